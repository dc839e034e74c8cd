import { words } from '../../i18n/translate.ts'

/** Words about repeating a week pattern. */
export const t = words({
  nl: {
    title: 'Herhaal weekpatroon',
    from: { one: 'Week {weeks}, {rows}.', other: 'Weken {weeks}, {rows}: een patroon van {count} weken.' },
    'rows.all': 'alle rijen in beeld',
    'rows.some': '{rows} gekozen rijen',
    onto: 'Op hoeveel weken daarna?',
    'onto.wrong': 'Vul een getal in van 1 tot {most}.',
    replaces: 'Vervang ook wie er al staat',
    fits: { one: '{count} dienst krijgt iemand.', other: '{count} diensten krijgen iemand.' },
    held: { one: '{count} plek heeft al iemand en blijft zo.', other: '{count} plekken hebben al iemand en blijven zo.' },
    holiday: { one: '{count} dienst valt op een feestdag en blijft zo.', other: '{count} diensten vallen op een feestdag en blijven zo.' },
    'no-shift': { one: '{count} keer is er geen dienst.', other: '{count} keer is er geen dienst.' },
    go: 'Bekijk wat het wordt',
    none: 'Niets om te herhalen. Kies een week waarin iemand staat.',
  },
  en: {
    title: 'Repeat week pattern',
    from: { one: 'Week {weeks}, {rows}.', other: 'Weeks {weeks}, {rows}: a pattern of {count} weeks.' },
    'rows.all': 'all rows in view',
    'rows.some': '{rows} chosen rows',
    onto: 'Onto how many weeks after it?',
    'onto.wrong': 'Enter a number from 1 to {most}.',
    replaces: 'Replace who is placed there too',
    fits: { one: '{count} shift gets somebody.', other: '{count} shifts get somebody.' },
    held: { one: '{count} place has somebody and stays as it is.', other: '{count} places have somebody and stay as they are.' },
    holiday: { one: '{count} shift is on a holiday and stays as it is.', other: '{count} shifts are on a holiday and stay as they are.' },
    'no-shift': { one: '{count} time there is no shift.', other: '{count} times there is no shift.' },
    go: 'See what it becomes',
    none: 'Nothing to repeat. Choose a week in which somebody is placed.',
  },
})
