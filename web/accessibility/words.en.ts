import type { SameKeys } from '../i18n/translate.ts'
import type { nl } from './words.nl.ts'

export const en: SameKeys<typeof nl> = {
  title: 'Accessibility',
  intro: 'Etmaal has to work for everybody: with mouse, keyboard, finger, magnification and a screen reader.',
  'goal.title': 'What we hold to',
  goal: 'The standard is WCAG 2.2, levels A and AA. We measure it ourselves. Nobody from outside has checked it.',
  'measured.title': 'What was measured',
  'measured.none': 'This version has not been measured yet, so there are no results here.',
  'measured.on': 'Measured on {day} with axe {axe} in Chromium {chromium}: looked {looks} times, at {screens} screens.',
  'measured.clean': 'axe found nothing against the standard.',
  'measured.faults': {
    one: 'axe found {count} kind of fault. It is still there:',
    other: 'axe found {count} kinds of faults. They are still there:',
  },
  'measured.fault': '{rule} ({impact}), on {screens}',
  'measured.also': 'On every screen we also looked whether anything is wider than the window.',
  'table.screen': 'Screen',
  'table.states': 'States',
  'table.looks': 'Times looked at',
  'table.languages': 'Languages',
  'table.themes': 'Appearances',
  'table.sizes': 'Windows',
  'limits.title': 'What is not right or not certain yet',
  'limit.people': 'Nobody who works with a screen reader every day has tried it yet. The test only reads what the browser passes on.',
  'limit.axe': 'axe finds only part of what can be wrong. Of cells of the roster that are alike it looks at two of a kind.',
  'limit.browser': 'Only Chromium was measured, not Firefox or Safari.',
  'limit.canvas':
    'GPs by quarter is a drawing. The cells in view lie over it as text once you stop scrolling. The list has everything as a table.',
  'limit.codes':
    'In the month names are codes of three letters. The whole name comes with the cell itself, and stands in the week and the list.',
  'report.title': 'Does something not work for you?',
  report:
    'Tell your roster coordinator or administrator: which screen, what you wanted to do and what you work with. They pass it on to the makers. If you cannot wait, ask for the roster as a list on paper.',
  nl: 'Dutch',
  en: 'English',
  light: 'light',
  dark: 'dark',
  desk: 'desk',
  phone: 'phone',
}
