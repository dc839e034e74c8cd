import type { Day } from '../../../api/domain/time/instant.ts'
import { dateShort, monthLong, monthShort, weekNumber } from '../../format.ts'
import type { RosterView } from '../view.ts'
import { t } from '../words.ts'

/** `Week 3, 18 jan – 24 jan`. */
function isoTitle(days: readonly Day[]): string {
  const first = days[0]
  const last = days.at(-1)
  return first && last ? t('period.week', { week: weekNumber(first), days: `${dateShort(first)} – ${dateShort(last)}` }) : ''
}

/** What the period in view is called: `Januari 2027`, `Jan – mrt 2027`, `Week 3, 18 jan – 24 jan`. */
export function periodTitle({ zoom }: Pick<RosterView, 'zoom'>, days: readonly Day[]): string {
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return ''
  if (zoom === 'week') return isoTitle(days)
  if (zoom === 'month') return capital(monthLong(first))
  return capital(t('period.quarter', { months: `${monthShort(first)} – ${monthShort(last)}`, year: first.slice(0, 4) }))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

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
