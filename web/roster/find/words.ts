import { words } from '../../i18n/translate.ts'

/** Words of the finder. */
export const t = words({
  nl: {
    title: 'Zoek in het rooster',
    count: { one: '{at} van {count}', other: '{at} van {count}' },
    none: 'Niets gevonden',
    next: 'Volgende',
    before: 'Vorige',
    close: 'Sluit zoeken',
  },
  en: {
    title: 'Find in the roster',
    count: { one: '{at} of {count}', other: '{at} of {count}' },
    none: 'Nothing found',
    next: 'Next',
    before: 'Previous',
    close: 'Close find',
  },
})
