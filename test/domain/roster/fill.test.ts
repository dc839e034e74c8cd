import { describe, expect, test } from 'vitest'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { applyChanges } from '../../../api/domain/roster/changes/index.ts'
import { planFilling as plan, type Wish, withReason } from '../../../api/domain/roster/fill.ts'
import { newFindings } from '../../../api/domain/roster/new-findings.ts'
import { canonicalRoster } from '../../../api/domain/roster/roster.ts'
import { makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift } from '../../make.ts'

const evening = makeShift({ date: '2027-01-16', start: '17:00', end: '23:00', needed: 2 })
const night = makeShift({ date: '2027-01-16', start: '23:00', end: '08:00' })
const later = makeShift({ date: '2027-01-20', start: '17:00', end: '23:00' })
const region = makeRegion({
  practitioners: [makePractitioner('BAK'), makePractitioner('VIS'), makePractitioner('TRI', { roles: ['triage'] })],
})
const practitioners = region.practitioners.map(({ code, name, discipline }) => ({ code, name, discipline }))
let made = 0
const planFilling = (before: Roster, of: Region, wishes: readonly Wish[]) => plan(before, of, wishes, () => `made-${++made}`)
const roster = (over: Partial<Roster> = {}) => canonicalRoster(makeRoster({ shifts: [evening, night, later], practitioners, ...over }))
const wish = (shift: { readonly id: string }, practitioner: string | null, position = 1): Wish => ({
  shift: shift.id,
  position,
  practitioner,
})
const holders = ({ assignments }: Roster) =>
  Object.fromEntries(assignments.map(({ shift, position, practitioner }) => [`${shift}:${position}`, practitioner]))

function applied(before: Roster, changes: Parameters<typeof applyChanges>[1]): Roster {
  const result = applyChanges(before, changes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('many people on many places in one order', () => {
  test('what is done is one order that applies, and nothing else moves', () => {
    const before = roster({ assignments: [makeAssignment(later, 'BAK')] })
    const filling = planFilling(before, region, [wish(evening, 'BAK'), wish(night, null), wish(later, 'VIS')])
    expect(filling.done).toHaveLength(2)
    expect(filling.same).toBe(1)
    expect(holders(applied(before, filling.changes))).toEqual({ [`${evening.id}:1`]: 'BAK', [`${later.id}:1`]: 'VIS' })
  })

  test('two people change places in one paste, though one after the other neither could', () => {
    const same = makeShift({ date: '2027-01-16', start: '17:00', end: '23:00', post: 'B' })
    const before = roster({ shifts: [evening, same], assignments: [makeAssignment(evening, 'BAK'), makeAssignment(same, 'VIS')] })
    const filling = planFilling(before, region, [wish(evening, 'VIS'), wish(same, 'BAK')])
    expect(filling.leftOut).toEqual([])
    expect(filling.asks).toEqual([])
    expect(holders(applied(before, filling.changes))).toEqual({ [`${evening.id}:1`]: 'VIS', [`${same.id}:1`]: 'BAK' })
  })

  test('what no reason can pass is left out with its rule, the rest is done', () => {
    const filling = planFilling(roster(), region, [wish(evening, 'TRI'), wish(later, 'VIS'), wish(evening, 'VIS', 2)])
    expect(filling.leftOut).toMatchObject([{ wish: { practitioner: 'TRI' }, why: 'rule', findings: [{ rule: 'R21' }] }])
    expect(filling.done.map(({ practitioner }) => practitioner)).toEqual(['VIS', 'VIS'])
  })

  test('of two wishes that clash the later one is left out', () => {
    const filling = planFilling(roster(), region, [wish(evening, 'VIS'), wish(evening, 'VIS', 2)])
    expect(filling.done).toEqual([wish(evening, 'VIS')])
    expect(filling.leftOut).toMatchObject([{ wish: wish(evening, 'VIS', 2), why: 'rule' }])
  })

  test('what a reason passes is asked for, and with it the order stands', () => {
    const filling = planFilling(roster(), region, [wish(evening, 'VIS'), wish(night, 'VIS')])
    expect(filling.asks.map(({ rule, who }) => [rule, who])).toEqual([['R02', 'VIS']])
    const order = withReason(filling.changes, 'in overleg')
    expect(order.every((change) => change.do === 'place' && change.override === 'in overleg')).toBe(true)
    const after = applied(roster(), order)
    expect(newFindings(roster(), after, region, ['VIS']).map(({ rule }) => rule)).toEqual(['R02'])
  })

  test('a locked place and a place that is not there stay as they are', () => {
    const before = roster({ assignments: [makeAssignment(later, 'BAK', { locked: true })] })
    const filling = planFilling(before, region, [wish(later, 'VIS'), wish({ id: 'gone' }, 'VIS')])
    expect(filling.changes).toEqual([])
    expect(filling.leftOut.map(({ why }) => why)).toEqual(['locked', 'no-place'])
  })

  test('a place in pieces is emptied piece by piece', () => {
    const half = '2027-01-20T19:00:00Z'
    const before = roster({
      assignments: [makeAssignment(later, 'BAK', { until: half }), makeAssignment(later, 'VIS', { from: half })],
    })
    const filling = planFilling(before, region, [wish(later, 'VIS')])
    expect(holders(applied(before, filling.changes))).toEqual({ [`${later.id}:1`]: 'VIS' })
    expect(applied(before, filling.changes).assignments).toHaveLength(1)
    expect(applied(before, planFilling(before, region, [wish(later, null)]).changes).assignments).toEqual([])
  })
})
