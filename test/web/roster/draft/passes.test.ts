import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RosterChange } from '../../../../api/domain/model/change.ts'
import type { Finding } from '../../../../api/domain/model/finding.ts'
import type { Roster } from '../../../../api/domain/model/roster.ts'
import { applyChange } from '../../../../api/domain/roster/changes/index.ts'
import { newFindings, peopleOf, stopping } from '../../../../api/domain/roster/new-findings.ts'
import { piecesOf } from '../../../../api/domain/roster/roster.ts'
import { seatsOf } from '../../../../api/domain/roster/seats.ts'
import { addDays } from '../../../../api/domain/time/instant.ts'
import { passedAgain, passesWith } from '../../../../web/roster/draft/passes.ts'
import { reversalOf } from '../../../../web/roster/draft/history.ts'
import { makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift } from '../../../make.ts'

const people = ['visser', 'bakker', 'smit']
/** Evenings and nights in a row: whoever takes two of them soon rests too little or works twice at once. */
const shifts = Array.from({ length: 4 }, (_, day) => addDays('2026-10-05', day)).flatMap((date) => [
  makeShift({ date, start: '17:00', end: '23:00', needed: 2 }),
  makeShift({ date, start: '22:00', end: '08:00' }),
])
/** On some of them they said that they are not there: a rule that a reason passes. */
const off = [1, 3, 6].map((at) => ({ from: shifts[at]!.from, until: shifts[at]!.until, mark: 'blocked' as const }))
const region = makeRegion({ practitioners: people.map((code) => makePractitioner(code, { availability: off })) })
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

/** What of a way back the server would refuse for want of a reason: findings about somebody whom a change seats there. */
function unanswered(before: Roster, after: Roster, changes: readonly RosterChange[]): readonly Finding[] {
  const parts = changes.map((change) => ({ change, people: peopleOf(change, before) }))
  const findings = newFindings(before, after, region, [...new Set(parts.flatMap(({ people }) => people))])
  const isSeated = ({ who, shifts: about }: Finding) =>
    changes.flatMap(seatsOf).some((seat) => seat.who === who && about.includes(seat.shift))
  return stopping(findings, { basedOn: 1, changes }, parts).filter((finding) => finding.mayOverride && isSeated(finding))
}

test('what the server would ask a reason for has one, the one it was passed with; nothing else has', () => {
  const passes = passesWith(new Map(), [
    { do: 'place', shift: shifts[1]!.id, position: 1, practitioner: 'visser', was: null, override: 'Er is niemand anders' },
  ])
  let [stopped, given] = [0, 0]
  fc.assert(
    fc.property(wishes, (taken) => {
      const fitting = changesFrom(taken)
      const { after, changes } = reversalOf(start, fitting)
      const passed = passedAgain(changes, start, after, region, passes, 'Zo stond het')
      expect(unanswered(start, after, passed)).toEqual([])
      for (const [index, change] of passed.entries()) {
        if (!('override' in change)) continue
        const without = passed.map((one, at) => (at === index ? changes[at]! : one))
        const others = passed.filter((_, at) => at !== index).flatMap(seatsOf)
        const isShared = seatsOf(change).some((seat) => others.some(({ who }) => who === seat.who))
        expect(isShared || unanswered(start, after, without).length > 0).toBe(true)
        const isVissers = seatsOf(change).some(({ who, shift }) => who === 'visser' && shift === shifts[1]!.id)
        if (change.override === 'Er is niemand anders') expect(isVissers).toBe(true)
        given += Number(change.override === 'Er is niemand anders')
      }
      stopped += passed.filter((change) => 'override' in change).length
    }),
    { numRuns: 300 },
  )
  expect(stopped).toBeGreaterThan(50)
  expect(given).toBeGreaterThan(0)
})
