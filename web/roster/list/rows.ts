import type { Shift } from '../../../api/domain/model/roster.ts'
import { problemOf } from '../../../api/domain/cover/problems.ts'
import type { Role } from '../../../api/domain/model/role.ts'
import { type DayPart, dayParts } from '../grid/day-part.ts'
import type { Look } from '../grid/look.ts'
import type { GridPlace } from '../grid/model.ts'
import { plain } from '../../plain-text.ts'
import { type ListFilter, type ListState, listStates } from './filter.ts'

/** One place, as the list tells of it. */
export type ListRow = {
  readonly key: string
  readonly place: GridPlace
  readonly part: DayPart
  readonly look: Look
  readonly state: ListState
  /** The names of who holds it, in order of time. */
  readonly names: string
}

/** `2027-01-16/0190.../1`: the address of a place, whatever the layout of a grid makes of it. */
export const addressOfPlace = ({ shift, position }: GridPlace): string => `${shift.date}/${shift.id}/${position}`

/** Every place of these shifts: what each needs, more where more people hold it, and one where nobody is needed. */
export function placesOf(shifts: readonly Shift[], rowsOf: (shift: Shift) => number): readonly GridPlace[] {
  return shifts.flatMap((shift) => Array.from({ length: rowsOf(shift) }, (_, index) => ({ shift, position: index + 1 })))
}

/**
 * The kind of a place by the same words as the list of gaps: who is absent leaves it open; who is held against a warning or
 * a wish is filled with a wish broken.
 */
export function stateOf(look: Look): ListState {
  if (look.kind === 'absent') return 'open'
  if (look.kind !== 'filled') return look.kind
  const kinds = look.findings.filter((finding) => finding.level !== 'info').map((finding) => problemOf(finding).kind)
  if (kinds.includes('at-risk')) return 'at-risk'
  return kinds.includes('wish') ? 'wish' : 'filled'
}

/** What of a row can be looked for by letters. */
type Worded = { readonly role: (role: Role) => string; readonly post: (code: string) => string }

/** Whether a row passes the filter; every word of the text must begin or lie in some word of the row. */
export function matchesFilter(row: ListRow, filter: ListFilter, worded: Worded): boolean {
  const { shift } = row.place
  if (filter.states.length > 0 && !filter.states.includes(row.state)) return false
  if (filter.part !== null && row.part !== filter.part) return false
  if (filter.role !== null && shift.role !== filter.role) return false
  if (filter.who !== null && !row.look.holders.some((held) => held.practitioner === filter.who)) return false
  return filter.text.trim() === '' || includesWords(textOf(row, worded), filter.text)
}

function textOf({ place: { shift }, names, look }: ListRow, worded: Worded): string {
  const codes = look.holders.map((held) => held.practitioner).join(' ')
  return plain(`${names} ${codes} ${worded.role(shift.role)} ${worded.post(shift.post)} ${shift.reason ?? ''}`)
}

const includesWords = (text: string, typed: string) =>
  plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word))

/** Rows in the order asked for; rows that are equal in it stay in order of time. */
export function inOrder(
  rows: readonly ListRow[],
  { sort, descending }: Pick<ListFilter, 'sort' | 'descending'>,
  worded: Worded,
): readonly ListRow[] {
  const turn = descending ? -1 : 1
  const key = keyOf(sort, worded)
  const keys = new Map(rows.map((row) => [row, key(row)]))
  return [...rows].sort((a, b) => turn * compare(keys.get(a)!, keys.get(b)!) || byTime(a, b, worded))
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

function byTime(a: ListRow, b: ListRow, worded: Worded): number {
  const [one, other] = [a.place, b.place]
  return (
    compare(one.shift.from, other.shift.from) ||
    compare(worded.post(one.shift.post), worded.post(other.shift.post)) ||
    compare(worded.role(one.shift.role), worded.role(other.shift.role)) ||
    compare(one.shift.id, other.shift.id) ||
    one.position - other.position
  )
}

function keyOf(sort: ListFilter['sort'], worded: Worded): (row: ListRow) => string | number {
  if (sort === 'date') return ({ place }) => place.shift.from
  if (sort === 'part') return ({ part, place }) => `${dayParts.indexOf(part)}${place.shift.start}`
  if (sort === 'role') return ({ place }) => worded.role(place.shift.role)
  if (sort === 'post') return ({ place }) => worded.post(place.shift.post)
  // Nobody comes last: who sorts by name looks for a name.
  if (sort === 'who') return ({ names }) => (names === '' ? '\uffff' : plain(names))
  return ({ state }) => listStates.indexOf(state)
}

/** How many rows there are of each state. */
export function countStates(rows: readonly ListRow[]): ReadonlyMap<ListState, number> {
  const counts = new Map<ListState, number>()
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}
