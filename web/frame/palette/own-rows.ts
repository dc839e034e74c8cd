import type { Practitioner } from '../../../api/domain/model/practitioner.ts'
import type { Day } from '../../../api/domain/time/instant.ts'
import { dayLong, monthLong } from '../../format.ts'
import { t as common } from '../../i18n/common.ts'
import { chooseLanguage, languages } from '../../i18n/language.ts'
import { type screensOf } from '../../session.ts'
import { chooseTheme, themes } from '../../ui/theme.ts'
import { settingPlaces } from '../setting-places.ts'
import { screenPlaces } from '../screen-places.ts'
import { plain } from '../../plain-text.ts'
import { readDate } from './read-date.ts'
import type { PaletteRow } from './registry.ts'
import { t } from './words.ts'

/** The screens of a role. */
export const screenRows = (screens: ReturnType<typeof screensOf>): readonly PaletteRow[] =>
  screens.map((screen) => ({ id: `screen ${screen}`, kind: 'screen', label: common(`nav.${screen}`), go: screenPlaces[screen] }))

/** The screens of the settings, each by its own name. */
export const settingsRows = (): readonly PaletteRow[] =>
  (['demand', 'holidays', 'posts', 'practices', 'rules'] as const).map((place) => ({
    id: `settings ${place}`,
    kind: 'screen',
    label: t(`place.${place}`),
    go: settingPlaces[place],
  }))

/** How the page looks and speaks. */
export const settingRows = (): readonly PaletteRow[] => [
  ...languages.map((one): PaletteRow => {
    const label = t('language', { name: common(`language.${one}`) })
    return { id: `language ${one}`, kind: 'setting', label, go: () => chooseLanguage(one) }
  }),
  ...themes.map((one): PaletteRow => {
    const label = t('theme', { name: common(`theme.${one}`) })
    return { id: `theme ${one}`, kind: 'setting', label, go: () => chooseTheme(one) }
  }),
]

/** Everything of one person: their shifts, their nights, their paper. Only once somebody types a name. */
export function personRows(people: readonly Practitioner[], typed: string, from: string | null): readonly PaletteRow[] {
  const words = plain(typed).split(' ').filter(Boolean)
  if (words.length === 0) return []
  return people
    .filter(({ name, code }) => words.some((word) => ` ${plain(`${name} ${code}`)}`.includes(` ${word}`)))
    .flatMap(({ name, code }): readonly PaletteRow[] => {
      const list = new URLSearchParams({ view: 'list', span: 'roster', who: code, ...(from && { from }) })
      const more = code
      return [
        { id: `shifts ${code}`, kind: 'person', label: t('person.shifts', { name }), more, go: `/roster?${list}` },
        { id: `nights ${code}`, kind: 'person', label: t('person.nights', { name }), more, go: `/roster?${list}&part=night` },
        { id: `person ${code}`, kind: 'person', label: t('person.page', { name }), more, go: `/practitioners/${code}` },
        { id: `print ${code}`, kind: 'person', label: t('person.print', { name }), more, go: `/roster/print?form=person&who=${code}` },
      ]
    })
}

/** The roster around a date that was typed. */
export function dateRows(typed: string, today: Day): readonly PaletteRow[] {
  const read = readDate(typed, today)
  if (!read) return []
  const { day, zoom } = read
  const label = zoom === 'week' ? t('date.week', { day: dayLong(day) }) : t('date.month', { month: monthLong(day) })
  return [{ id: `date ${day}`, kind: 'date', label, go: `/roster?zoom=${zoom}&from=${day}` }]
}
