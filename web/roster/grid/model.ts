import { lastRoles, type Role, roleOrder } from '../../../api/domain/model/role.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import { addDays, type Day } from '../../../api/domain/time/instant.ts'
import { toInstant, type Zone } from '../../../api/domain/time/zone.ts'
import { type DayPart, dayPartOf, dayParts } from './day-part.ts'

/** A place as the grid knows it: a line of a shift. Who holds it is asked elsewhere, so filling never redraws the grid. */
export type GridPlace = { readonly shift: Shift; readonly position: number }

/** One needed person on consecutive days: a line of cells. */
export type GridLine = {
  /** Stable over time and shared in addresses: `post/part-role/n`. */
  readonly key: string
  readonly post: string
  readonly part: DayPart
  readonly role: Role
  /** 1 is the first line of its role; the others belong visually to it. */
  readonly number: number
  readonly ofRole: number
  /** The usual times of the line; a cell whose shift differs says its own. */
  readonly start: string
  readonly end: string
  /** Per visible day the place, or null where nothing is asked. */
  readonly cells: readonly (GridPlace | null)[]
  /** The place of the evening before the first visible day that runs on into it. */
  readonly before: GridPlace | null
}

export type GridPart = { readonly part: DayPart; readonly start: string; readonly end: string; readonly lines: readonly GridLine[] }
export type GridPost = { readonly post: string; readonly name: string; readonly parts: readonly GridPart[] }

/** What stands where: independent of who holds what, and of how it is painted. */
export type Grid = { readonly days: readonly Day[]; readonly posts: readonly GridPost[]; readonly lines: readonly GridLine[] }

export type GridOrder = {
  readonly days: readonly Day[]
  readonly zone: Zone
  readonly posts: readonly { readonly code: string; readonly name: string; readonly roleOrder?: readonly Role[] }[]
  /** Rows a shift takes: what it needs, and more where extra people hold it. */
  readonly rowsOf: (shift: Shift) => number
}

/** Lays shifts out as lines by post, day part and role. Shifts of one role that overlap on a day get lines of their own. */
export function layGrid(shifts: readonly Shift[], order: GridOrder): Grid {
  const first = order.days[0]
  const last = order.days.at(-1)
  if (!first || !last) return { days: [], posts: [], lines: [] }
  const evening = addDays(first, -1)
  const midnight = toInstant(first, '00:00', order.zone)
  const seen = shifts.filter((shift) => (shift.date >= first && shift.date <= last) || (shift.date === evening && shift.until > midnight))
  const columns = new Map(order.days.map((day, index) => [day, index]))
  const posts = order.posts.map((post) => {
    const ofParts = new Map<DayPart, Shift[]>(dayParts.map((part) => [part, []]))
    for (const shift of seen) if (shift.post === post.code) ofParts.get(dayPartOf(shift))!.push(shift)
    const parts = [...ofParts].map(([part, shifts]) => layPart(part, shifts, post, columns, order.rowsOf))
    return { post: post.code, name: post.name, parts: parts.filter((part) => part.lines.length > 0) }
  })
  return { days: order.days, posts, lines: posts.flatMap((post) => post.parts.flatMap((part) => part.lines)) }
}

type Columns = ReadonlyMap<Day, number>

function layPart(
  part: DayPart,
  shifts: readonly Shift[],
  post: GridOrder['posts'][number],
  columns: Columns,
  rowsOf: GridOrder['rowsOf'],
): GridPart {
  const roles = [...new Set(shifts.map((shift) => shift.role))].sort(
    (a, b) => rankOf(a, post.roleOrder) - rankOf(b, post.roleOrder) || (a < b ? -1 : 1),
  )
  const lines = roles.flatMap((role) => {
    const lanes = lanesOf(shifts.filter((shift) => shift.role === role))
    const drafts = lanes.flatMap((lane) => linesOf(lane, columns, rowsOf))
    return drafts.map((line, index) => ({
      ...line,
      key: `${post.code}/${part}-${role}/${index + 1}`,
      post: post.code,
      part,
      role,
      number: index + 1,
      ofRole: drafts.length,
    }))
  })
  const usual = mostUsed(shifts)
  return { part, start: usual?.start ?? '', end: usual?.end ?? '', lines }
}

