import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assignment } from '../../../api/domain/model/roster.ts'
import { applyChanges, completeIds } from '../../../api/domain/roster/changes/index.ts'
import { planNeededAgain, planNobody } from '../../../api/domain/roster/needing.ts'
import { partChanges } from '../../../api/domain/roster/part.ts'
import { planTimes } from '../../../api/domain/roster/retiming.ts'
import { canonicalRoster } from '../../../api/domain/roster/roster.ts'
import { instantOf, minuteOf } from '../../../api/domain/time/instant.ts'
import { makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift, makeTemplate } from '../../make.ts'

const night = makeShift({ date: '2027-01-16', start: '23:00', end: '08:00' })
const evening = makeShift({ date: '2027-01-16', start: '17:00', end: '23:00' })
const day = makeShift({ date: '2027-01-17', start: '08:00', end: '17:00' })
const codes = ['BAK', 'VIS', 'ODS'] as const
const region = makeRegion({ practitioners: codes.map((code) => makePractitioner(code)), templates: [makeTemplate('T', { needed: 2 })] })
const practitioners = region.practitioners.map(({ code, name, discipline }) => ({ code, name, discipline }))
const roster = (assignments: readonly Assignment[] = []) =>
  canonicalRoster(makeRoster({ shifts: [evening, night, day], practitioners, assignments }))
let made = 0
const newId = () => `made-${++made}`
const hours = 9
const hour = (at: number) => instantOf(minuteOf(night.from) + at * 60)

describe('a part of a place', () => {
  test('whoever held what: the part is theirs or nobody’s, and outside it every minute stays whose it was', () => {
    const pieces = fc.array(fc.constantFrom(null, ...codes), { minLength: hours, maxLength: hours })
    const part = fc.tuple(fc.nat(hours - 1), fc.integer({ min: 1, max: hours })).filter(([from, until]) => from < until)
    fc.assert(
      fc.property(pieces, part, fc.constantFrom(null, ...codes), (held, [from, until], who) => {
        const before = roster(
          held.flatMap((code, at) =>
            code === null ? [] : [makeAssignment(night, code, { id: `h${at}`, from: hour(at), until: hour(at + 1) })],
          ),
        )
        const wanted = { from: hour(from), until: hour(until) }
        const changes = partChanges(before, night, { shift: night.id, position: 1 }, wanted, who)
        const after = applyChanges(
          before,
          changes.map((change) => completeIds(change, newId)),
        )
        if (!after.ok) throw new Error(JSON.stringify(after.refusal))
        const holderAt = (at: number) =>
          after.value.assignments.find((one) => one.from <= hour(at) && hour(at) < one.until)?.practitioner ?? null
        expect(held.map((_, at) => holderAt(at))).toEqual(held.map((code, at) => (at >= from && at < until ? who : code)))
      }),
    )
  })
})

describe('other times for many shifts', () => {
  test('holders go along, what is so already is counted, what would lose a part is named', () => {
    const half = makeAssignment(day, 'VIS', { until: instantOf(minuteOf(day.from) + 60) })
    const before = roster([makeAssignment(evening, 'BAK'), half, makeAssignment(day, 'ODS', { from: half.until })])
    const plan = planTimes(before, region, [evening.id, day.id], { start: '16:00', end: '23:00' })
    expect(plan.done).toEqual([evening.id])
    expect(plan.leftOut.map(({ shift }) => shift)).toEqual([day.id])
    const after = applyChanges(before, plan.changes)
    expect(after.ok && after.value.assignments.find(({ practitioner }) => practitioner === 'BAK')?.from).toBe('2027-01-16T15:00:00Z')
    expect(planTimes(before, region, [evening.id], evening)).toMatchObject({ same: 1, changes: [] })
  })

  test('too little rest after it asks for a reason', () => {
    const before = roster([makeAssignment(evening, 'BAK'), makeAssignment(day, 'BAK')])
    expect(planTimes(before, region, [evening.id], { start: '18:00', end: '02:00' }).asks.map(({ rule }) => rule)).toContain('R02')
  })

  test('on the night the clock goes back the doubtful hour is asked, until a fold says which', () => {
    const back = makeShift({ date: '2026-10-24', start: '23:00', end: '08:00' })
    const before = canonicalRoster(makeRoster({ from: '2026-10-01', shifts: [back], practitioners, assignments: [] }))
    const times = { start: '23:00', end: '02:30' }
    expect(planTimes(before, region, [back.id], times).doubts).toEqual(['2026-10-24'])
    const settled = planTimes(before, region, [back.id], { ...times, fold: 'last' })
    expect(settled.doubts).toEqual([])
    const after = applyChanges(before, settled.changes)
    expect(after.ok && after.value.shifts[0]!.until).toBe('2026-10-25T01:30:00Z')
  })
})

describe('nobody needed', () => {
  test('open shifts need nobody with a reason; what somebody holds is named, not emptied', () => {
    const plan = planNobody(roster([makeAssignment(night, 'VIS')]), [evening.id, night.id], 'post dicht')
    expect(plan.changes).toEqual([{ do: 'needed', shift: evening.id, needed: 0, reason: 'post dicht', was: 1 }])
    expect(plan.held).toEqual([night.id])
  })

  test('needed again is what the templates ask, one where none does', () => {
    const none = { ...evening, needed: 0 }
    const odd = { ...day, needed: 0 }
    const before = canonicalRoster(makeRoster({ shifts: [none, odd, night], practitioners, assignments: [] }))
    const plan = planNeededAgain(before, region, [none.id, odd.id, night.id], 'toch open')
    expect(plan.changes.map((change) => change.do === 'needed' && change.needed)).toEqual([2, 1])
    expect(plan.same).toBe(1)
  })
})
