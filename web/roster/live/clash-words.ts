import { words } from '../../i18n/translate.ts'

/** What two people read who changed the same cell. */
export const t = words({
  nl: {
    label: 'Twee mensen wijzigden deze cel',
    mine: '{who} zette hier net {holder}. Jij wilde {wanted}.',
    someone: 'Een collega',
    nobody: 'niemand',
    keep: 'Houd {holder}',
    make: 'Maak {wanted}',
    anyway: 'Doe het toch',
    'wanted.lock': 'deze plek vastzetten',
    'wanted.unlock': 'deze plek losmaken',
    'wanted.retime': 'andere tijden',
    'wanted.needed': 'een ander aantal mensen',
    'wanted.remove-shift': 'deze dienst weghalen',
  },
  en: {
    label: 'Two people changed this cell',
    mine: '{who} just placed {holder} here. You wanted {wanted}.',
    someone: 'A colleague',
    nobody: 'nobody',
    keep: 'Keep {holder}',
    make: 'Make it {wanted}',
    anyway: 'Do it anyway',
    'wanted.lock': 'to lock this place',
    'wanted.unlock': 'to unlock this place',
    'wanted.retime': 'other times',
    'wanted.needed': 'another number of people',
    'wanted.remove-shift': 'to remove this shift',
  },
})
