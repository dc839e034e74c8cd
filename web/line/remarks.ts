import { besideGaps } from '../../api/domain/cover/beside-gaps.ts'
import type { Gap } from '../../api/domain/cover/gap.ts'
import { sameCode } from '../../api/domain/model/code.ts'
import type { Finding } from '../../api/domain/model/finding.ts'
import type { Practice } from '../../api/domain/model/practice.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { minuteOf } from '../../api/domain/time/instant.ts'
import { overlaps } from '../../api/domain/time/interval.ts'
import type { LineAnswer, LineSegment } from '../answers.ts'
import type { Axis } from './axis.ts'

/** What the rules say of a practice's daytime that is no gap: told apart from the gaps, and never in their number. */
export type Remark = {
  readonly id: string
  readonly finding: Finding
  readonly practice: LineAnswer['practices'][number]
  /** Where it holds inside the picture, in minutes: while the practice is open or covered. Empty when that is later. */
  readonly spans: readonly { readonly start: number; readonly length: number }[]
}

/** A segment in which a practice answers, its own or the cover. */
const byPracticeOrCover = 1

export function remarksOf(line: LineAnswer, gaps: readonly Gap[], axis: Axis): readonly Remark[] {
  return besideGaps(line.findings, gaps).flatMap((finding) => {
    const practice = line.practices.find((one) => sameCode(one.code, finding.who))
    if (!practice) return []
    const id = `remark:${finding.cause ?? finding.rule}:${finding.who}:${finding.from}`
    return [{ id, finding, practice, spans: spansOf(finding, practice.segments, axis) }]
  })
}

function spansOf(finding: Finding, segments: readonly LineSegment[], axis: Axis): Remark['spans'] {
  const from = Math.max(0, minuteOf(finding.from) - axis.from)
  const until = Math.min(axis.length, minuteOf(finding.until) - axis.from)
  return segments.flatMap(([start, length, by]) => {
    const [first, last] = [Math.max(from, start), Math.min(until, start + length)]
    return by <= byPracticeOrCover && first < last ? [{ start: first, length: last - first }] : []
  })
}

/** The practices that name this one as their cover at that time, for a remark on its load. */
export const coveredIn = ({ finding }: Pick<Remark, 'finding'>, region: Region): readonly Practice[] =>
  region.practices.filter((practice) =>
    practice.closures.some(
      (closure) => closure.coverPractice !== null && sameCode(closure.coverPractice, finding.who) && overlaps(closure, finding),
    ),
  )
