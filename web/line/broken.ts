import { failingPart } from '../../api/domain/cover/failing-part.ts'
import type { Code } from '../../api/domain/model/code.ts'
import type { Closure, Practice } from '../../api/domain/model/practice.ts'
import type { Interval } from '../../api/domain/time/interval.ts'
import type { Line } from './create-line.ts'
import type { CauseRow } from './picture.ts'
import { coveredIn, type Remark } from './remarks.ts'
import { codeOf } from './says.ts'
import { practiceIn } from './practice-in.ts'

/** A closure that can be mended here: for which part of it a cover is looked for, and in which hours. */
export type Broken = {
  readonly practice: Practice
  readonly closure: Closure
  readonly part: Interval
  readonly holes: readonly Interval[]
}

/** What a chosen row is about, as far as a closure is at fault. */
export function brokenOf(line: Line): readonly Broken[] {
  const row = line.chosen()
  if (row) return row.gaps[0]?.owner === 'practice' ? row.practices.flatMap(({ code }) => failingIn(line, code, row)) : []
  const remark = line.remark()
  return remark ? remarked(line, remark) : []
}

function failingIn(line: Line, code: Code, row: CauseRow): readonly Broken[] {
  const practice = practiceIn(line.region(), code)
  if (!practice) return []
  const gaps = row.gaps.filter((gap) => codeOf(gap) === code)
  return practice.closures.flatMap((closure) => {
    if (!gaps.some((gap) => closure.from < gap.until && gap.from < closure.until)) return []
    const failing = failingPart(line.region(), practice, closure)
    return failing ? [{ practice, closure, ...failing }] : []
  })
}

/** A remark on cover: the closures of the practices that are covered, for the time it is about. */
function remarked(line: Line, { finding }: Remark): readonly Broken[] {
  const region = line.region()
  const isLoad = finding.cause === 'cover-load'
  const own = practiceIn(region, finding.who)
  const practices = isLoad ? coveredIn({ finding }, region) : own ? [own] : []
  return practices.flatMap((practice) =>
    practice.closures.flatMap((closure) => {
      const part = { from: later(closure.from, finding.from), until: earlier(closure.until, finding.until) }
      if (part.from >= part.until || (isLoad && closure.coverPractice !== finding.who)) return []
      const open = { ...closure, ...part, coverPractice: null }
      return [{ practice, closure, part, holes: failingPart(region, { ...practice, closures: [open] }, open)?.holes ?? [] }]
    }),
  )
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)
