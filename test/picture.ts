import type { Practitioner } from '../api/domain/model/practitioner.ts'
import { defaultPolicy, type Policy } from '../api/domain/model/policy.ts'
import type { Region } from '../api/domain/model/region.ts'
import type { Assignment, Busy, Roster, Shift } from '../api/domain/model/roster.ts'
import { addDays, type Day, wallMinutes, weekdayOf } from '../api/domain/time/instant.ts'
import { at, makeAssignment, makePost, makePractitioner, makeRegion, makeRoster, makeShift } from './make.ts'

/**
 * A roster drawn as a coordinator writes it: rows are doctors, columns are days, two spaces or more part the columns.
 *
 *              Sat 24 Oct   Sun 25 Oct
 *   Visser     17-23        .
 *   Bakker     23-8         14-18 visit @B
 *   open       17-23        .
 *
 * A cell holds `.` or duties parted by commas: `17-23`, `8:30-12`, then a role (consult unless said) and a post
 * (`@A` unless said). `17-23[19-21]` holds only 19-21 of the shift 17-23. The same times, role and post in two rows are
 * one shift with two places;
 * the row `open` adds a place nobody holds. `23-8` runs into the next day. A role `elsewhere` is no shift
 * but busy time in another cooperative (`around`). A row's name may repeat. The year is 2026 unless given; a wrong weekday throws.
 */
export function picture(text: string, options: { readonly year?: number } = {}): Roster {
  const { days, rows } = read(text, options.year ?? 2026)
  const places = new Map<string, { shift: Shift; held: Assignment[]; open: number }>()
  const around: Busy[] = []
  for (const { name, cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      for (const duty of dutiesOf(cell)) put(duty, name, days[index]!, places, around)
    }
  }
  const shifts = [...places.values()].map(({ shift, held, open }) => ({
    ...shift,
    needed: Math.max(0, ...held.map((assignment) => assignment.position)) + open,
  }))
  const names = [...new Set(rows.map((row) => row.name))].filter((name) => name !== 'open')
  return makeRoster({
    from: days[0]!,
    until: addDays(days.at(-1)!, 1),
    shifts,
    assignments: [...places.values()].flatMap(({ held }) => held),
    practitioners: names.map((name) => ({ code: name, name, discipline: 'gp' })),
    around,
  })
}

/** The region a picture implies: its posts, and a locum GP per row who may work everything; `people` replaces some of them. */
export function regionOf(
  roster: Roster,
  over: { readonly people?: readonly Practitioner[]; readonly policy?: Partial<Policy> } & Partial<Omit<Region, 'policy'>> = {},
): Region {
  const { people = [], policy, ...rest } = over
  const given = new Map(people.map((practitioner) => [practitioner.code, practitioner]))
  const named = roster.practitioners.map(({ code }) => given.get(code) ?? makePractitioner(code))
  const others = people.filter(({ code }) => !roster.practitioners.some((known) => known.code === code))
  return makeRegion({
    posts: [...new Set(['A', ...roster.shifts.map((shift) => shift.post)])].sort().map((code) => makePost(code)),
    practitioners: [...named, ...others],
    policy: { ...defaultPolicy, ...policy },
    ...rest,
  })
}

/** The shift a test means: `shiftIn(roster, '17-23')`, `shiftIn(roster, '2026-10-24 17-23 visit @B')`. */
export function shiftIn(roster: Roster, words: string): Shift {
  const [, date, duty] = /^(?:(\d{4}-\d\d-\d\d) )?(.*)$/.exec(words)!
  const { start, end, role, post } = dutiesOf(duty!)[0]!
  const found = roster.shifts.filter(
    (shift) =>
      shift.start === start &&
      shift.end === end &&
      shift.role === role &&
      shift.post === post &&
      (date === undefined || shift.date === date),
  )
  if (found.length !== 1) throw new Error(`${found.length} shifts in the picture are "${words}"`)
  return found[0]!
}

/** The short name of a shift in a test's expectation: `Sat 24 Oct 17-23`. */
export function shiftName(roster: Roster, id: string): string {
  const shift = roster.shifts.find((one) => one.id === id)
  if (!shift) return id
  const [, month, day] = shift.date.split('-')
  return `${weekdayNames[weekdayOf(shift.date) - 1]} ${Number(day)} ${monthNames[Number(month) - 1]} ${short(shift.start)}-${short(shift.end)}`
}

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const short = (time: string) => `${Number(time.slice(0, 2))}${time.endsWith(':00') ? '' : time.slice(2)}`

type Drawn = { start: string; end: string; role: string; post: string; part: readonly [string, string] | null }

function read(text: string, year: number) {
  const [head, ...body] = text.split('\n').filter((line) => line.trim() !== '')
  const days = head!
    .trim()
    .split(/\s{2,}/)
    .map((label) => dayFrom(label, year))
  const rows = body.map((line) => {
    const [name, ...cells] = line.trim().split(/\s{2,}/)
    if (cells.length !== days.length) throw new Error(`the row of ${name} has ${cells.length} cells for ${days.length} days`)
    return { name: name!, cells }
  })
  return { days, rows }
}

function dayFrom(label: string, year: number): Day {
  const [, weekday, day, month, own] = /^(\w{3}) (\d{1,2}) (\w{3})(?: (\d{4}))?$/.exec(label) ?? []
  const number = monthNames.indexOf(month ?? '') + 1
  if (number === 0) throw new Error(`no day: "${label}"`)
  const date = `${own ?? year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`
  if (weekdayNames[weekdayOf(date) - 1] !== weekday) throw new Error(`${date} is not a ${weekday}`)
  return date
}

const timeFrom = (text: string) => {
  const [hours, minutes = '00'] = text.split(':')
  return `${hours!.padStart(2, '0')}:${minutes}`
}

function dutiesOf(cell: string): readonly Drawn[] {
  if (cell === '.') return []
  return cell.split(/,\s*/).map((duty) => {
    const match = /^([\d:]+)-([\d:]+)(?:\[([\d:]+)-([\d:]+)\])?(?: ([a-z_]+))?(?: @(\S+))?$/.exec(duty)
    if (!match) throw new Error(`no duty: "${duty}"`)
    const [, start, end, from, until, role = 'consult', post = 'A'] = match
    const part = from && until ? ([timeFrom(from), timeFrom(until)] as const) : null
    return { start: timeFrom(start!), end: timeFrom(end!), role, post, part }
  })
}

function put(
  duty: Drawn,
  name: string,
  date: Day,
  places: Map<string, { shift: Shift; held: Assignment[]; open: number }>,
  around: Busy[],
): void {
  const shift = makeShift({ date, ...duty })
  const [from, until] = partOf(shift, duty.part)
  if (duty.role === 'elsewhere') {
    around.push({ practitioner: name, from, until })
    return
  }
  const place = places.get(shift.id) ?? { shift, held: [], open: 0 }
  places.set(shift.id, place)
  if (name === 'open') {
    place.open++
    return
  }
  const taken = (position: number) => place.held.some((other) => other.position === position && other.from < until && from < other.until)
  let position = 1
  while (taken(position)) position++
  place.held.push(makeAssignment(shift, name, { position, from, until }))
}

function partOf(shift: Shift, part: Drawn['part']): readonly [string, string] {
  if (!part) return [shift.from, shift.until]
  const moment = (time: string, end: boolean) => {
    const early = wallMinutes(time) < wallMinutes(shift.start) || (end && time === shift.start)
    return at(early ? addDays(shift.date, 1) : shift.date, time)
  }
  return [moment(part[0], false), moment(part[1], true)]
}
