import { failingPart } from '../../api/domain/cover/failing-part.ts'
import { machineText } from '../../api/domain/cover/patient-text.ts'
import type { Says } from '../../api/domain/model/finding.ts'
import type { Closure, Practice } from '../../api/domain/model/practice.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { instantOf } from '../../api/domain/time/instant.ts'
import { type Interval, overlaps } from '../../api/domain/time/interval.ts'
import type { Line } from './create-line.ts'
import { practiceIn } from './practice-in.ts'

/** The answering machine of a practice for one closure: what it must say, or null while what was agreed does not hold. */
export type MachineOf = {
  readonly practice: Practice
  readonly closure: Closure
  readonly cover: Practice | null
  readonly text: Says | null
}

/** The machines that must say something else in this time, those that would say something wrong first. */
export function machinesOf(region: Region, period: Interval): readonly MachineOf[] {
  const all = region.practices.flatMap((practice) =>
    practice.closures
      .filter((closure) => overlaps(closure, period))
      .map((closure): MachineOf => {
        const cover = closure.coverPractice === null ? null : (practiceIn(region, closure.coverPractice) ?? null)
        const isWrong = failingPart(region, practice, closure) !== null
        return { practice, closure, cover, text: isWrong ? null : machineText(region, practice, closure, cover) }
      }),
  )
  return all.sort((a, b) => rank(a) - rank(b) || order(a.closure.from, b.closure.from) || order(a.practice.name, b.practice.name))
}

/** The same for the time the line shows. */
export function machinesIn(line: Pick<Line, 'region' | 'axis'>): readonly MachineOf[] {
  const { from, length } = line.axis()
  return machinesOf(line.region(), { from: instantOf(from), until: instantOf(from + length) })
}

const rank = ({ text }: MachineOf): number => (text === null ? 0 : 1)
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
