import { defaultPolicy } from '../../api/domain/model/policy.ts'
import type { Closure, Hours, Link, Practice } from '../../api/domain/model/practice.ts'
import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { disciplines } from '../../api/domain/model/role.ts'
import type { Assignment, Shift } from '../../api/domain/model/roster.ts'
import type { Staffing } from '../../api/domain/model/staffing.ts'
import type { Template } from '../../api/domain/model/template.ts'
import { addDays, type Day, type Instant, instantOf, minuteOf, type WallTime, type Weekday } from '../../api/domain/time/instant.ts'
import type { Interval } from '../../api/domain/time/interval.ts'
import { toInstant } from '../../api/domain/time/zone.ts'
import { type Chance, chanceOf } from './chance.ts'

/** A small cooperative and its staffing, drawn from a seed, around a week in which the clock changes. */
export type Case = { readonly seed: number; readonly region: Region; readonly staffing: Staffing; readonly week: Interval }

const zone = 'Europe/Amsterdam'
const mondays: readonly Day[] = ['2026-10-19', '2026-03-23', '2027-03-22', '2027-10-25']
const roles = ['consult', 'visit', 'lead', 'standby', 'triage', 'driver', 'night-doctor']
const starts: readonly WallTime[] = ['00:00', '02:00', '02:30', '03:00', '08:00', '12:30', '16:00', '17:00', '18:00', '22:00', '23:00']
const ends: readonly WallTime[] = ['02:30', '03:00', '03:30', '08:00', '09:15', '12:30', '17:00', '23:00', '24:00', '00:00']

export function randomCase(seed: number): Case {
  const chance = chanceOf(seed)
  const monday = mondays[seed % 2 === 0 ? 0 : 1 + (Math.floor(seed / 2) % 3)]!
  const draw = { chance, monday, posts: ['A', 'B', 'C'].slice(0, chance.whole(2, 3)) }
  const practitioners = Array.from({ length: chance.whole(15, 40) }, (_, at) => person(draw, at))
  const codes = Array.from({ length: chance.whole(10, 30) }, (_, at) => `P${at + 1}`)
  const practices = codes.map((code) => practice(draw, code, codes))
  const holidayCount = chance.whole(0, 3)
  const region: Region = {
    cooperative: 'random',
    name: 'Random',
    zone,
    version: 1,
    posts: draw.posts.map((code) => ({
      code,
      name: `Post ${code}`,
      contacts: [{ order: 1, label: 'Manager', phone: '06 00 00 00 01' }],
      ...(chance.is(0.3) && { leadHours: chance.whole(12, 96) }),
      ...(chance.is(0.3) && { roleOrder: ['triage', 'visit'] }),
    })),
    practices,
    practitioners,
    templates: Array.from({ length: chance.whole(0, 5) }, (_, at) => template(draw, at)),
    holidays: Array.from({ length: holidayCount }, (_, at) => ({
      date: addDays(monday, chance.whole(-1, 7)),
      name: `Holiday ${at}`,
      post: chance.is(0.5) ? null : chance.pick(draw.posts),
      postOpen: chance.is(0.7),
      tariff: true,
      counts: true,
      confirmed: true,
    })),
    policy: defaultPolicy,
  }
  const drawn = drawShifts(draw)
  const source = chance.is(0.3) ? 'draft' : 'published'
  const lastDays = source === 'draft' ? null : lastPublishedDays(draw)
  const shifts = drawn.filter((shift) => lastDays === null || shift.date < (lastDays.get(shift.post) ?? ''))
  const staffing: Staffing = {
    source,
    shifts,
    assignments: shifts.flatMap((shift) => holders(draw, shift, practitioners)),
    published: lastDays === null ? {} : published(draw, lastDays, shifts),
  }
  return { seed, region, staffing, week: { from: instant(draw, 0, '00:00'), until: instant(draw, 7, chance.pick(['00:00', '09:30'])) } }
}

type Draw = { readonly chance: Chance; readonly monday: Day; readonly posts: readonly string[] }

const instant = (draw: Draw, day: number, time: WallTime): Instant => toInstant(addDays(draw.monday, day), time, zone)

