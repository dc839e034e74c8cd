import { publishedTime } from '../api/domain/cover/published.ts'
import type { Closure, Hours, Link, Practice } from '../api/domain/model/practice.ts'
import { defaultPolicy, type Policy } from '../api/domain/model/policy.ts'
import type { Post } from '../api/domain/model/post.ts'
import type { Availability, Mark, Practitioner, Surgery } from '../api/domain/model/practitioner.ts'
import type { Region } from '../api/domain/model/region.ts'
import type { Role } from '../api/domain/model/role.ts'
import type { Assignment, Roster, Shift } from '../api/domain/model/roster.ts'
import type { Staffing } from '../api/domain/model/staffing.ts'
import type { Template } from '../api/domain/model/template.ts'
import { addDays, type Day, type Instant, type WallTime, type Weekday, wallMinutes } from '../api/domain/time/instant.ts'
import { toInstant, type Zone } from '../api/domain/time/zone.ts'

/** Builders of small values for tests: whole, valid and dull, so that a test only says what matters to it. */

export const zone: Zone = 'Europe/Amsterdam'

export const workdays: readonly Weekday[] = [1, 2, 3, 4, 5]
export const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** The instant of a local time, `at('2026-10-24', '17:00')`. */
export const at = (day: Day, time: WallTime): Instant => toInstant(day, time, zone)

export const makePolicy = (over: Partial<Policy> = {}): Policy => ({ ...defaultPolicy, ...over })

export const makeRegion = (over: Partial<Region> = {}): Region => ({
  cooperative: 'test',
  name: 'Testregio',
  zone,
  version: 1,
  posts: [makePost('A')],
  practices: [],
  practitioners: [],
  templates: [],
  holidays: [],
  policy: defaultPolicy,
  ...over,
})

export const makePost = (code: string, over: Partial<Post> = {}): Post => ({ code, name: `Post ${code}`, contacts: [], ...over })

/** A practice open on workdays from 8 to 17, linked to post A since ever. */
export const makePractice = (code: string, over: Partial<Practice> = {}): Practice => ({
  code,
  name: `Praktijk ${code}`,
  patients: 2095,
  links: [makeLink('A')],
  hours: makeHours('08:00', '17:00'),
  closures: [],
  ...over,
})

export const makeHours = (open: WallTime, close: WallTime, weekdays: readonly Weekday[] = workdays): readonly Hours[] =>
  weekdays.map((weekday) => ({ weekday, open, close }))

export const makeLink = (post: string, over: Partial<Link> = {}): Link => ({
  post,
  nightPost: null,
  nightFrom: '23:00',
  nightUntil: '08:00',
  from: null,
  until: null,
  ...over,
})

export const makeClosure = (from: Instant, until: Instant, over: Partial<Closure> = {}): Closure => ({
  id: `closure ${from}`,
  from,
  until,
  coverPractice: null,
  agreementUntil: null,
  ...over,
})

/** A locum GP who may work every ordinary role; the name is the code. */
export const makePractitioner = (code: string, over: Partial<Practitioner> = {}): Practitioner => ({
  code,
  name: code,
  discipline: 'gp',
  contract: 'committed_locum',
  roles: ['lead', 'consult', 'visit', 'standby'],
  from: null,
  until: null,
  sickness: [],
  availability: [],
  recurring: [],
  exemptions: [],
  credentials: [],
  surgery: [],
  ...over,
})

export const makeMark = (mark: Mark, from: Instant, until: Instant): Availability => ({ mark, from, until })

export const makeSurgery = (
  practice: string,
  start: WallTime,
  end: WallTime,
  weekdays: readonly Weekday[] = workdays,
): readonly Surgery[] => weekdays.map((weekday) => ({ practice, weekday, start, end }))

export const makeTemplate = (code: string, over: Partial<Template> = {}): Template => ({
  code,
  post: 'A',
  role: 'consult',
  weekdays: everyDay,
  start: '17:00',
  end: '23:00',
  needed: 1,
  holidays: 'yes',
  everyWeeks: 1,
  from: null,
  until: null,
  ...over,
})

