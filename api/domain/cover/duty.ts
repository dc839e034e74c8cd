import { type Code, sameCode } from '../model/code.ts'
import type { Post } from '../model/post.ts'
import type { Region } from '../model/region.ts'
import { lastRoles, type Role, roleOrder } from '../model/role.ts'
import type { Staffing } from '../model/staffing.ts'
import { type EpochMinute, type Instant, instantOf, minuteOf } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { type Person, peopleOf } from './people.ts'
import { partsPresent } from './shift-gaps.ts'
import { type Held, indexOf, nextStart, type Staffed, type StaffingIndex, shiftsTouching } from './staffing-index.ts'

export type DutyStatus = 'scheduled' | 'present' | 'late' | 'absent' | 'nobody'

/**
 * One line of the board: somebody on a place, or nobody. `from` and `until` are those of the assignment; without a person
 * those of the stretch in which nobody holds that place.
 */
export type DutyLine = {
  readonly role: Role
  readonly practitioner: { readonly code: Code; readonly name: string } | null
  readonly from: Instant
  readonly until: Instant
  readonly status: DutyStatus
}

export type DutyState = 'open' | 'closed' | 'unknown'

/** A step of the escalation list; reachable means there is a number to call. */
export type Escalation = { readonly order: number; readonly label: string; readonly phone: string; readonly reachable: boolean }

/** Who is on duty at a post (R42). `next` are the lines at `nextChange`, the first moment after `at` at which they differ. */
export type Duty = {
  readonly post: Code
  readonly at: Instant
  readonly state: DutyState
  readonly now: readonly DutyLine[]
  readonly nextChange: Instant | null
  readonly next: readonly DutyLine[]
  readonly escalation: readonly Escalation[]
}

/**
 * The board of a post at a moment. Half-open: at `until` somebody is off. Who is sick or has left holds no place: the
 * line says nobody. Outside what was published nothing is known, and nobody may read that as closed.
 */
export function dutyAt(region: Region, staffing: Staffing, postCode: Code, at: Instant): Duty {
  const post = region.posts.find((each) => sameCode(each.code, postCode))
  const code = post?.code ?? postCode
  const board = boardOf(region, staffing, code, post)
  const minute = minuteOf(at)
  const now = linesAt(board, minute)
  const change = nextChangeAfter(board, minute, now)
  return {
    post: code,
    at,
    state: stateAt(board, minute),
    now,
    nextChange: change === null ? null : instantOf(change),
    next: change === null ? [] : linesAt(board, change),
    escalation: escalationOf(post),
  }
}

type Board = {
  readonly index: StaffingIndex
  readonly post: Code
  readonly people: ReadonlyMap<Code, Person>
  readonly roles: (role: Role) => string
  readonly published: readonly Span[] | null
}

function boardOf(region: Region, staffing: Staffing, code: Code, post: Post | undefined): Board {
  const published = (staffing.published[code] ?? []).map(({ from, until }) => ({ from: minuteOf(from), until: minuteOf(until) }))
  return {
    index: indexOf(staffing),
    post: code,
    people: peopleOf(region),
    roles: roleRank(post?.roleOrder ?? []),
    published: staffing.source === 'draft' ? null : published,
  }
}

const isKnown = (board: Board, minute: EpochMinute): boolean =>
  board.published === null || board.published.some((span) => span.from <= minute && minute < span.until)

function stateAt(board: Board, minute: EpochMinute): DutyState {
  if (!isKnown(board, minute)) return 'unknown'
  return shiftsTouching(board.index, board.post, minute, minute + 1).some((each) => each.shift.needed > 0) ? 'open' : 'closed'
}

/** A text to sort roles by: the post's own order, then the usual first ones, others by name, then triage and standby. */
function roleRank(own: readonly Role[]): (role: Role) => string {
  const first = [...own, ...roleOrder.filter((role) => !own.includes(role))]
  return (role) => {
    const rank = first.indexOf(role)
    if (rank >= 0) return `0 ${String(rank).padStart(3, '0')}`
    const last = lastRoles.indexOf(role)
    return last >= 0 ? `2 ${last}` : `1 ${role}`
  }
}

