import type { Says } from '../model/finding.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

/** What can be wrong with a comment. */
export const commentFaults = {
  empty: both('Schrijf wat je collega moet weten.', 'Write what your colleague should know.'),
  shiftUnknown: both('Deze dienst bestaat niet meer.', 'This shift no longer exists.'),
  practitionerUnknown: both('Deze collega staat niet in de lijst.', 'This colleague is not on the list.'),
  colleagueUnknown: (name: string): Says => both(`Niemand heet ${name}.`, `Nobody is called ${name}.`),
  nothing: both('Zeg wat er verandert: resolved of visible.', 'Say what changes: resolved or visible.'),
} as const