export type ShiftWish = {
  readonly date: Day
  readonly start: WallTime
  readonly end: WallTime
  readonly post?: string
  readonly role?: Role
  readonly needed?: number
  readonly id?: string
  readonly reason?: string
}

/** A shift with the instants its wall times mean in Amsterdam; the id reads `A consult 2026-10-24 17:00-23:00`. */
export function makeShift({ date, start, end, post = 'A', role = 'consult', needed = 1, id, reason }: ShiftWish): Shift {
  const last = end === '24:00' || wallMinutes(end) > wallMinutes(start) ? date : addDays(date, 1)
  return {
    id: id ?? `${post} ${role} ${date} ${start}-${end}`,
    post,
    role,
    date,
    start,
    end,
    from: at(date, start),
    until: at(last, end),
    needed,
    ...(reason === undefined ? {} : { reason }),
  }
}

/** Somebody on a place of a shift, for all of it unless `over` says which part. */
export function makeAssignment(shift: Shift, practitioner: string, over: Partial<Assignment> = {}): Assignment {
  const position = over.position ?? 1
  const from = over.from ?? shift.from
  return {
    id: `${shift.id} #${position} ${practitioner}${from === shift.from ? '' : ` ${from}`}`,
    shift: shift.id,
    position,
    practitioner,
    from,
    until: shift.until,
    locked: false,
    ...over,
  }
}

/** A roster in the order the model asks for; its dates span its shifts, whole months, unless given. */
export function makeRoster(over: Partial<Roster> = {}): Roster {
  const shifts = inShiftOrder(over.shifts ?? [])
  const dates = shifts.map((shift) => shift.date).sort()
  const first = dates[0] ?? '2026-10-01'
  const last = dates.at(-1) ?? '2026-10-31'
  const assignments = inAssignmentOrder(shifts, over.assignments ?? [])
  const codes = [...new Set(assignments.map((assignment) => assignment.practitioner))].sort()
  return {
    id: 'roster',
    version: 1,
    from: `${first.slice(0, 7)}-01`,
    until: `${addDays(`${last.slice(0, 7)}-28`, 4).slice(0, 7)}-01`,
    zone,
    practitioners: codes.map((code) => ({ code, name: code, discipline: 'gp' })),
    around: [],
    ...over,
    shifts,
    assignments,
  }
}

export const inShiftOrder = (shifts: readonly Shift[]): readonly Shift[] =>
  [...shifts].sort((a, b) => compare([a.from, a.post, a.role, a.id], [b.from, b.post, b.role, b.id]))

export function inAssignmentOrder(shifts: readonly Shift[], assignments: readonly Assignment[]): readonly Assignment[] {
  const order = new Map(shifts.map((shift, index) => [shift.id, index]))
  return [...assignments].sort(
    (a, b) =>
      order.get(a.shift)! - order.get(b.shift)! || a.position - b.position || compare([a.from, a.practitioner], [b.from, b.practitioner]),
  )
}

function compare(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((value, at) => value !== b[at])
  return index < 0 ? 0 : a[index]! < b[index]! ? -1 : 1
}

/** What a reader sees of these rosters' drafts. */
export const draftOf = (...rosters: readonly Roster[]): Staffing => {
  const shifts = inShiftOrder(rosters.flatMap((roster) => roster.shifts))
  return {
    source: 'draft',
    shifts,
    assignments: inAssignmentOrder(
      shifts,
      rosters.flatMap((roster) => roster.assignments),
    ),
    published: {},
  }
}

/** The same as if all of it were published: per post from the first local midnight of the roster to the end of its last shift. */
export function publishedOf(roster: Roster, posts: readonly string[] = [...new Set(roster.shifts.map((shift) => shift.post))]): Staffing {
  const days = posts.map((post) => ({ post, from: roster.from, until: roster.until }))
  return { ...draftOf(roster), source: 'published', published: publishedTime(days, roster.shifts, roster.zone) }
}
