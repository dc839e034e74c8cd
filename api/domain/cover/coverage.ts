import { type Code, sameCode } from '../model/code.ts'
import type { Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import type { Staffing } from '../model/staffing.ts'
import { type Instant, instantOf, minuteOf } from '../time/instant.ts'
import type { Interval, Span } from '../time/interval.ts'
import type { Cause } from './causes.ts'
import { type AnsweredBy, linesOver, practicesOf, type Stretch } from './line.ts'
import { indexOf } from './staffing-index.ts'

/** Who answers for a practice from one moment to another; `id` and `name` are null and `cause` says why when nobody does. */
export type Segment = {
  readonly from: Instant
  readonly until: Instant
  readonly by: AnsweredBy
  readonly id: Code | null
  readonly name: string | null
  readonly cause?: Cause
}

export type PracticeCoverage = { readonly practice: Practice; readonly segments: readonly Segment[] }

/** Whole minutes around an interval: everything that counts begins and ends on one. */
export const spanAround = (interval: Interval): Span => ({
  from: minuteOf(interval.from),
  until: minuteOf(interval.until) + (interval.until.slice(17, 19) === '00' ? 0 : 1),
})

/** Whose minute is it: the line of one practice. Segments touch and fill the interval exactly; an unknown practice has none. */
export function coverageOf(region: Region, staffing: Staffing, practiceCode: Code, interval: Interval): readonly Segment[] {
  const practice = region.practices.find((each) => sameCode(each.code, practiceCode))
  if (!practice) return []
  const lines = linesOver(region, indexOf(staffing), spanAround(interval))
  return segmentsOf(region, lines.lineOf(practice), interval)
}

/** The lines of all practices, in the order of the region. */
export function coverageOfAll(region: Region, staffing: Staffing, interval: Interval): readonly PracticeCoverage[] {
  const lines = linesOver(region, indexOf(staffing), spanAround(interval))
  return region.practices.map((practice) => ({ practice, segments: segmentsOf(region, lines.lineOf(practice), interval) }))
}

function segmentsOf(region: Region, line: readonly Stretch[], interval: Interval): readonly Segment[] {
  const seen = line.filter((stretch, at) => !isSame(line[at - 1], stretch))
  return seen.map((stretch, at) => {
    const { by, id, cause } = stretch
    const segment = {
      from: at === 0 ? interval.from : instantOf(stretch.from),
      until: at === seen.length - 1 ? interval.until : instantOf(seen[at + 1]!.from),
      by,
      id,
      name: nameOf(region, stretch),
    }
    return cause === null ? segment : { ...segment, cause }
  })
}

/** A reader of the line does not see who is responsible for a hole, only why it is one. */
const isSame = (a: Stretch | undefined, b: Stretch): boolean => a !== undefined && a.by === b.by && a.id === b.id && a.cause === b.cause

function nameOf(region: Region, { by, id }: Stretch): string | null {
  if (id === null) return null
  const named = by === 'post' ? region.posts.find((post) => post.code === id) : practicesOf(region).get(id)
  return named?.name ?? id
}
