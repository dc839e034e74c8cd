import type { Code } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import type { ShiftId } from '../model/roster.ts'
import { instantOf } from '../time/instant.ts'
import { type Cause, ownerOf } from './causes.ts'
import { reachOf, type Work } from './free-hands.ts'
import type { Gap } from './gap.ts'
import type { Hole } from './line.ts'
import type { ShiftGap } from './shift-gaps.ts'
import type { Staffed } from './staffing-index.ts'

/** A gap on its way: all but the candidates, with what a search needs in minutes. */
export type Found = {
  readonly from: number
  readonly until: number
  readonly decideBefore: number
  readonly shift: ShiftId | null
  readonly practice: Code | null
  readonly work: Work
  /** Minutes within which a change of somebody's duties can make them free for it, or no longer so. */
  readonly reach: number
  readonly gap: Omit<Gap, 'candidates'>
}

const minutesPerHour = 60

/** A staffing gap of a shift. */
export function foundInShift(region: Region, { shift }: Staffed, part: ShiftGap): Found {
  const post = region.posts.find((each) => each.code === shift.post)
  const decideBefore = part.from - (post?.leadHours ?? region.policy.postLeadHours) * minutesPerHour
  const kind = part.present === 0 ? 'open' : 'short'
  const { role } = shift
  const work = { from: part.from, until: part.until, post: shift.post, role, shift }
  return {
    from: part.from,
    until: part.until,
    decideBefore,
    shift: shift.id,
    practice: null,
    work,
    reach: reachOf(region, work),
    gap: {
      id: `${kind}:${shift.post}:${role}:${instantOf(part.from)}:${shift.id}`,
      kind,
      where: { post: shift.post },
      role,
      shift: shift.id,
      ...common(part, decideBefore),
      needed: shift.needed,
      present: part.present,
    },
  }
}

/** What gaps of one stretch have in common, whosever line it lies in. */
type HoleFacts = Pick<Found, 'decideBefore' | 'work' | 'reach'> & { readonly gap: ReturnType<typeof common> }

/** Makes gaps of stretches in which nobody answers for a practice; practices that share a stretch share its facts. */
export function holeFinder(region: Region): (practice: Code, hole: Hole) => Found {
  const known = new Map<Hole, HoleFacts>()
  return (practice, hole) => {
    const facts = known.get(hole) ?? factsOf(region, hole)
    known.set(hole, facts)
    return foundInLine(practice, hole, facts)
  }
}

function factsOf(region: Region, hole: Hole): HoleFacts {
  const decideBefore = hole.from - region.policy.practiceLeadDays * 24 * minutesPerHour
  const work = { from: hole.from, until: hole.until, post: null, role: null, shift: null }
  return {
    decideBefore,
    work,
    reach: reachOf(region, work),
    gap: common(hole, decideBefore),
  }
}

const foundInLine = (practice: Code, { from, until }: Hole, { decideBefore, work, reach, gap }: HoleFacts): Found => ({
  from,
  until,
  decideBefore,
  shift: null,
  practice,
  work,
  reach,
  gap: { id: `uncovered:${practice}:${gap.from}`, kind: 'uncovered', where: { practice }, ...gap, needed: 1, present: 0 },
})

const common = ({ from, until, cause }: { from: number; until: number; cause: Cause }, decideBefore: number) => ({
  from: instantOf(from),
  until: instantOf(until),
  cause,
  owner: ownerOf(cause),
  decideBefore: instantOf(decideBefore),
})

/** Most urgent first: the earliest last moment to act, then the earliest start; the rest only keeps the order firm. */
export function byUrgency(a: Found, b: Found): number {
  if (a.decideBefore !== b.decideBefore) return a.decideBefore - b.decideBefore
  if (a.from !== b.from) return a.from - b.from
  return a.gap.id < b.gap.id ? -1 : a.gap.id > b.gap.id ? 1 : 0
}
