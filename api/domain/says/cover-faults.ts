import type { Says } from '../model/finding.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

/** What can be wrong with an order about cover, and how to mend it. */
export const coverFaults = {
  changed: both('De waarneming is intussen gewijzigd. Kijk opnieuw.', 'The cover was changed meanwhile. Look again.'),
  noClosure: both('Deze sluiting is er niet meer. Kijk opnieuw.', 'This closure is not there any more. Look again.'),
  practice: both('Deze praktijk kennen we niet.', 'This practice is not known.'),
  self: both('Een praktijk kan niet voor zichzelf waarnemen. Kies een andere.', 'A practice cannot cover itself. Choose another.'),
  backwards: both('Kies een einde na het begin.', 'Choose an end after the beginning.'),
  long: (years: number) =>
    both(
      `Een sluiting duurt hoogstens ${years} jaar. Kies een eerder einde.`,
      `A closure lasts at most ${years} years. Choose an earlier end.`,
    ),
  outside: both('Kies een tijd binnen de sluiting.', 'Choose a time within the closure.'),
  over: both('Deze tijd is al voorbij.', 'This time has passed.'),
  asked: both('Deze praktijk is hiervoor al gevraagd.', 'This practice was asked for this already.'),
  answered: both('Deze vraag is al beantwoord.', 'This question was answered already.'),
  undone: both('Dit is al ongedaan gemaakt.', 'This was undone already.'),
} as const
