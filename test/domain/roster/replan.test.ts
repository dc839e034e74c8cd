import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster, Shift } from '../../../api/domain/model/roster.ts'
import type { Template } from '../../../api/domain/model/template.ts'
import { applyChanges } from '../../../api/domain/roster/changes/index.ts'
import { planShifts } from '../../../api/domain/roster/plan.ts'
import { asksNothing, changesOf, movable, replan } from '../../../api/domain/roster/replan.ts'
import { canonicalRoster } from '../../../api/domain/roster/roster.ts'
import { addDays } from '../../../api/domain/time/instant.ts'
import { at, makeAssignment, makeRegion, makeRoster, makeTemplate } from '../../make.ts'

let made = 0
const newId = () => `id${++made}`
const days = { from: '2026-11-02', until: '2026-11-09' }
const never = '2026-01-01T00:00:00Z'
const none: ReadonlySet<string> = new Set()

const regionOf = (...templates: readonly Template[]): Region => makeRegion({ templates })
const rosterOf = (region: Region, span = days): Roster => makeRoster({ ...span, shifts: planShifts(region, span, newId).shifts })
const withHolder = (roster: Roster, shift: Shift, who = 'anna'): Roster =>
  canonicalRoster({ ...roster, assignments: [...roster.assignments, makeAssignment(shift, who)] })
const on = (roster: Pick<Roster, 'shifts'>, date: string) => roster.shifts.filter((shift) => shift.date === date)
const texts = (shifts: readonly Shift[]) =>
  shifts.map(({ role, date, start, end, needed }) => `${date} ${role} ${start}-${end} x${needed}`).sort()

function taken(before: Region, after: Region, roster: Roster, moment: { now?: string; published?: ReadonlySet<string> } = {}) {
  const asked = { days: { from: roster.from, until: roster.until }, now: never, published: none, newId, ...moment }
  const plan = replan(before, after, roster, asked)
  const applied = applyChanges(roster, changesOf(plan, { reason: 'bezetting' }))
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal))
  return { plan, roster: applied.value, again: replan(before, after, applied.value, asked) }
}

describe('what changed templates ask of a roster that stands', () => {
  const evening = makeTemplate('E')
  const before = regionOf(evening)

  test('a new template adds its shifts, one that is gone takes its empty ones along', () => {
    const more = regionOf(evening, makeTemplate('N', { start: '23:00', end: '08:00', weekdays: [5] }))
    const { roster, plan } = taken(before, more, rosterOf(before))
    expect(texts(plan.add)).toEqual(['2026-11-06 consult 23:00-08:00 x1'])
    expect(texts(roster.shifts)).toEqual(texts(planShifts(more, days, newId).shifts))
    expect(texts(taken(more, before, roster).plan.remove)).toEqual(texts(plan.add))
  })

  test('other times move an empty shift and keep its id', () => {
    const roster = rosterOf(before)
    const { plan, roster: next } = taken(before, regionOf({ ...evening, start: '18:00' }), roster)
    expect([plan.add, plan.remove]).toEqual([[], []])
    expect(next.shifts.map(({ id, start }) => [id, start])).toEqual(roster.shifts.map(({ id }) => [id, '18:00']))
  })

  test('a template that was split at a date is the same need with other times from then on', () => {
    const split = regionOf({ ...evening, until: '2026-11-05' }, { ...evening, code: 'E-2', end: '22:00', from: '2026-11-05' })
    const { plan } = taken(before, split, rosterOf(before))
    expect(plan.retime.map(({ shift, to }) => `${shift.date} ${to.end}`)).toEqual([5, 6, 7, 8].map((day) => `2026-11-0${day} 22:00`))
    expect([plan.add, plan.remove, plan.stay]).toEqual([[], [], []])
  })

  test('a held, a published and a begun shift stay and say why; no second shift comes beside them', () => {
    const empty = rosterOf(before)
    const roster = withHolder(empty, on(empty, '2026-11-04')[0]!)
    const published = new Set([on(roster, '2026-11-05')[0]!.id])
    const { plan, roster: next } = taken(before, regionOf({ ...evening, start: '18:00' }), roster, {
      now: at('2026-11-03', '17:30'),
      published,
    })
    expect(plan.stay.map(({ shift, why, wanted }) => `${shift.date} ${why} ${wanted?.start}`)).toEqual([
      '2026-11-02 begun 18:00',
      '2026-11-03 begun 18:00',
      '2026-11-04 held 18:00',
      '2026-11-05 published 18:00',
    ])
    expect(next.shifts.length).toBe(roster.shifts.length)
    expect(movable(plan).map(({ shift }) => shift.date)).toEqual(['2026-11-04', '2026-11-05'])
    const all = applyChanges(roster, changesOf(plan, { alsoSeen: true, reason: 'bezetting' }))
    expect(all.ok && all.value.assignments.map(({ from }) => from)).toEqual([at('2026-11-04', '18:00')])
  })

  test('another need is followed also where somebody is placed, but not where a hand gave the shift its own', () => {
    const empty = rosterOf(before)
    const own = on(empty, '2026-11-06')[0]!
    const byHand = applyChanges(empty, [{ do: 'needed', shift: own.id, needed: 3, reason: 'kermis', was: 1 }])
    const roster = withHolder(byHand.ok ? byHand.value : empty, on(empty, '2026-11-05')[0]!)
    const { plan, roster: next } = taken(before, regionOf({ ...evening, needed: 2 }), roster)
    expect(plan.stay.map(({ shift, why }) => `${shift.date} ${why}`)).toEqual(['2026-11-06 by-hand'])
    expect(next.shifts.map(({ needed }) => needed)).toEqual([2, 2, 2, 2, 3, 2, 2])
    expect(on(next, '2026-11-05')[0]!.reason).toBeUndefined()
  })

  test('what a hand removed does not come back, what a hand added stays', () => {
    const empty = rosterOf(before)
    const gone = on(empty, '2026-11-06')[0]!
    const extra = {
      do: 'add-shift',
      id: 'own',
      post: 'A',
      role: 'consult',
      date: '2026-11-07',
      start: '12:00',
      end: '16:00',
      needed: 1,
    } as const
    const done = applyChanges(empty, [{ do: 'remove-shift', shift: gone.id }, extra])
    const { roster } = taken(before, regionOf({ ...evening, needed: 2 }), done.ok ? done.value : empty)
    expect([on(roster, '2026-11-06').length, on(roster, '2026-11-07').length]).toEqual([0, 2])
  })

  test('a date that becomes a holiday is Sunday for the post from then on', () => {
    const week = regionOf(
      makeTemplate('W', { weekdays: [1, 2, 3, 4, 5] }),
      makeTemplate('Z', { weekdays: [6, 7], start: '08:00', end: '17:00' }),
    )
    const day = { date: '2026-11-04', name: 'Stadsfeest', post: null, postOpen: true, tariff: false, counts: false, confirmed: true }
    const { roster } = taken(week, { ...week, holidays: [day] }, rosterOf(week))
    expect(texts(on(roster, day.date))).toEqual(['2026-11-04 consult 08:00-17:00 x1'])
  })

  test.each([
    ['forward', '2027-03-27', ['01:30', '02:30']],
    ['back', '2027-10-30', ['02:30', '03:30']],
  ])('where the clock goes %s a moved night means what a planned one means', (_, date, [start, end]) => {
    const span = { from: date, until: addDays(date, 3) }
    const night = makeTemplate('N', { start: '23:00', end: '08:00' })
    const late = makeTemplate('L', { role: 'visit', start: '01:00', end: '09:00' })
    const was = regionOf(night, late)
    const next = regionOf({ ...night, end: end! }, { ...late, start: start! })
    const { roster, plan } = taken(was, next, rosterOf(was, span))
    expect(plan.retime.length).toBe(6)
    const instants = (shifts: readonly Shift[]) => shifts.map(({ role, from, until }) => `${role} ${from} ${until}`).sort()
    expect(instants(roster.shifts)).toEqual(instants(planShifts(next, span, newId).shifts))
  })
})

