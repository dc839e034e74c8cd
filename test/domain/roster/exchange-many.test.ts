import { describe, expect, test } from 'vitest'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { applyChanges } from '../../../api/domain/roster/changes/index.ts'
import { type Pair, planExchange } from '../../../api/domain/roster/exchange-many.ts'
import { withReason } from '../../../api/domain/roster/fill.ts'
import { canonicalRoster } from '../../../api/domain/roster/roster.ts'
import { makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift } from '../../make.ts'

const evenings = [16, 17, 18].map((day) => makeShift({ date: `2027-01-${day}`, start: '17:00', end: '23:00' }))
const others = [23, 24, 25].map((day) => makeShift({ date: `2027-01-${day}`, start: '17:00', end: '23:00' }))
const seat = ({ id }: { readonly id: string }) => ({ shift: id, position: 1 })
const off = { from: others[1]!.from, until: others[1]!.until, mark: 'blocked' } as const
const region = makeRegion({
  practitioners: [
    makePractitioner('BAK'),
    makePractitioner('VIS', { availability: [off] }),
    makePractitioner('TRI', { roles: ['triage'] }),
    makePractitioner('KUI'),
  ],
})
const practitioners = region.practitioners.map(({ code, name, discipline }) => ({ code, name, discipline }))
const roster = (assignments: Roster['assignments']) =>
  canonicalRoster(makeRoster({ shifts: [...evenings, ...others], practitioners, assignments }))
const pairs: readonly Pair[] = evenings.map((one, index) => [seat(one), seat(others[index]!)])
const holders = ({ assignments }: Roster) => Object.fromEntries(assignments.map(({ shift, practitioner }) => [shift, practitioner]))

function applied(before: Roster, changes: Parameters<typeof applyChanges>[1]): Roster {
  const result = applyChanges(before, changes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('many exchanges in one order', () => {
  test('every pair changes holders, an open place gets somebody and leaves one open, and doing it again gives the first back', () => {
    const before = roster([makeAssignment(evenings[0]!, 'BAK'), makeAssignment(others[0]!, 'KUI'), makeAssignment(evenings[2]!, 'KUI')])
    const filling = planExchange(before, region, pairs)
    expect(filling).toMatchObject({ same: 2, leftOut: [], asks: [] })
    const after = applied(before, filling.changes)
    expect(holders(after)).toEqual({ [evenings[0]!.id]: 'KUI', [others[0]!.id]: 'BAK', [others[2]!.id]: 'KUI' })
    expect(holders(applied(after, planExchange(after, region, pairs).changes))).toEqual(holders(before))
  })

  test('of a pair both stay when one of them cannot go: nobody is lost between two places', () => {
    const before = roster([
      makeAssignment(evenings[1]!, 'TRI'),
      makeAssignment(others[1]!, 'BAK'),
      makeAssignment(evenings[0]!, 'BAK'),
      makeAssignment(others[0]!, 'KUI'),
    ])
    const filling = planExchange(before, region, pairs)
    expect(filling.leftOut).toMatchObject([{ wish: { shift: others[1]!.id, practitioner: 'TRI' }, why: 'rule' }])
    const after = holders(applied(before, filling.changes))
    expect(after).toEqual({ ...holders(before), [evenings[0]!.id]: 'KUI', [others[0]!.id]: 'BAK' })
  })

  test('what a reason passes is asked once, and kept with it', () => {
    const before = roster([makeAssignment(evenings[1]!, 'VIS'), makeAssignment(others[1]!, 'BAK')])
    const filling = planExchange(before, region, pairs)
    expect(filling.asks.map(({ who }) => who)).toEqual(['VIS'])
    expect(withReason(filling.changes, 'afgesproken')).toMatchObject([{ do: 'exchange', override: 'afgesproken' }])
  })

  test('what is locked, in parts, or has nothing across stays and is named', () => {
    const [first, second, third] = evenings
    const noon = '2027-01-17T19:00:00Z'
    const before = roster([
      { ...makeAssignment(first!, 'BAK'), locked: true },
      { ...makeAssignment(second!, 'BAK'), until: noon },
      { ...makeAssignment(second!, 'KUI'), from: noon },
      makeAssignment(third!, 'BAK'),
    ])
    const filling = planExchange(before, region, [pairs[0]!, pairs[1]!, [seat(third!), null]])
    expect(filling.leftOut.map(({ why }) => why)).toEqual(['locked', 'no-other', 'cannot'])
    expect(filling.changes).toEqual([])
  })
})
