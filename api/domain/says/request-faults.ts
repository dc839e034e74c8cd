import type { Code } from '../model/code.ts'
import type { Says } from '../model/finding.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

/** What can be wrong with the form of a request or a command, and how to mend it. */
export const requestFaults = {
  notJson: both('Dit is geen JSON die we kunnen lezen.', 'This is not JSON that we can read.'),
  notUtf8: both('Dit is geen JSON in UTF-8 die we kunnen lezen.', 'This is not JSON in UTF-8 that we can read.'),
  notAForm: both('Dit is geen formulier met bestanden.', 'This is not a form with files.'),
  date: both('Deze datum bestaat niet. Schrijf JJJJ-MM-DD.', 'This is not a date that exists. Write YYYY-MM-DD.'),
  time: both('Dit is geen tijd. Vul een tijd in, bijvoorbeeld 17:00.', 'This is not a time. Enter a time, for example 17:00.'),
  endTime: both(
    'Dit is geen tijd. Vul een tijd in, bijvoorbeeld 17:00, of 24:00.',
    'This is not a time. Enter a time, for example 17:00, or 24:00.',
  ),
  moment: both(
    'Dit is geen moment van RFC 3339, zoals 2026-10-25T02:30:00+01:00.',
    'This is not a moment of RFC 3339, such as 2026-10-25T02:30:00+01:00.',
  ),
  wholeMinute: both('Dit moet op een hele minuut vallen.', 'This must be on a whole minute.'),
  tooLongAgo: both('Dit is te lang geleden.', 'This is too long ago.'),
  goesWith: (field: string) =>
    both(`Geef ook ${field}: het een gaat niet zonder het ander.`, `Give ${field} too: one goes with the other.`),
  laterThan: (field: string) => both(`Dit moet later zijn dan ${field}.`, `This must be later than ${field}.`),
  mostDays: (days: number, field: string) =>
    both(`Dit mag hoogstens ${days} dagen na ${field} zijn.`, `This must be at most ${days} days after ${field}.`),
  key: both('Een sleutel heeft 1 tot 200 zichtbare tekens.', 'A key has 1 to 200 visible characters.'),
  keyOfAnother: both(
    'Deze sleutel hoort al bij een andere opdracht. Maak een nieuwe.',
    'This key was sent with another order. Make a new one.',
  ),
  rosterExists: both('Voor deze datums is er al een rooster.', 'A roster for these dates exists already.'),
  cooperativeCode: (code: Code) =>
    both(
      `${code} is geen code: letters, cijfers, punt en streepje, hoogstens 32.`,
      `${code} is no code: letters, digits, point and dash, at most 32.`,
    ),
  cooperativeWhich: (codes: readonly Code[]) => both(`Noem er een: ${codes.join(', ')}.`, `Name one of ${codes.join(', ')}.`),
  cooperativeUnknown: (code: Code) => both(`Er is geen coöperatie ${code}.`, `There is no cooperative ${code}.`),
  cooperativeNone: both('Er is nog geen coöperatie. Importeer er eerst een.', 'There is no cooperative yet: import one first.'),
  practitionerUnknown: (code: Code, cooperative: Code) =>
    both(`${cooperative} heeft geen collega ${code}.`, `There is no practitioner ${code} in ${cooperative}.`),
  postUnknown: (code: Code, cooperative: Code) =>
    both(`${cooperative} heeft geen post ${code}.`, `There is no post ${code} in ${cooperative}.`),
  postsMissing: (role: string) =>
    both(
      `De rol ${role} ziet alleen posten die je noemt. Noem er minstens een.`,
      `A ${role} sees the posts that are named, and none is. Name one at least.`,
    ),
} as const