const template = (code: string): fc.Arbitrary<Template> =>
  fc
    .record({
      role: fc.constantFrom('consult', 'visit'),
      weekdays: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
      times: fc.constantFrom(['17:00', '23:00'], ['18:00', '24:00'], ['23:00', '08:00'], ['02:30', '03:30'], ['08:00', '17:00']),
      needed: fc.integer({ min: 0, max: 3 }),
      holidays: fc.constantFrom('yes', 'no', 'only', 'ignore'),
      from: fc.constantFrom(null, '2027-03-25', '2027-03-29'),
      until: fc.constantFrom(null, '2027-04-01'),
    })
    .map(({ times, ...rest }) => ({ ...makeTemplate(code), ...rest, start: times[0]!, end: times[1]! }) as Template)

const region = fc.tuple(template('a'), template('b'), template('c'), fc.boolean()).map(
  ([a, b, c, hasOwn]): Region => ({
    ...regionOf(a, b, c),
    holidays: hasOwn ? [{ date: '2027-03-31', name: 'Eigen', post: 'A', postOpen: true, tariff: true, counts: true, confirmed: true }] : [],
  }),
)

test('taking it twice adds nothing; what has begun, is held or was seen is never touched', () => {
  const span = { from: '2027-03-24', until: '2027-04-06' }
  const law = fc.property(
    region,
    region,
    fc.integer({ min: 0, max: 12 }),
    fc.array(fc.nat(40), { maxLength: 12 }),
    (was, is, late, picks) => {
      const now = at(addDays(span.from, late), '17:30')
      const empty = rosterOf(was, span)
      const some = picks.flatMap((pick) => empty.shifts[pick % Math.max(1, empty.shifts.length)] ?? [])
      const [held, seen] = [some.slice(0, 6), some.slice(6)]
      const roster = [...new Set(held)].reduce((value, shift) => withHolder(value, shift), empty)
      const published = new Set(seen.map(({ id }) => id))
      const { plan, roster: next, again } = taken(was, is, roster, { now, published })
      expect(asksNothing(again)).toBe(true)
      const after = new Map(next.shifts.map((shift) => [shift.id, shift]))
      for (const shift of roster.shifts) {
        const stood = after.get(shift.id)
        if (shift.from <= now) expect(stood).toEqual(shift)
        if (held.includes(shift) || published.has(shift.id)) expect(stood).toMatchObject({ start: shift.start, end: shift.end })
      }
      expect(next.assignments).toEqual(roster.assignments)
      expect(plan.add.every((shift) => shift.from > now)).toBe(true)
      if (picks.length === 0) {
        const future = ({ shifts }: Pick<Roster, 'shifts'>) =>
          texts(shifts.filter((shift) => shift.from > now && !plan.stay.some((one) => one.shift.id === shift.id)))
        const kept = new Set(plan.stay.flatMap(({ wanted }) => (wanted ? texts([wanted]) : [])))
        expect(future(next)).toEqual(future(planShifts(is, span, newId)).filter((text) => !kept.has(text)))
      }
    },
  )
  fc.assert(law, { numRuns: 100, seed: 20261122 })
})
