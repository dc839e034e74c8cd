import type { Code } from '../model/code.ts'
import type { Mark, Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Shift } from '../model/roster.ts'
import { type Held, isStandby, type Line } from '../rules/line.ts'
import { datesOf, nightOf } from '../rules/night.ts'
import { isPostHoliday } from '../time/holidays.ts'
import { dayOf, type Instant, instantOf, weekdayOfNumber } from '../time/instant.ts'
import { type Interval, overlaps } from '../time/interval.ts'

/** What kind of hard hours a duty is, the rarest first: people share these evenly, not just hours. */
export type HardKind = 'holiday' | 'night' | 'weekend'

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
  const { zone } = region
  const holidays = new Map<string, boolean>()
  const isHoliday = (held: Held, day: number) => {
    const key = `${day} ${held.post}`
    const known = holidays.get(key) ?? isPostHoliday(region.holidays, dayOf(day), held.post!)
    holidays.set(key, known)
    return known
  }
  const isOf: Readonly<Record<HardKind, (held: Held) => boolean>> = {
    holiday: (held) => isHoliday(held, datesOf(held, zone).first),
    night: (held) => nightOf(held, zone) !== null,
    weekend: (held) => weekdayOfNumber(datesOf(held, zone).first) > 5,
  }
  const kind = (['holiday', 'night', 'weekend'] as const).find((one) => !isStandby(asked) && isOf[one](asked)) ?? null
  const postOf = new Map(region.practices.map(({ code, links }) => [code, links.some(({ post }) => post === shift.post)]))
  const of = ({ practitioner, held }: Line): LineFacts => {
    let [workedMinutes, nights, ofKind, lastUntil] = [0, 0, 0, Number.NEGATIVE_INFINITY]
    let knowsPost = isOfPost(practitioner, postOf)
    for (const one of held) {
      knowsPost ||= one.post === shift.post
      if (one.role === shift.role && one.until <= asked.from && one.until > lastUntil) lastUntil = one.until
      if (one.shift === null || isStandby(one)) continue
      workedMinutes += one.until - one.from
      if (nightOf(one, zone) !== null) nights++
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

/** What somebody said about some hours, the weightiest word first. */
export function marksOn({ availability }: Practitioner, part: Interval): readonly Mark[] {
  let found: Set<Mark> | null = null
  for (const marked of availability) if (overlaps(marked, part)) (found ??= new Set()).add(marked.mark)
  return found ? [...found].sort((a, b) => weight[a] - weight[b]) : noMarks
}
