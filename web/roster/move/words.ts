import { words } from '../../i18n/translate.ts'

/** What is said while somebody is moved, near the pointer and to the ear. */
export const t = words({
  nl: {
    start: 'Klik de cel waar {name} heen gaat, of ga er met de pijltjes heen en druk Enter. Esc stopt.',
    stay: '{name} blijft hier.',
    move: 'Kan. {name} gaat naar {shift}.',
    give: 'Kan. {name} krijgt {shift}.',
    exchange: 'Kan. {name} en {other} ruilen om.',
    replace: 'Kan, maar {other} kan de andere dienst niet doen. {says}',
    anyway: 'Laat los met Alt om het toch te doen, met een reden.',
    'no-shift': 'Kan niet. Hier is geen dienst.',
    'in-parts': 'Kan niet. Deze dienst is in delen verdeeld. Wijzig een deel via het menu van de cel.',
    'other-day': 'Kan niet. De dienst blijft op {day}. Laat los in die kolom.',
    'no-vacancy': 'Kan niet. Op die dag is geen open dienst van deze soort.',
    'ask.title': 'Deze plek is bezet',
    'ask.text': '{name} kan hier staan, maar {other} kan de andere dienst niet overnemen. Moet {other} hier weg?',
    'ask.do': 'Zet {name} hier, {other} eraf',
    'ask.keep': 'Laat alles zo',
  },
  en: {
    start: 'Click the cell {name} goes to, or go there with the arrows and press Enter. Esc stops.',
    stay: '{name} stays here.',
    move: 'Possible. {name} goes to {shift}.',
    give: 'Possible. {name} gets {shift}.',
    exchange: 'Possible. {name} and {other} change places.',
    replace: 'Possible, but {other} cannot do the other shift. {says}',
    anyway: 'Let go with Alt to do it anyway, with a reason.',
    'no-shift': 'Not possible. There is no shift here.',
    'in-parts': 'Not possible. This shift is divided into parts. Change a part from the menu of the cell.',
    'other-day': 'Not possible. The shift stays on {day}. Let go in that column.',
    'no-vacancy': 'Not possible. No shift of this kind is open on that day.',
    'ask.title': 'This place is taken',
    'ask.text': '{name} can be here, but {other} cannot take the other shift. Should {other} leave this one?',
    'ask.do': 'Place {name} here, {other} leaves',
    'ask.keep': 'Leave everything',
  },
})
