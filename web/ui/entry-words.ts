import { words } from '../i18n/translate.ts'

/** Words of whatever is entered in place. */
export const t = words({
  nl: {
    undo: 'Ongedaan maken',
    undone: 'Ongedaan gemaakt.',
    more: { one: 'En nog {count} melding.', other: 'En nog {count} meldingen.' },
    add: 'Voeg toe',
    remove: 'Verwijder',
    'remove.line': 'Verwijder regel {line}',
    'new.line': 'nieuwe regel',
    'at.line': '{label}, regel {line}',
    all: { one: 'Toon ook {count} eerdere', other: 'Toon ook {count} eerdere' },
    history: 'Wijzigingen',
    'history.none': 'Nog niets met de hand gewijzigd.',
    'history.undone': 'ongedaan gemaakt',
    'history.undoes': 'maakte een wijziging ongedaan',
    'history.turn': 'Maak ongedaan: {what}',
  },
  en: {
    undo: 'Undo',
    undone: 'Undone.',
    more: { one: 'And {count} more remark.', other: 'And {count} more remarks.' },
    add: 'Add',
    remove: 'Remove',
    'remove.line': 'Remove line {line}',
    'new.line': 'new line',
    'at.line': '{label}, line {line}',
    all: { one: 'Show {count} earlier too', other: 'Show {count} earlier too' },
    history: 'Changes',
    'history.none': 'Nothing was changed by hand yet.',
    'history.undone': 'undone',
    'history.undoes': 'undid a change',
    'history.turn': 'Undo: {what}',
  },
})
