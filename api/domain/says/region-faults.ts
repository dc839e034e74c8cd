import type { Says } from '../model/finding.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

/** What can be wrong with a value of the region as somebody entered it, and how to mend it. */
export const regionFaults = {
  missing: both('Vul dit in.', 'Fill this in.'),
  lines: both(
    'Gebruik één regel zonder onzichtbare tekens of dubbele spaties.',
    'Use one line, without hidden characters or double spaces.',
  ),
  range: (least: number, most: number) =>
    both(`Vul een getal in van ${least} tot en met ${most}.`, `Enter a number from ${least} to ${most}.`),
  wholeRange: (least: number, most: number) =>
    both(`Vul een heel getal in van ${least} tot en met ${most}.`, `Enter a whole number from ${least} to ${most}.`),
  leastAboveMost: both('Het minimum is hoger dan het maximum. Verander een van beide.', 'The minimum is above the maximum. Change one.'),
  backwards: both('Kies een einde na het begin.', 'Choose an end after the beginning.'),
  codeTaken: (name: string) => both(`${name} heeft deze code al. Kies een andere.`, `${name} has this code already. Choose another.`),
  codeStays: both('Een code verandert niet. Maak een nieuwe aan.', 'A code does not change. Make a new one.'),
  idTaken: both('Dit id is al in gebruik. Kies een ander.', 'This id is already in use. Choose another.'),
  twice: both('Dit staat er al. Haal een van de twee weg.', 'This is there already. Remove one of the two.'),
  overlap: both('Dit overlapt met een andere regel. Pas een van beide aan.', 'This overlaps with another line. Change one of the two.'),
  unknownPost: (code: string) => both(`Er is geen post "${code}". Kies een post.`, `There is no post "${code}". Choose a post.`),
  unknownPractice: (code: string) =>
    both(`Er is geen praktijk "${code}". Kies een praktijk.`, `There is no practice "${code}". Choose a practice.`),
  noRole: both('Kies ten minste één rol.', 'Choose at least one role.'),
  noWeekday: both('Kies ten minste één dag van de week.', 'Choose at least one day of the week.'),
  everyFrom: both('Om de hoeveel weken telt vanaf een datum. Vul die in.', 'Every so many weeks counts from a date. Fill in that date.'),
  otherYear: both('Kies een datum in het jaar dat je ziet.', 'Choose a date in the year in view.'),
  notStart: both('Een begin is een tijd van 00:00 tot en met 23:59.', 'A start is a time from 00:00 to 23:59.'),
  fixedRule: both('Deze regel blokkeert altijd. Laat hem zoals hij is.', 'This rule always blocks. Leave it as it is.'),
  twoEntries: both('Deze opdracht wijzigt dit twee keer. Maak er één wijziging van.', 'This order changes this twice. Make it one change.'),
  nothing: both('Hier verandert niets. Pas iets aan.', 'This changes nothing. Change something.'),
  changeCount: (most: number) =>
    both(`Een opdracht heeft 1 tot ${most} wijzigingen. Verdeel een grotere.`, `An order has 1 to ${most} changes. Split a larger one.`),
  stillUsed: (by: Says) => both(`Dit kan niet weg: het is nog in gebruik bij ${by.nl}.`, `This cannot go: it is still used by ${by.en}.`),
} as const

/** Why a change of the region cannot be done on what stands now. */
export const regionConflicts = {
  changed: both('Iemand anders heeft dit intussen gewijzigd. Kijk opnieuw.', 'Somebody else changed this meanwhile. Look again.'),
  gone: both('Dit is er niet meer. Kijk opnieuw.', 'This is not there any more. Look again.'),
  undone: both('Dit is al ongedaan gemaakt.', 'This was undone already.'),
} as const
