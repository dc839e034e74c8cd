import type { Day } from '../../../api/domain/time/instant.ts'
import { dayLong } from '../../format.ts'
import type { Desk } from '../desk.ts'
import { spokenPlace } from '../grid/spoken.ts'
import type { DayMark, PersonDuty, PersonRow } from './model.ts'
import { t } from './words.ts'

/** What a screen reader says of somebody's day: one whole sentence, name first. */
export function spokenDay(
  desk: Desk,
  row: PersonRow,
  day: Day,
  duties: readonly PersonDuty[] | undefined,
  mark: DayMark | undefined,
): string {
  const held = (duties ?? []).map((duty) => spokenPlace(desk, duty, desk.people.lookOf(duty)))
  const said = mark ? [t(`mark.${mark}`)] : []
  return held.length > 0
    ? [`${row.name}.`, ...held, ...said].join(' ')
    : [t('day.free', { name: row.name, day: dayLong(day) }), ...said].join(' ')
}

/** `31 van 50 uur`; without a maximum the hours alone. */
export function hoursText({ workedMinutes, mostMinutes }: PersonRow): string {
  const done = Math.round(workedMinutes / 60)
  return mostMinutes === null ? t('hours.done', { done }) : t('hours.of', { done, most: Math.round(mostMinutes / 60) })
}
