import type { Day } from '../../../api/domain/time/instant.ts'
import { dateShort, weekNumber } from '../../format.ts'
import { t } from '../words.ts'

/** `Week 3, 18 jan – 24 jan`. */
export function isoTitle(days: readonly Day[]): string {
  const first = days[0]
  const last = days.at(-1)
  return first && last ? t('period.week', { week: weekNumber(first), days: `${dateShort(first)} – ${dateShort(last)}` }) : ''
}

/** Visible days by ISO week, in order: the top line of the header. */
export function weeksOf(days: readonly Day[]): readonly { readonly week: number; readonly days: number }[] {
  const weeks: { week: number; days: number }[] = []
  for (const day of days) {
    const week = weekNumber(day)
    const last = weeks.at(-1)
    if (last?.week === week) last.days++
    else weeks.push({ week, days: 1 })
  }
  return weeks
}
