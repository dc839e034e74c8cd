import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RosterChange } from '../../../../api/domain/model/change.ts'
import type { Roster } from '../../../../api/domain/model/roster.ts'
import { applyChange } from '../../../../api/domain/roster/changes/index.ts'
import { piecesOf } from '../../../../api/domain/roster/roster.ts'
import { seatsOf } from '../../../../api/domain/roster/seats.ts'
import { addDays } from '../../../../api/domain/time/instant.ts'
import { passedAgain, passesWith } from '../../../../web/roster/draft/passes.ts'
import { objectionsTo } from '../../../../web/roster/draft/rules.ts'
import { makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift } from '../../../make.ts'

const people = ['visser', 'bakker', 'smit']
/** Evenings and nights in a row: whoever takes two of them soon rests too little or works twice at once. */
const shifts = Array.from({ length: 4 }, (_, day) => addDays('2026-10-05', day)).flatMap((date) => [
  makeShift({ date, start: '17:00', end: '23:00', needed: 2 }),
  makeShift({ date, start: '22:00', end: '08:00' }),
])
const region = makeRegion({ practitioners: people.map((code) => makePractitioner(code)) })
const start = makeRoster({
  shifts,
  assignments: [makeAssignment(shifts[0]!, 'visser'), makeAssignment(shifts[1]!, 'bakker'), makeAssignment(shifts[4]!, 'smit')],
  practitioners: people.map((code) => ({ code, name: code, discipline: 'gp' as const })),
})

const wishes = fc.array(fc.record({ at: fc.nat(7), to: fc.nat(7), who: fc.constantFrom(...people, null), isExchange: fc.boolean() }), {
  maxLength: 12,
})
type Wishes = typeof wishes extends fc.Arbitrary<infer Value> ? Value : never

/** Changes one after the other, nearly all of which apply. */
function changesFrom(taken: Wishes): readonly RosterChange[] {
  let roster: Roster = start
  return taken.map(({ at, to, who, isExchange }, index) => {
    const [a, b] = [at, to].map((one) => ({ shift: shifts[one]!.id, position: 1 })) as [RosterPlace, RosterPlace]
    const [holder, other] = [a, b].map((place) => piecesOf(roster, place)[0]?.practitioner ?? null) as [string | null, string | null]
    const change: RosterChange = isExchange
      ? { do: 'exchange', a, b, was: [holder, other] }
      : who === null
        ? { do: 'clear', ...a, was: holder ?? 'visser' }
        : { do: 'place', ...a, id: `new ${index}`, practitioner: who, was: holder }
    const after = applyChange(roster, change)
    if (after.ok) roster = after.value
    return change
  })
}
type RosterPlace = { readonly shift: string; readonly position: number }

/** The law itself, with nothing kept from one change to the next. */
function slowly(changes: readonly RosterChange[], reason: (who: string, shift: string) => string): readonly RosterChange[] {
  let roster = start
  return changes.map((change) => {
    const stopped = seatsOf(change).find(({ who, shift, leaving }) => {
      const asked = shifts.find((one) => one.id === shift)!
      return objectionsTo({ ...roster }, { ...region }, asked, who, leaving).length > 0
    })
    const after = applyChange(roster, change)
    if (after.ok) roster = after.value
    return stopped && (change.do === 'place' || change.do === 'exchange')
      ? { ...change, override: reason(stopped.who, stopped.shift) }
      : change
  })
}

test('each change of many is weighed against the roster that those before it left', () => {
  const passes = passesWith(new Map(), [
    { do: 'place', shift: shifts[1]!.id, position: 1, practitioner: 'visser', was: null, override: 'Er is niemand anders' },
  ])
  const reason = (who: string, shift: string) => (who === 'visser' && shift === shifts[1]!.id ? 'Er is niemand anders' : 'Zo stond het')
  let stopped = 0
  fc.assert(
    fc.property(wishes, (taken) => {
      const changes = changesFrom(taken)
      const passed = passedAgain(changes, { ...start }, region, passes, 'Zo stond het')
      expect(passed).toEqual(slowly(changes, reason))
      stopped += passed.filter((change) => 'override' in change).length
    }),
    { numRuns: 200 },
  )
  expect(stopped).toBeGreaterThan(50)
})
