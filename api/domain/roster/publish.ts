import { findGaps } from '../cover/gaps.ts'
import type { Gap } from '../cover/gap.ts'
import type { PublishedDays } from '../cover/published.ts'
import { type Code, sameCode } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import type { Assignment, AssignmentId, Roster, Shift, ShiftId } from '../model/roster.ts'
import { type Fault, faultAt, ok, type Result, refuse, refuseField } from '../refusal.ts'
import { checkGaps } from '../rules/gap-rules.ts'
import { linesOf } from '../rules/line.ts'
import { noOverlap } from '../rules/no-overlap.ts'
import { contextOf, findingsOfRule } from '../rules/rule.ts'
import { orderFaults } from '../says/order-faults.ts'
import { publishFaults } from '../says/publish-faults.ts'
import { addDays, type Day, type Instant } from '../time/instant.ts'
import { toInstant } from '../time/zone.ts'
import { aheadOf } from './decide.ts'
import { type Difference, diffRosters } from './diff.ts'
import { leastReason } from './new-findings.ts'
import { canonicalRoster } from './roster.ts'

/** What a coordinator asks to publish: the head, for these posts and the local dates `[from, until)`; all where absent. */
export type PublishOrder = {
  readonly basedOn: number
  readonly posts?: readonly Code[]
  readonly from?: Day
  readonly until?: Day
  /** Of that part only these shifts: the changes of one author or about one person. Their days must be published already. */
  readonly shifts?: readonly ShiftId[]
  readonly acknowledge?: { readonly reason: string }
}

/** What readers see of this roster now. */
export type PublishedRoster = {
  readonly shifts: readonly Shift[]
  readonly assignments: readonly Assignment[]
  readonly parts: readonly PublishedDays[]
}

/** What a publication does to what readers see: rows closed, rows opened; nothing is altered. */
export type PublishDecision = {
  /** Empty where single shifts are published: that adds no published days. */
  readonly posts: readonly Code[]
  readonly from: Day
  readonly until: Day
  readonly shifts: readonly ShiftId[] | null
  readonly differences: readonly Difference[]
  readonly closeShifts: readonly ShiftId[]
  readonly openShifts: readonly Shift[]
  readonly closeAssignments: readonly AssignmentId[]
  readonly openAssignments: readonly (Assignment & { readonly post: Code })[]
}

type Moment = {
  readonly now: Instant
  /** Shifts that were changed with a reason since they were last published. */
  readonly corrected: ReadonlySet<ShiftId>
}

/**
 * Decides a publication. It takes the head, so another `basedOn` is a conflict. What is published of a shift that has
 * begun changes only as a correction: the change carried a reason, or this order does. Gaps of the part ask a reason.
 */
export function decidePublish(
  draft: Roster,
  published: PublishedRoster,
  region: Region,
  order: PublishOrder,
  { now, corrected }: Moment,
): Result<PublishDecision> {
  if (order.basedOn !== draft.version) {
    if (order.basedOn > draft.version) return aheadOf(draft)
    return refuse({ code: 'change-conflict', head: draft.version, says: publishFaults.moved })
  }
  const part = partOf(draft, region, order)
  if (!part.ok) return part
  const { posts, from, until, shifts } = part.value
  const isIn = (shift: Shift) =>
    from <= shift.date && shift.date < until && has(posts, shift.post) && (shifts === null || shifts.includes(shift.id))
  const [before, after] = [sideIn(published, isIn), sideIn(draft, isIn)]
  const differences = diffRosters(before, after)
  if (shifts !== null) {
    const stopped = singlyStopped(draft, published, region, { shifts, after })
    if (stopped) return stopped
  }
  if (differences.length === 0 && (shifts !== null || isKnown(part.value, published.parts))) return refuse({ code: 'already-published' })
  const reason = order.acknowledge?.reason.trim() ?? ''
  const begun = before.shifts.filter((shift) => shift.from <= now && !corrected.has(shift.id)).map((shift) => shift.id)
  if (reason.length < leastReason && differences.some(({ shift }) => begun.includes(shift.id))) {
    return refuseField('acknowledge.reason', publishFaults.begunReason)
  }
  const gaps = countGaps(draft, region, part.value, after.shifts)
  if (gaps > 0 && reason.length < leastReason) return refuse({ code: 'gaps-open', gaps })
  return ok({ ...part.value, posts: shifts === null ? posts : [], differences, ...rowsToMove(before, after) })
}