/** Some moment of the week and a little around it, on a quarter of an hour. */
const someMoment = (draw: Draw): Instant => instantOf(minuteOf(instant(draw, 0, '00:00')) + 15 * draw.chance.whole(-2 * 96, 9 * 96))

function someStretch(draw: Draw, most: number): { from: Instant; until: Instant } {
  const from = someMoment(draw)
  return { from, until: instantOf(minuteOf(from) + 15 * draw.chance.whole(1, most)) }
}

function person(draw: Draw, at: number): Practitioner {
  const { chance } = draw
  const sick = chance.is(0.15) ? [someStretch(draw, 200)] : []
  return {
    code: `N${at + 1}`,
    name: `Name ${at + 1}`,
    discipline: chance.is(0.7) ? 'gp' : chance.pick(disciplines),
    contract: 'casual_locum',
    roles,
    phone: '06 00 00 00 02',
    from: null,
    until: chance.is(0.1) ? addDays(draw.monday, chance.whole(0, 7)) : null,
    sickness: sick.map(({ from, until }, number) => ({ id: `sick ${number}`, from, until: chance.is(0.2) ? null : until })),
    availability: [],
    recurring: [],
    exemptions: [],
    credentials: [],
    surgery: [],
  }
}

function practice(draw: Draw, code: string, codes: readonly string[]): Practice {
  const { chance } = draw
  return {
    code,
    name: `Practice ${code}`,
    patients: 2000,
    links: links(draw),
    hours: chance.is(0.1) ? [] : hours(draw),
    closures: Array.from({ length: chance.is(0.5) ? chance.whole(1, 3) : 0 }, (_, at) => closure(draw, `${code}-${at}`, codes)),
  }
}

function hours(draw: Draw): readonly Hours[] {
  const { chance } = draw
  const weekdays: Weekday[] = chance.is(0.2) ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5]
  const open = chance.pick(['07:30', '08:00', '08:30', '02:30'])
  const close = chance.pick(['17:00', '18:00', '12:00', '24:00'])
  const hasLunch = chance.is(0.2) && close !== '12:00'
  return weekdays.flatMap((weekday) =>
    hasLunch
      ? [
          { weekday, open, close: '12:15' },
          { weekday, open: '13:00', close },
        ]
      : [{ weekday, open, close }],
  )
}

function links(draw: Draw): readonly Link[] {
  const { chance } = draw
  const link = (from: Day | null, until: Day | null): Link => ({
    post: chance.pick(draw.posts),
    nightPost: chance.is(0.3) ? chance.pick(draw.posts) : null,
    nightFrom: chance.pick(['23:00', '22:30', '00:00', '02:30']),
    nightUntil: chance.pick(['08:00', '07:00', '03:00', '24:00']),
    from,
    until,
  })
  const fate = chance.next()
  if (fate < 0.05) return []
  const day = addDays(draw.monday, chance.whole(1, 6))
  if (fate < 0.2) return [link(null, day), link(day, null)]
  if (fate < 0.3) return [link(null, day), link(addDays(day, 1), null)]
  return [link(null, null)]
}

function closure(draw: Draw, id: string, codes: readonly string[]): Closure {
  const { chance } = draw
  const stretch = someStretch(draw, 300)
  const agreement = instantOf(minuteOf(stretch.from) + 15 * chance.whole(0, 200))
  return {
    id,
    ...stretch,
    coverPractice: chance.is(0.75) ? chance.pick(codes.slice(0, 6)) : null,
    agreementUntil: chance.is(0.3) ? agreement : null,
  }
}

function template(draw: Draw, at: number): Template {
  const { chance } = draw
  const start = chance.pick(starts)
  return {
    code: `T${at}`,
    post: chance.pick(draw.posts),
    role: chance.pick(roles),
    weekdays: chance.is(0.5) ? [1, 2, 3, 4, 5, 6, 7] : [chance.pick([1, 2, 3, 4, 5, 6, 7] as const), 7],
    start,
    end: chance.pick(ends.filter((end) => end !== start)),
    needed: 1,
    holidays: chance.pick(['yes', 'no', 'only', 'ignore'] as const),
    everyWeeks: chance.is(0.2) ? 2 : 1,
    from: addDays(draw.monday, -chance.whole(10, 40)),
    until: chance.is(0.8) ? addDays(draw.monday, chance.whole(-9, 5)) : null,
  }
}

