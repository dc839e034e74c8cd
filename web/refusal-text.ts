import type { Language } from './i18n/language.ts'
import { language } from './i18n/language.ts'
import type { Problem, ProblemCode } from './problem.ts'

type Sentence = Readonly<Record<Language, string>>

/** One sentence for each refusal a person can meet: what is wrong, and what to do. */
export const refusalTexts = {
  malformed: { nl: 'Dit kunnen we niet lezen: {detail}', en: 'We cannot read this: {detail}' },
  'not-signed-in': { nl: 'Je bent uitgelogd. Log opnieuw in.', en: 'You are signed out. Sign in again.' },
  'not-allowed': { nl: 'Dit mag je niet met jouw rol.', en: 'Your role does not allow this.' },
  'not-found': { nl: 'Dit bestaat niet, of niet meer.', en: 'This does not exist, or no longer.' },
  'change-conflict': {
    nl: 'Iemand anders heeft dit net gewijzigd. Kijk wat er nu staat en probeer het opnieuw.',
    en: 'Somebody else has just changed this. Look at what stands there now and try again.',
  },
  'place-taken': {
    nl: 'Een collega was net iets eerder. Deze plaats is bezet.',
    en: 'A colleague was just ahead of you. This place is taken.',
  },
  'person-busy': { nl: 'Deze huisarts is dan ergens anders bezet.', en: 'This GP is busy elsewhere at that time.' },
  'already-published': { nl: 'Er is niets nieuws om te publiceren.', en: 'There is nothing new to publish.' },
  'rule-broken': { nl: 'Kan niet. {findings}', en: 'Not possible. {findings}' },
  'gaps-open': {
    nl: 'Er zijn nog {gaps} gaten. Bevestig dat je ermee publiceert.',
    en: '{gaps} gaps are still open. Confirm that you publish with them.',
  },
  'wall-time-ambiguous': {
    nl: 'Deze tijd komt twee keer voor: de klok gaat terug. Kies welke je bedoelt.',
    en: 'This time occurs twice: the clock goes back. Choose which you mean.',
  },
  'wall-time-missing': {
    nl: 'Deze tijd bestaat niet: de klok gaat vooruit. Kies welke je bedoelt.',
    en: 'This time does not exist: the clock goes forward. Choose which you mean.',
  },
  'read-only': {
    nl: 'We kunnen nu niets opslaan. Laat dit venster open en probeer het zo opnieuw.',
    en: 'We cannot save anything right now. Keep this window open and try again soon.',
  },
  'too-large': { nl: 'Dit bestand is te groot. Tot 50 MB kan.', en: 'This file is too large. Up to 50 MB is possible.' },
  unavailable: {
    nl: 'De gegevens zijn even niet bereikbaar. We proberen het zo opnieuw.',
    en: 'The data cannot be reached for a moment. We will try again soon.',
  },
  'method-not-allowed': { nl: 'Dit kan hier niet.', en: 'This cannot be done here.' },
  unsupported: { nl: 'Dit soort bestand kennen we niet. Kies CSV of XLSX.', en: 'We do not know this kind of file. Choose CSV or XLSX.' },
  'too-many': { nl: 'Dat ging te vaak. Wacht even en probeer het opnieuw.', en: 'That was too often. Wait a moment and try again.' },
  offline: {
    nl: 'Geen verbinding. Kijk of je netwerk werkt en probeer het opnieuw.',
    en: 'No connection. Check your network and try again.',
  },
  failed: { nl: 'Er ging bij ons iets mis. Probeer het opnieuw.', en: 'Something went wrong on our side. Try again.' },
} as const satisfies Readonly<Record<ProblemCode, Sentence>>

export const isProblemCode = (code: string): code is ProblemCode => code in refusalTexts

/** What a person reads about a problem: our sentence, with the facts the server sent. */
export function refusalText(problem: Problem, lang: Language = language()): string {
  const faults = problem.faults.map((fault) => (fault.path ? `${fault.path}: ${fault.says[lang]}` : fault.says[lang])).join(' ')
  return refusalTexts[problem.code][lang]
    .replace('{detail}', faults || problem.detail)
    .replace('{findings}', problem.findings.map((finding) => finding.says[lang]).join(' '))
    .replace('{gaps}', String(problem.gaps ?? ''))
    .trim()
}