type Part = { readonly posts: readonly Code[]; readonly from: Day; readonly until: Day; readonly shifts: readonly ShiftId[] | null }

/**
 * Why single shifts cannot be published alone: readers do not know their days yet, or would see somebody in two places,
 * because the shift that somebody leaves was not chosen along.
 */
function singlyStopped(
  draft: Roster,
  published: PublishedRoster,
  region: Region,
  { shifts, after }: { readonly shifts: readonly ShiftId[]; readonly after: Side },
): Result<never> | null {
  const faults = shifts.flatMap((id, index) => {
    const shift = after.shifts.find((one) => one.id === id) ?? published.shifts.find((one) => one.id === id)
    if (!shift) return [faultAt(`shifts.${index}`, publishFaults.shiftOutside)]
    const day = { posts: [shift.post], from: shift.date, until: addDays(shift.date, 1) }
    return isKnown(day, published.parts) ? [] : [faultAt(`shifts.${index}`, publishFaults.dayUnpublished(shift.date))]
  })
  if (faults.length > 0) return refuse({ code: 'malformed', faults })
  const chosen = new Set(shifts)
  const stays = sideIn(published, (shift) => !chosen.has(shift.id))
  const seen: Roster = {
    ...draft,
    shifts: [...stays.shifts, ...after.shifts],
    assignments: [...stays.assignments, ...after.assignments],
    around: [],
  }
  const lines = linesOf(canonicalRoster(seen), region)
  const people = new Set(after.assignments.map((held) => held.practitioner.toLowerCase()))
  const twice = [...people].flatMap((code) => {
    const line = lines.get(code)
    return line ? findingsOfRule(noOverlap, line, contextOf(region)).filter((finding) => finding.level === 'block') : []
  })
  const caused = twice.filter((finding) => finding.shifts.some((id) => chosen.has(id)))
  return caused.length > 0 ? refuse({ code: 'rule-broken', findings: caused }) : null
}

const has = (posts: readonly Code[], post: Code): boolean => posts.some((one) => sameCode(one, post))

/** The part that is meant: posts in the region's spelling, dates no wider than the roster. */
function partOf(draft: Roster, region: Region, order: PublishOrder): Result<Part> {
  const faults: Fault[] = []
  const posts = (order.posts ?? region.posts.map((post) => post.code)).flatMap((code, index) => {
    const post = region.posts.find((one) => sameCode(one.code, code))
    if (!post) faults.push(faultAt(`posts.${index}`, orderFaults.unknownPost(code)))
    return post ? [post.code] : []
  })
  const from = order.from !== undefined && order.from > draft.from ? order.from : draft.from
  const until = order.until !== undefined && order.until < draft.until ? order.until : draft.until
  if (from >= until) {
    const field = order.until !== undefined && order.until <= draft.from ? 'until' : 'from'
    faults.push(faultAt(field, publishFaults.outsideRoster(draft)))
  }
  if (faults.length > 0) return refuse({ code: 'malformed', faults })
  const shifts = order.shifts?.map((id) => id.toLowerCase()) ?? null
  return ok({ posts: [...new Set(posts)].sort(), from, until, shifts })
}

type Side = { readonly shifts: readonly Shift[]; readonly assignments: readonly Assignment[] }

function sideIn(side: Side, isIn: (shift: Shift) => boolean): Side {
  const shifts = side.shifts.filter(isIn)
  const ids = new Set(shifts.map((shift) => shift.id))
  return { shifts, assignments: side.assignments.filter((held) => ids.has(held.shift)) }
}

