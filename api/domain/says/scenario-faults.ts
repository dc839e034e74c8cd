import type { Says } from '../model/finding.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

/** What can be wrong with a scenario, and how to mend it. */
export const scenarioFaults = {
  name: both('Vul een naam in, bijvoorbeeld Scenario B.', 'Enter a name, for example Scenario B.'),
  taken: (name: string) =>
    both(`Er is al een scenario ${name}. Kies een andere naam.`, `There is a scenario ${name} already. Choose another name.`),
  most: (most: number) =>
    both(
      `Een rooster heeft hoogstens ${most} scenario's. Verwijder er eerst een.`,
      `A roster has at most ${most} scenarios. Remove one first.`,
    ),
  nothing: both('Geef een nieuwe naam, of zeg of het weg moet.', 'Give a new name, or say whether it is to go.'),
} as const
