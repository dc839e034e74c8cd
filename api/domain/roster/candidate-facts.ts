import type { Code } from '../model/code.ts'
import { type HardKind, hardKinds } from '../model/hard-kind.ts'
import type { Mark, Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Shift } from '../model/roster.ts'
import { hardHoursIn } from '../rules/hard-hours.ts'
import { type Held, isStandby, type Line } from '../rules/line.ts'
import { recurringWithin } from '../rules/recurring-marks.ts'
import { type Instant, instantOf, minuteOf } from '../time/instant.ts'
import { type Interval, overlaps } from '../time/interval.ts'
import type { Zone } from '../time/zone.ts'

/** What somebody's own line says about a duty they might get. */
export type LineFacts = {
  /** Minutes of duty in this roster, standby left out. */
  readonly workedMinutes: number
  readonly nights: number
  /** Duties of the asked kind in this roster; 0 where the asked duty is no hard one. */
  readonly ofKind: number
  /** When their last duty in the asked role before it ended; null when there is none in sight. */
  readonly lastAt: Instant | null
  /** They work at this post, or their practice belongs to it. */
  readonly knowsPost: boolean
}

/** How a held stretch counts, one question for many lines. */
export function factsAbout(region: Region, shift: Shift, asked: Held): { kind: HardKind | null; of: (line: Line) => LineFacts } {
  const isOf = hardHoursIn(region)
  const kind = hardKinds.find((one) => !isStandby(asked) && isOf[one](asked)) ?? null
  const postOf = new Map(region.practices.map(({ code, links }) => [code, links.some(({ post }) => post === shift.post)]))
  const of = ({ practitioner, held }: Line): LineFacts => {
    let [workedMinutes, nights, ofKind, lastUntil] = [0, 0, 0, Number.NEGATIVE_INFINITY]
    let knowsPost = isOfPost(practitioner, postOf)
    for (const one of held) {
      knowsPost ||= one.post === shift.post
      if (one.role === shift.role && one.until <= asked.from && one.until > lastUntil) lastUntil = one.until
      if (one.shift === null || isStandby(one)) continue
      workedMinutes += one.until - one.from
      if (isOf.night(one)) nights++
      if (kind !== null && isOf[kind](one)) ofKind++
    }
    return { workedMinutes, nights, ofKind, lastAt: Number.isFinite(lastUntil) ? instantOf(lastUntil) : null, knowsPost }
  }
  return { kind, of }
}

const isOfPost = ({ practice }: Practitioner, postOf: ReadonlyMap<Code, boolean>): boolean =>
  practice !== undefined && postOf.get(practice) === true

const weight: Readonly<Record<Mark, number>> = { blocked: 0, cannot: 1, rather_not: 2, gladly: 3, can: 4 }
const noMarks: readonly Mark[] = []

/** What somebody said about some hours, once or of every so many weeks; the weightiest word first. */
export function marksOn(practitioner: Practitioner, part: Interval, zone: Zone): readonly Mark[] {
  let found: Set<Mark> | null = null
  for (const marked of practitioner.availability) if (overlaps(marked, part)) (found ??= new Set()).add(marked.mark)
  if (practitioner.recurring.length > 0) {
    const span = { from: minuteOf(part.from), until: minuteOf(part.until) }
    for (const { mark } of recurringWithin(practitioner, span, zone)) (found ??= new Set()).add(mark)
  }
  return found ? [...found].sort((a, b) => weight[a] - weight[b]) : noMarks
}