/** True when every date of every post of the part was published before. */
function isKnown({ posts, from, until }: Omit<Part, 'shifts'>, parts: readonly PublishedDays[]): boolean {
  const known = joined(parts)
  return posts.every((post) => known.some((part) => sameCode(part.post, post) && part.from <= from && until <= part.until))
}

/** How many gaps rules R22 and R23 hold against this part: its own open places, and hours its posts leave to nobody. */
function countGaps(draft: Roster, region: Region, part: Part, shifts: readonly Shift[]): number {
  const ids = new Set(shifts.map((shift) => shift.id))
  const ends = shifts.map((shift) => shift.until).sort()
  const midnight = toInstant(part.until, '00:00', draft.zone)
  const until = ends.at(-1) !== undefined && ends.at(-1)! > midnight ? ends.at(-1)! : midnight
  const staffing = { source: 'draft', shifts: draft.shifts, assignments: draft.assignments, published: {} } as const
  const gaps = findGaps(region, staffing, { from: toInstant(part.from, '00:00', draft.zone), until })
  const asked = gaps.filter((gap) =>
    gap.shift === undefined ? part.shifts === null && isOfPosts(gap, region, part.posts) : ids.has(gap.shift),
  )
  return checkGaps(asked, contextOf(region)).filter((finding) => finding.level === 'block').length
}

/** A hole of a practice that no open place shows: the post has ended, or has people but no GP. Seams are R24's, and only warn. */
function isOfPosts(gap: Gap, region: Region, posts: readonly Code[]): boolean {
  if (gap.cause !== 'no-gp' && gap.cause !== 'template-ended') return false
  const { where } = gap
  const practice = 'practice' in where ? region.practices.find((one) => sameCode(one.code, where.practice)) : undefined
  return practice?.links.some((link) => has(posts, link.post) || (link.nightPost !== null && has(posts, link.nightPost))) ?? false
}

/** Which published rows give way and which take their place: pieces that say the same stay as they are. */
function rowsToMove(
  before: Side,
  after: Side,
): Pick<PublishDecision, 'closeShifts' | 'openShifts' | 'closeAssignments' | 'openAssignments'> {
  const textOf = (shift: Shift) => JSON.stringify([shift.post, shift.role, shift.from, shift.until, shift.needed, shift.reason ?? null])
  const pieceOf = (held: Assignment) => JSON.stringify([held.shift, held.position, held.practitioner, held.from, held.until])
  const now = new Map(after.shifts.map((shift) => [shift.id, shift]))
  const then = new Map(before.shifts.map((shift) => [shift.id, shift]))
  const isSame = (a: Shift | undefined, b: Shift | undefined) => a !== undefined && b !== undefined && textOf(a) === textOf(b)
  const piecesNow = new Set(after.assignments.map(pieceOf))
  const piecesThen = new Set(before.assignments.map(pieceOf))
  const opened = after.assignments.filter((held) => !piecesThen.has(pieceOf(held)))
  return {
    closeShifts: before.shifts.filter((shift) => !isSame(shift, now.get(shift.id))).map((shift) => shift.id),
    openShifts: after.shifts.filter((shift) => !isSame(then.get(shift.id), shift)),
    closeAssignments: before.assignments.filter((held) => !piecesNow.has(pieceOf(held))).map((held) => held.id),
    openAssignments: opened.map((held) => ({ ...held, post: now.get(held.shift)!.post })),
  }
}

/** Parts of one post whose dates touch or overlap as one part, in order. */
function joined(parts: readonly PublishedDays[]): readonly PublishedDays[] {
  const found: PublishedDays[] = []
  for (const part of [...parts].sort((a, b) => (a.post === b.post ? (a.from < b.from ? -1 : 1) : a.post < b.post ? -1 : 1))) {
    const last = found.at(-1)
    if (!last || last.post !== part.post || part.from > last.until) found.push(part)
    else if (part.until > last.until) found[found.length - 1] = { ...last, until: part.until }
  }
  return found
}