type Ranked = {
  readonly rank: string
  readonly shiftFrom: number
  readonly shift: string
  readonly position: number
  readonly line: DutyLine
}

/** One line per required place and one per extra holder, in the post's order of roles, then by start of shift and position. */
function linesAt(board: Board, minute: EpochMinute): readonly DutyLine[] {
  if (!isKnown(board, minute)) return []
  const ranked: Ranked[] = []
  for (const each of shiftsTouching(board.index, board.post, minute, minute + 1)) {
    const { shift } = each
    for (const [position, line] of linesOfShift(board, each, minute)) {
      ranked.push({ rank: board.roles(shift.role), shiftFrom: each.from, shift: shift.id, position, line })
    }
  }
  return ranked.sort(inBoardOrder).map((each) => each.line)
}

function inBoardOrder(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  if (a.shiftFrom !== b.shiftFrom) return a.shiftFrom - b.shiftFrom
  if (a.shift !== b.shift) return a.shift < b.shift ? -1 : 1
  return a.position - b.position
}

function linesOfShift(board: Board, each: Staffed, minute: EpochMinute): readonly (readonly [number, DutyLine])[] {
  const lines: [number, DutyLine][] = []
  const { role, needed } = each.shift
  const present = new Map<number, Held>()
  for (const held of each.held) if (isThere(board, held, minute)) present.set(held.assignment.position, held)
  for (let position = 1; position <= needed; position++) {
    const held = present.get(position)
    lines.push([position, held ? heldLine(board, held, role) : emptyLine(board, each, position, minute)])
  }
  for (const [position, held] of present) if (position > needed) lines.push([position, heldLine(board, held, role)])
  return lines
}

const isThere = (board: Board, held: Held, minute: EpochMinute): boolean =>
  partsPresent(held, board.people.get(held.assignment.practitioner)).some((part) => part.from <= minute && minute < part.until)

function heldLine(board: Board, { assignment }: Held, role: Role): DutyLine {
  const code = assignment.practitioner
  const name = board.people.get(code)?.practitioner.name ?? code
  return { role, practitioner: { code, name }, from: assignment.from, until: assignment.until, status: 'scheduled' }
}

/** Nobody on a place: from the last moment somebody was there to the first at which somebody is, within the shift. */
function emptyLine(board: Board, each: Staffed, position: number, minute: EpochMinute): DutyLine {
  let { from, until } = each
  for (const held of each.held) {
    if (held.assignment.position !== position) continue
    for (const part of partsPresent(held, board.people.get(held.assignment.practitioner))) {
      if (part.until <= minute) from = Math.max(from, part.until)
      if (part.from > minute) until = Math.min(until, part.from)
    }
  }
  return { role: each.shift.role, practitioner: null, from: instantOf(from), until: instantOf(until), status: 'nobody' }
}

/** The first moment after `minute` at which the lines differ from `now`, or null. */
function nextChangeAfter(board: Board, minute: EpochMinute, now: readonly DutyLine[]): EpochMinute | null {
  const was = JSON.stringify(now)
  let moment = nextMoment(board, minute)
  while (moment !== null && JSON.stringify(linesAt(board, moment)) === was) moment = nextMoment(board, moment)
  return moment
}

/** The first moment after `minute` at which anything begins or ends at this post. */
function nextMoment(board: Board, minute: EpochMinute): EpochMinute | null {
  let next = Number.POSITIVE_INFINITY
  const consider = (moment: number) => {
    if (moment > minute && moment < next) next = moment
  }
  for (const { from, until } of board.published ?? []) [from, until].forEach(consider)
  for (const each of shiftsTouching(board.index, board.post, minute, minute + 1)) {
    consider(each.until)
    for (const held of each.held) {
      for (const part of partsPresent(held, board.people.get(held.assignment.practitioner))) [part.from, part.until].forEach(consider)
    }
  }
  const start = nextStart(board.index, board.post, minute)
  if (start !== null) consider(start)
  return Number.isFinite(next) ? next : null
}

const escalationOf = (post: Post | undefined): readonly Escalation[] =>
  [...(post?.contacts ?? [])]
    .sort((a, b) => a.order - b.order)
    .map(({ order, label, phone }) => ({ order, label, phone, reachable: phone.trim() !== '' }))
