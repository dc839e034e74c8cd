import type { Code } from '../model/code.ts'
import type { Says } from '../model/finding.ts'
import type { Days, Interval } from '../time/interval.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

/** What can be wrong with an order for a roster, and how to mend it. The field it is said of stands beside it, as a path. */
export const orderFaults = {
  changeCount: (most: number) =>
    both(`Een opdracht heeft 1 tot ${most} wijzigingen. Verdeel een grotere.`, `An order has 1 to ${most} changes. Split a larger one.`),
  notAMoment: both(
    'Dit is geen moment. Geef een datum, een tijd en een offset (RFC 3339).',
    'This is no moment: give a date, a time and an offset (RFC 3339).',
  ),
  wholeMinute: both('Een deel begint en eindigt op een hele minuut.', 'A part begins and ends on a whole minute.'),
  unknownPractitioner: (code: Code) =>
    both(
      `"${code}" staat niet in dit rooster. Gebruik de code van een collega.`,
      `There is no practitioner "${code}". Use a code of the region.`,
    ),
  unknownPost: (code: Code) =>
    both(`Er is geen post "${code}". Gebruik de code van een post.`, `There is no post "${code}". Use a code of the region.`),
  undoesOther: both(
    'Je kunt alleen je eigen stap in dit rooster ongedaan maken. Noem een stap van jezelf.',
    'Only an own step in this roster can be taken back. Name one of yours.',
  ),
  position: (most: number) =>
    both(`Een positie is een heel getal van 1 tot en met ${most}.`, `A position is a whole number from 1 to ${most}.`),
  partBegins: ({ from, until }: Interval) =>
    both(`Het deel moet in de dienst beginnen, ${from} tot ${until}.`, `The part must begin inside the shift, ${from} to ${until}.`),
  partEnds: ({ from, until }: Interval) =>
    both(`Het deel moet in de dienst eindigen, ${from} tot ${until}.`, `The part must end inside the shift, ${from} to ${until}.`),
  partBackwards: both('Het deel moet eindigen nadat het begint.', 'The part must end after it begins.'),
  assignmentId: both('Een nieuwe bezetting heeft een id nodig.', 'A new assignment needs an id.'),
  shiftId: both('Een nieuwe dienst heeft een id nodig.', 'A new shift needs an id.'),
  tailId: both(
    'Dit deelt iemands dienst in tweeën. Geef een id voor de tweede helft.',
    'A holder cut in two needs an id for the second half.',
  ),
  idInUse: both('Dit id is al in gebruik. Kies een ander.', 'This id is already in use. Choose another.'),
  role: both('Een rol is een code, zoals "consult".', 'A role is a code, such as "consult".'),
  outsideRoster: ({ from, until }: Days) =>
    both(
      `De dienst moet beginnen op een datum van het rooster, van ${from} tot ${until}.`,
      `The shift must start on a date of the roster, ${from} until ${until}.`,
    ),
  needed: (most: number) => both(`Een dienst vraagt 0 tot en met ${most} mensen.`, `A shift needs 0 to ${most} people.`),
  neededReason: both('Geef een reden waarom deze dienst niemand nodig heeft.', 'That a shift needs nobody has a reason. Give one.'),
  start: both('Een begin is een tijd van 00:00 tot en met 23:59.', 'A start is a time from 00:00 to 23:59.'),
  end: both('Een eind is een tijd van 00:00 tot en met 24:00.', 'An end is a time from 00:00 to 24:00.'),
  startIsEnd: both('Een dienst moet op een andere tijd eindigen dan hij begint.', 'A shift must end at another time than it starts.'),
  clockLeavesNothing: both(
    'Door het verzetten van de klok blijft er niets van deze dienst over. Kies andere tijden.',
    'The clock change leaves nothing of this shift. Choose other times.',
  ),
  partLost: (code: Code, { from, until }: Interval) =>
    both(
      `Het deel van ${code}, ${from} tot ${until}, zou vervallen. Haal dat er eerst af.`,
      `The part of ${code}, ${from} to ${until}, would be lost. Clear it first.`,
    ),
  nothingToLock: both(
    'Niemand heeft deze plek, dus er valt niets vast te zetten of los te maken.',
    'Nobody holds this place, so there is nothing to lock or unlock.',
  ),
  samePlace: both('Een plek ruilt niet met zichzelf. Kies twee plekken.', 'A place is not exchanged with itself. Choose two places.'),
  nothingToExchange: both(
    'Niemand heeft een van deze plekken, dus er valt niets te ruilen.',
    'Nobody holds either place, so there is nothing to exchange.',
  ),
  wasPublished: both(
    'Deze dienst is gepubliceerd en blijft dus staan. Is hij niet nodig, zet `needed` dan op 0.',
    'This shift was published, so it stays; a shift that needs nobody has `needed` 0.',
  ),
  begunReason: both(
    'Deze dienst is begonnen of voorbij. Geef een reden om hem te wijzigen.',
    'A shift that has begun or is past changes only with a reason.',
  ),
} as const

/** How an order and the roster as it now is do not agree: somebody changed it meanwhile. */
export const orderConflicts = {
  place: both('Iemand anders heeft deze plek net gewijzigd.', 'Somebody else changed this place first.'),
  onePlace: both('Iemand anders heeft een van deze plekken net gewijzigd.', 'Somebody else changed one of these places first.'),
  held: both('Er staat iemand op deze dienst. Alleen een lege dienst kan weg.', 'Somebody is on this shift; only an empty one is removed.'),
  needed: (now: number, was: number) => both(`Deze dienst vraagt nu ${now} en niet ${was}.`, `This shift now needs ${now}, not ${was}.`),
  times: (start: string, end: string) =>
    both(`Deze dienst loopt nu van ${start} tot ${end}.`, `This shift now runs from ${start} to ${end}.`),
  shiftGone: both('Een dienst van deze opdracht bestaat niet (meer).', 'A shift of this order does not exist (any more).'),
  ahead: (version: number) =>
    both(`Het rooster staat op versie ${version}. Een latere is er niet.`, `The roster is at version ${version}; nothing later exists.`),
} as const
