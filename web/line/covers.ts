import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { minuteOf } from '../../api/domain/time/instant.ts'
import type { LineAnswer } from '../answers.ts'
import type { Axis } from './axis.ts'
import { byCover, byPractice, type LinePractice } from './picture.ts'
import { codeOf } from './says.ts'

/** A practice that is open for the whole of a gap, and what covering would make of its list. */
export type Cover = { readonly practice: LinePractice; readonly openUntil: number; readonly factor: number; readonly fits: boolean }

const mostShown = 4

/** Nearest first: same neighbourhood, then municipality; the cap of R25 decides who fits. */
export function coversFor(gap: Gap, line: LineAnswer, region: Region, axis: Axis): readonly Cover[] {
  const from = minuteOf(gap.from) - axis.from
  const until = minuteOf(gap.until) - axis.from
  const own = line.practices.find((one) => one.code === codeOf(gap))
  if (!own) return []
  const covers = line.practices.flatMap((practice): Cover[] => {
    const open = practice.segments.find((one) => one[2] === byPractice && one[0] <= from && until <= one[0] + one[1])
    if (!open || practice.code === own.code || practice.patients <= 0) return []
    const carried = coveredBy(practice.code, line, from, until)
    const factor = (practice.patients + carried + own.patients) / practice.patients
    return [{ practice, openUntil: open[0] + open[1], factor, fits: factor <= region.policy.coverLoad }]
  })
  const distance = ({ practice }: Cover) =>
    practice.neighbourhood && practice.neighbourhood === own.neighbourhood
      ? 0
      : practice.municipality && practice.municipality === own.municipality
        ? 1
        : 2
  const near = covers.filter((cover) => distance(cover) < 2)
  return (near.length > 0 ? near : covers)
    .sort((a, b) => Number(b.fits) - Number(a.fits) || distance(a) - distance(b) || a.factor - b.factor)
    .slice(0, mostShown)
}

/** Patients a practice already covers at that time. */
function coveredBy(code: string, line: LineAnswer, from: number, until: number): number {
  return line.practices
    .filter((one) =>
      one.segments.some((segment) => segment[2] === byCover && segment[3] === code && segment[0] < until && from < segment[0] + segment[1]),
    )
    .reduce((sum, one) => sum + one.patients, 0)
}
