import type { Says } from '../model/finding.ts'
import type { Season } from '../model/season.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

/** What can be wrong with a season and its phases, and how to mend it. */
export const seasonFaults = {
  name: both('Vul een naam in, bijvoorbeeld Winter 2027.', 'Enter a name, for example Winter 2027.'),
  backwards: both('Kies een einde na het begin.', 'Choose an end after the beginning.'),
  overlaps: ({ name, from, until }: Season) =>
    both(
      `Deze dagen vallen in ${name} (${from} tot ${until}). Kies andere.`,
      `These dates lie in ${name} (${from} until ${until}). Choose others.`,
    ),
  noPhase: both('Vul ten minste één fase in.', 'Enter at least one phase.'),
  order: both('Elke fase komt één keer voor, in vaste volgorde.', 'Each phase occurs once, in a fixed order.'),
  later: both('Elke fase begint na de vorige. Kies een latere datum.', 'Each phase begins after the one before. Choose a later date.'),
} as const
