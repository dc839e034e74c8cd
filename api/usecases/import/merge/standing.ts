import { isEqual } from '../../../domain/model/equal.ts'
import type { Exemption, RecurringMark } from '../../../domain/model/practitioner.ts'
import { datesOverlap } from '../../../domain/region/checks.ts'
import type { RowOf } from '../rows.ts'
import { readTimes } from '../times.ts'
import type { Draft } from './draft.ts'
import { daysOf, layOver } from './practitioners.ts'

/** Without times a recurring mark is about whole days. */
const wholeDay = { start: '00:00', end: '24:00' } as const

/** Recurring marks by person, days, times, weeks and first date: what is said, and until when, may change. */
export function mergeRecurring(draft: Draft, rows: readonly RowOf<'recurring'>[]): void {
  for (const row of rows) {
    const code = draft.known.person(row.origin, 'practitioner', row.practitioner)
    const days = daysOf(draft, row, null)
    const times =
      row.start || row.end
        ? readTimes({ origin: row.origin, startField: 'start', endField: 'end' }, row.start, row.end, draft.faults)
        : wholeDay
    if (code === null || !days || !times) continue
    const weekdays = [...row.weekdays].sort((a, b) => a - b)
    const mark: RecurringMark = { mark: row.mark, weekdays, everyWeeks: row.every_weeks ?? 1, ...times, from: row.from, until: days.until }
    layOver(
      draft,
      code,
      row.origin,
      mark,
      (one) => one.recurring,
      (a, b) => isEqual({ ...a, mark: b.mark, until: b.until }, b),
      (one, recurring) => ({ ...one, recurring }),
    )
  }
}

/** Exemptions; one takes the place of those it overlaps of the same kind. */
export function mergeExemptions(draft: Draft, rows: readonly RowOf<'exemptions'>[]): void {
  for (const row of rows) {
    const code = draft.known.person(row.origin, 'practitioner', row.practitioner)
    const days = daysOf(draft, row, null)
    if (code === null || !days) continue
    const exemption: Exemption = { of: row.of, reason: row.reason, ...days }
    const isOver = (other: Exemption) => other.of === exemption.of && datesOverlap(other, exemption)
    layOver(
      draft,
      code,
      row.origin,
      exemption,
      (one) => one.exemptions,
      isOver,
      (one, parts) => ({ ...one, exemptions: parts.filter((other) => other === exemption || !isOver(other)) }),
    )
  }
}
