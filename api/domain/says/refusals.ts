import type { Says } from '../model/finding.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'

/** Refusals that only a web request can meet. */
export const requestRefusals = ['method-not-allowed', 'too-large', 'unsupported', 'too-many', 'unavailable', 'failed'] as const
export type RequestRefusal = (typeof requestRefusals)[number]

/** The name of a refusal, as a heading. */
const titles = {
  malformed: { nl: 'Dit klopt niet van vorm', en: 'This is not well formed' },
  'not-signed-in': { nl: 'Je bent niet ingelogd', en: 'You are not signed in' },
  'not-allowed': { nl: 'Dit mag je niet', en: 'You may not do this' },
  'not-found': { nl: 'Dit is er niet', en: 'This does not exist' },
  'change-conflict': { nl: 'Iemand anders was je voor', en: 'Somebody else changed this first' },
  'place-taken': { nl: 'De plek is al bezet', en: 'The place is taken' },
  'person-busy': { nl: 'Deze collega is al bezet', en: 'This colleague is busy' },
  'already-published': { nl: 'Dit is al gepubliceerd', en: 'This is published already' },
  'rule-broken': { nl: 'Een regel laat dit niet toe', en: 'A rule does not allow this' },
  'gaps-open': { nl: 'Er zijn nog gaten', en: 'There are gaps' },
  'wall-time-ambiguous': { nl: 'Deze kloktijd komt twee keer voor', en: 'This clock time occurs twice' },
  'wall-time-missing': { nl: 'Deze kloktijd bestaat niet', en: 'This clock time does not exist' },
  'read-only': { nl: 'Wijzigen kan nu niet', en: 'Changes are not possible now' },
  'method-not-allowed': { nl: 'Dit kan hier niet', en: 'This cannot be done here' },
  'too-large': { nl: 'Dit is te groot', en: 'This is too large' },
  unsupported: { nl: 'Dit soort inhoud kennen we niet', en: 'This type of content is not known' },
  'too-many': { nl: 'Even rustig aan', en: 'Slow down for a moment' },
  unavailable: { nl: 'De gegevens zijn even niet bereikbaar', en: 'The data cannot be reached at the moment' },
  failed: { nl: 'Er ging iets mis', en: 'Something went wrong' },
} satisfies Record<RefusalCode | RequestRefusal, Says>

/** What to do about it, in one sentence. */
const details = {
  malformed: { nl: 'Kijk bij elke fout wat er anders moet.', en: 'See each fault for what must change.' },
  'not-signed-in': { nl: 'Log in, of stuur een geldig token mee.', en: 'Sign in, or send a valid token.' },
  'not-allowed': { nl: 'Jouw rol laat dit niet toe.', en: 'Your role does not allow this.' },
  'not-found': { nl: 'Het bestaat niet, of het is niet van jou.', en: 'It does not exist, or it is not yours.' },
  'change-conflict': { nl: 'Haal de laatste stand op en probeer het opnieuw.', en: 'Take the latest state and try again.' },
  'place-taken': { nl: 'Iemand anders nam deze plek net eerder.', en: 'Somebody else took this place just before you.' },
  'person-busy': { nl: 'Op dit moment staat deze collega ergens anders.', en: 'This colleague is held elsewhere at this time.' },
  'already-published': { nl: 'Er is niets nieuws om te publiceren.', en: 'There is nothing new to publish.' },
  'rule-broken': { nl: 'Lees wat de regels zeggen.', en: 'Read what the rules say.' },
  'gaps-open': { nl: 'Geef een reden om met gaten te publiceren.', en: 'Give a reason to publish with gaps.' },
  'wall-time-ambiguous': { nl: 'Kies de eerste of de laatste met fold.', en: 'Choose the first or the last with fold.' },
  'wall-time-missing': { nl: 'Kies met fold welk tijdstip je bedoelt.', en: 'Choose with fold which moment is meant.' },
  'read-only': { nl: 'Probeer het straks opnieuw.', en: 'Try again in a while.' },
  'method-not-allowed': { nl: 'Dit adres kent deze methode niet.', en: 'This address does not know this method.' },
  'too-large': { nl: 'Stuur minder in één keer.', en: 'Send less at once.' },
  unsupported: { nl: 'Stuur JSON (application/json).', en: 'Send JSON (application/json).' },
  'too-many': { nl: 'Wacht even en probeer het opnieuw.', en: 'Wait a moment and try again.' },
  unavailable: { nl: 'Probeer het straks opnieuw.', en: 'Try again in a while.' },
  failed: {
    nl: 'Het ligt aan ons. Noem het verzoeknummer als je het meldt.',
    en: 'The fault is ours. Name the request number when you report it.',
  },
} satisfies Record<RefusalCode | RequestRefusal, Says>

export const refusalTitle = (code: RefusalCode | RequestRefusal): Says => titles[code]

/** The one sentence under the heading, with what the refusal itself knows. */
export function refusalDetail(refusal: Refusal | { readonly code: RequestRefusal }): Says {
  const general = details[refusal.code]
  if (refusal.code === 'gaps-open')
    return { nl: `Nog ${refusal.gaps} open. ${general.nl}`, en: `${refusal.gaps} still open. ${general.en}` }
  if (refusal.code === 'wall-time-ambiguous' || refusal.code === 'wall-time-missing') {
    const { first, last } = refusal.choices
    return { nl: `${general.nl} first: ${first}, last: ${last}.`, en: `${general.en} first: ${first}, last: ${last}.` }
  }
  return refusal.code === 'change-conflict' ? refusal.says : general
}
