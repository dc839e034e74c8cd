import type { Mark, Practitioner, RecurringMark } from '../model/practitioner.ts'
import { isInCycle, templateMinutes } from '../roster/template-days.ts'
import { dayNumber, weekdayOfNumber } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { minuteOfWall, wallAt, type Zone } from '../time/zone.ts'

/** A stretch of time with what somebody said of it. */
type Said = Span & { readonly mark: Mark }

const nothing: readonly Said[] = []

/** The recurring marks that touch a stretch of time, each day of theirs by itself. */
export function recurringWithin({ recurring }: Practitioner, span: Span, zone: Zone): readonly Said[] {
  if (recurring.length === 0) return nothing
  const first = wallAt(span.from, zone).number - 1
  const last = wallAt(span.until - 1, zone).number
  return recurring.flatMap((one) => {
    const { start, end } = templateMinutes(one)
    const found: Said[] = []
    for (let day = first; day <= last; day++) {
      if (!isOn(one, day)) continue
      const said = { from: minuteOfWall(day, start, zone), until: minuteOfWall(day, end, zone), mark: one.mark }
      if (said.from < span.until && span.from < said.until) found.push(said)
    }
    return found
  })
}

/** Whether a recurring mark begins on a local date. */
const isOn = (one: RecurringMark, day: number): boolean =>
  one.weekdays.includes(weekdayOfNumber(day)) &&
  dayNumber(one.from) <= day &&
  (one.until === null || day < dayNumber(one.until)) &&
  isInCycle(one, day)
