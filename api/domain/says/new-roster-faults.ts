import type { Says } from '../model/finding.ts'
import type { Days } from '../time/interval.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

/** What can be wrong with the dates of a new roster, and with taking a roster away, and how to mend it. */
export const newRosterFaults = {
  backwards: both('Kies een einde na het begin.', 'Choose an end after the beginning.'),
  long: (days: number) =>
    both(
      `Een rooster duurt hoogstens ${days} dagen. Kies een eerder einde.`,
      `A roster lasts at most ${days} days. Choose an earlier end.`,
    ),
  exists: ({ from, until }: Days) =>
    both(
      `Er is al een rooster van ${from} tot ${until}. Kies andere dagen.`,
      `There is a roster from ${from} until ${until} already. Choose other dates.`,
    ),
  noShifts: both(
    'Op deze dagen is niemand nodig. Vul eerst de bezetting in, of kies andere dagen.',
    'Nobody is needed on these dates. Fill in the staffing needs first, or choose other dates.',
  ),
  worked: both('Aan dit rooster is al gewerkt. Het blijft staan.', 'Work was done on this roster already. It stays.'),
} as const