/** Three blocks a day for the first role, hand-overs at 02:30 among them; other roles now and then. */
function drawShifts(draw: Draw): readonly Shift[] {
  const { chance } = draw
  const shifts: Shift[] = []
  const add = (post: string, role: string, day: number, start: WallTime, end: WallTime) => {
    const isNext = end !== '24:00' && end <= start
    const from = instant(draw, day, start)
    const until = instant(draw, isNext ? day + 1 : day, end)
    if (from >= until) return
    const needed = chance.pick([0, 1, 1, 1, 2, 3])
    const id = `S${String(shifts.length).padStart(4, '0')}`
    shifts.push({
      id,
      post,
      role,
      date: addDays(draw.monday, day),
      start,
      end,
      from,
      until,
      needed,
      ...(needed === 0 && { reason: 'quiet' }),
    })
  }
  for (const post of draw.posts) {
    const blocks: readonly (readonly [WallTime, WallTime])[] = chance.is(0.4)
      ? [
          ['17:00', '02:30'],
          ['02:30', '08:00'],
        ]
      : [
          ['17:00', '23:00'],
          ['23:00', '08:00'],
        ]
    for (let day = -2; day <= 8; day++) {
      for (const [start, end] of blocks)
        if (chance.is(0.85)) add(post, chance.pick(['consult', 'consult', 'night-doctor', 'standby']), day, start, end)
      if (chance.is(0.4)) add(post, 'consult', day, '08:00', '17:00')
      for (let extra = chance.whole(0, 2); extra > 0; extra--) {
        const start = chance.pick(starts)
        add(post, chance.pick(roles), day, start, chance.pick(ends.filter((end) => end !== start)))
      }
    }
  }
  return shifts.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1))
}

function holders(draw: Draw, shift: Shift, people: readonly Practitioner[]): readonly Assignment[] {
  const { chance } = draw
  const places = shift.needed + (chance.is(0.15) ? 1 : 0)
  const assignments: Assignment[] = []
  for (let position = 1; position <= places; position++) {
    const from = minuteOf(shift.from)
    const length = minuteOf(shift.until) - from
    const cuts = chance.is(0.25) ? [0, 15 * chance.whole(1, Math.max(1, Math.floor(length / 15) - 1)), length] : [0, length]
    for (let piece = 0; piece + 1 < cuts.length; piece++) {
      if (cuts[piece]! >= cuts[piece + 1]! || chance.is(0.18)) continue
      const practitioner = chance.pick(people).code
      const id = `${shift.id}-${position}-${piece}`
      const part = { from: instantOf(from + cuts[piece]!), until: instantOf(from + cuts[piece + 1]!) }
      assignments.push({ id, shift: shift.id, position, practitioner, ...part, locked: false })
    }
  }
  return assignments
}

/** The first date that is not published, by post: mostly after the week, now and then within it; some posts have none. */
function lastPublishedDays(draw: Draw): ReadonlyMap<string, Day> {
  const { chance } = draw
  const posts = draw.posts.filter(() => !chance.is(0.08))
  return new Map(posts.map((post) => [post, addDays(draw.monday, chance.is(0.3) ? chance.whole(1, 6) : 9)]))
}

/** Published time ends with the last shift that began on a published date. */
function published(draw: Draw, lastDays: ReadonlyMap<string, Day>, shifts: readonly Shift[]): Staffing['published'] {
  const record: Record<string, Interval[]> = {}
  for (const [post, day] of lastDays) {
    const ends = shifts.filter((shift) => shift.post === post).map((shift) => shift.until)
    record[post] = [{ from: instant(draw, -2, '00:00'), until: [toInstant(day, '00:00', zone), ...ends].sort().at(-1)! }]
  }
  return record
}
