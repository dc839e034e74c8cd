import { words } from '../../i18n/translate.ts'

/** Words about the times of a shift, a part of it, and how many it needs. */
export const t = words({
  nl: {
    'times.title': { one: 'Andere tijden voor {count} dienst', other: 'Andere tijden voor {count} diensten' },
    start: 'Begin',
    end: 'Eind',
    'time.wrong': 'Vul een tijd in, bijvoorbeeld 17:00.',
    'times.told': {
      one: '{count} dienst krijgt deze tijden. Wie er staat, gaat mee.',
      other: '{count} diensten krijgen deze tijden. Wie er staat, gaat mee.',
    },
    'times.go': { one: 'Wijzig {count} dienst', other: 'Wijzig {count} diensten' },
    fold: 'De klok gaat in de nacht van {day} een uur terug of vooruit. Welk moment bedoel je?',
    'fold.first': 'Het eerste (zomertijd)',
    'fold.last': 'Het tweede (wintertijd)',
    'part.title': 'Deel van {shift}',
    'part.none': 'Nog niemand ingeroosterd.',
    'part.from': 'Van',
    'part.until': 'Tot',
    'part.outside': 'Vul een tijd in die binnen de dienst valt.',
    'part.clear': 'Maak {from}–{until} leeg',
    'nobody.title': 'Niemand nodig?',
    'nobody.told': {
      one: 'Bij {count} dienst is niemand nodig. Die telt dan niet als gat.',
      other: 'Bij {count} diensten is niemand nodig. Die tellen dan niet als gat.',
    },
    'nobody.go': { one: 'Zet {count} dienst op niemand nodig', other: 'Zet {count} diensten op niemand nodig' },
    'again.title': 'Toch weer nodig?',
    'again.told': {
      one: 'Bij {count} dienst is weer iemand nodig, zoals in het sjabloon.',
      other: 'Bij {count} diensten is weer iemand nodig, zoals in het sjabloon.',
    },
    'again.go': { one: 'Zet {count} dienst weer op nodig', other: 'Zet {count} diensten weer op nodig' },
    held: {
      one: 'Bij {count} dienst staat nog iemand. Die blijft zo.',
      other: 'Bij {count} diensten staat nog iemand. Die blijven zo.',
    },
  },
  en: {
    'times.title': { one: 'Other times for {count} shift', other: 'Other times for {count} shifts' },
    start: 'Start',
    end: 'End',
    'time.wrong': 'Enter a time, for example 17:00.',
    'times.told': {
      one: '{count} shift gets these times. Who is there goes along.',
      other: '{count} shifts get these times. Who is there goes along.',
    },
    'times.go': { one: 'Change {count} shift', other: 'Change {count} shifts' },
    fold: 'In the night of {day} the clock goes back or forward by an hour. Which moment do you mean?',
    'fold.first': 'The first (summer time)',
    'fold.last': 'The second (winter time)',
    'part.title': 'Part of {shift}',
    'part.none': 'Nobody placed yet.',
    'part.from': 'From',
    'part.until': 'Until',
    'part.outside': 'Enter a time within the shift.',
    'part.clear': 'Empty {from}–{until}',
    'nobody.title': 'Nobody needed?',
    'nobody.told': {
      one: 'Nobody is needed for {count} shift. It then is no gap.',
      other: 'Nobody is needed for {count} shifts. They then are no gaps.',
    },
    'nobody.go': { one: 'Mark {count} shift as nobody needed', other: 'Mark {count} shifts as nobody needed' },
    'again.title': 'Needed again?',
    'again.told': {
      one: 'Somebody is needed again for {count} shift, as in the template.',
      other: 'Somebody is needed again for {count} shifts, as in the template.',
    },
    'again.go': { one: 'Mark {count} shift as needed', other: 'Mark {count} shifts as needed' },
    held: {
      one: '{count} shift still has somebody. It stays as it is.',
      other: '{count} shifts still have somebody. They stay as they are.',
    },
  },
})