/** The order of the post; others in the field's own order, standby and triage last. */
function rankOf(role: Role, own: readonly Role[] | undefined): number {
  const order = own ?? roleOrder
  const at = order.indexOf(role)
  if (at >= 0) return at
  const late = own ? -1 : lastRoles.indexOf(role)
  return late >= 0 ? 200 + late : 100
}

/** Shifts of one role whose times never meet on a day share a lane; the most frequent times choose first. */
function lanesOf(shifts: readonly Shift[]): readonly (readonly Shift[])[] {
  const lanes: { shifts: Shift[]; dates: Set<Day> }[] = []
  const byUse = [...byTimes(shifts)].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  for (const [, group] of byUse) {
    const twins = new Set(group.map((shift) => shift.date)).size < group.length
    const free = twins ? undefined : lanes.find((lane) => group.every((shift) => !lane.dates.has(shift.date)))
    const lane = free ?? { shifts: [], dates: new Set<Day>() }
    if (!free) lanes.push(lane)
    for (const shift of group) {
      lane.shifts.push(shift)
      lane.dates.add(shift.date)
    }
  }
  return lanes.map((lane) => lane.shifts).sort((a, b) => (a[0]!.start < b[0]!.start ? -1 : 1))
}

type BareLine = Pick<GridLine, 'start' | 'end' | 'cells' | 'before'>

function linesOf(lane: readonly Shift[], columns: Columns, rowsOf: GridOrder['rowsOf']): BareLine[] {
  const usual = mostUsed(lane)!
  const stacks = new Map<Day, GridPlace[]>()
  for (const shift of lane) {
    const stack = stacks.get(shift.date) ?? []
    for (let position = 1; position <= rowsOf(shift); position++) stack.push({ shift, position })
    stacks.set(shift.date, stack)
  }
  const depth = Math.max(0, ...[...stacks.values()].map((stack) => stack.length))
  const before = [...stacks].find(([day]) => !columns.has(day))?.[1]
  return Array.from({ length: depth }, (_, row) => {
    const cells: (GridPlace | null)[] = Array.from({ length: columns.size }, () => null)
    for (const [day, stack] of stacks) {
      const column = columns.get(day)
      if (column !== undefined) cells[column] = stack[row] ?? null
    }
    return { start: usual.start, end: usual.end, cells, before: before?.[row] ?? null }
  })
}

/** The first shift with the times that most have. */
function mostUsed(shifts: readonly Shift[]): Shift | undefined {
  let most: readonly Shift[] = []
  for (const alike of byTimes(shifts).values()) if (alike.length > most.length) most = alike
  return most[0]
}

function byTimes(shifts: readonly Shift[]): ReadonlyMap<string, readonly Shift[]> {
  const kinds = new Map<string, Shift[]>()
  for (const shift of shifts) {
    const times = `${shift.start}-${shift.end}`
    const known = kinds.get(times)
    if (known) known.push(shift)
    else kinds.set(times, [shift])
  }
  return kinds
}

/** Where a cell stands; the column counts visible days from 0. */
export type Spot = { readonly line: number; readonly column: number }

/** `2027-01-16/meerwijk/night-consult/1`: the stable address of a cell, also in the page's own address. */
export const addressOf = (grid: Grid, spot: Spot): string => `${grid.days[spot.column]}/${grid.lines[spot.line]?.key}`

export function spotOf(grid: Grid, address: string | null): Spot | null {
  if (!address) return null
  const slash = address.indexOf('/')
  const column = grid.days.indexOf(address.slice(0, slash))
  const line = grid.lines.findIndex((one) => one.key === address.slice(slash + 1))
  return column < 0 || line < 0 ? null : { line, column }
}

/** The cell that shows a place, if it is in view. */
export function spotOfPlace(grid: Grid, shift: string, position: number): Spot | null {
  for (let line = 0; line < grid.lines.length; line++) {
    const column = grid.lines[line]!.cells.findIndex((cell) => cell !== null && cell.shift.id === shift && cell.position === position)
    if (column >= 0) return { line, column }
  }
  return null
}

export const placeAt = (grid: Grid, spot: Spot): GridPlace | null => grid.lines[spot.line]?.cells[spot.column] ?? null
