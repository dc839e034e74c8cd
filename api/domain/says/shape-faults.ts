import type { Says } from '../model/finding.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

const quoted = (value: string) => (value === '' ? '' : `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}" `)

/** What can be wrong with a value wherever it is written, in a cell of a file or a field of a screen. */
export const shapeFaults = {
  code: (value: string) =>
    both(
      `${quoted(value)}is geen code. Gebruik letters, cijfers, punt, streepje; hoogstens 32 tekens, geen spatie.`,
      `${quoted(value)}is not a code. Use letters, digits, point, dash; at most 32 characters, no space.`,
    ),
  role: (value: string) =>
    both(
      `${quoted(value)}is geen rol. Schrijf bijvoorbeeld consult, visite, regie, achterwacht of triage.`,
      `${quoted(value)}is not a role. Write for example consult, visit, lead, standby or triage.`,
    ),
  phone: (value: string) => both(`${quoted(value)}is geen telefoonnummer.`, `${quoted(value)}is not a phone number.`),
  email: (value: string) => both(`${quoted(value)}is geen e-mailadres.`, `${quoted(value)}is not an e-mail address.`),
  longText: (most: number) => both(`Deze tekst is langer dan ${most} tekens.`, `This text is longer than ${most} characters.`),
  dayHours: both('Schrijf tijden als 08:00-12:00 13:00-17:00.', 'Write times as 08:00-12:00 13:00-17:00.'),
  startIsEnd: both('Begin en eind zijn gelijk.', 'Start and end are equal.'),
} as const
