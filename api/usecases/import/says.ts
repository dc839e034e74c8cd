import type { Says } from '../../domain/model/finding.ts'
import { mostClosureYears } from '../../domain/cover/closure-change.ts'
import { coverFaults } from '../../domain/says/cover-faults.ts'
import { shapeFaults } from '../../domain/says/shape-faults.ts'
import { mostLetters } from '../../domain/region/shapes.ts'
import { mostImportMegabytes } from '../../domain/model/import.ts'
import type { CellFault } from '../../formats/reading.ts'
import type { UnreadableCode } from '../../formats/sheet.ts'

/** Everything an import can say about a cell, a row, a sheet or a file. */
export type FaultCode =
  | CellFault
  | UnreadableCode
  | 'unknown-file'
  | 'unknown-heading'
  | 'heading-twice'
  | 'heading-missing'
  | 'date-missing'
  | 'merged-cell'
  | 'formula'
  | 'cell-error'
  | 'unknown-code'
  | 'name-doubtful'
  | 'name-unknown'
  | 'same-code-twice'
  | 'not-equal'
  | 'start-is-end'
  | 'backwards'
  | 'overlap'
  | 'from-missing'
  | 'too-long'
  | 'closure-too-long'
  | 'open-row-over'
  | 'outside-period'
  | 'person-busy'
  | 'R01'
  | 'R21'

type Detail = { readonly candidates?: readonly string[]; readonly detail?: string }

const quoted = (value: string) => (value === '' ? '' : `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}" `)
const list = (candidates: readonly string[] | undefined, word: string) =>
  candidates && candidates.length > 0 ? ` ${word} ${candidates.join(', ')}?` : ''

const sentences: { readonly [K in FaultCode]: (value: string, more: Detail) => Says } = {
  empty: () => ({ nl: 'Deze cel is leeg, maar moet iets bevatten.', en: 'This cell is empty but must hold something.' }),
  'not-a-date': (v) => ({
    nl: `${quoted(v)}is geen datum. Schrijf bijvoorbeeld 2026-11-21 of 21-11-2026.`,
    en: `${quoted(v)}is not a date. Write for example 2026-11-21 or 21-11-2026.`,
  }),
  'year-missing': (v) => ({
    nl: `Welk jaar hoort bij ${quoted(v)}? Schrijf de datum voluit.`,
    en: `Which year is ${quoted(v)}in? Write the whole date.`,
  }),
  'not-a-time': (v) => ({
    nl: `${quoted(v)}is geen tijd. Schrijf bijvoorbeeld 17:00; 24:00 mag alleen als eind.`,
    en: `${quoted(v)}is not a time. Write for example 17:00; 24:00 only as an end.`,
  }),
  'not-weekdays': (v) => ({
    nl: `${quoted(v)}is geen weekdag. Schrijf bijvoorbeeld ma, ma-vr, za zo of dagelijks.`,
    en: `${quoted(v)}is not a weekday. Write for example mon, mon-fri, sat sun or daily.`,
  }),
  'not-a-number': (v) => ({ nl: `${quoted(v)}is geen getal.`, en: `${quoted(v)}is not a number.` }),
  'out-of-range': (v) => ({
    nl: `${quoted(v)}is te groot of te klein voor deze kolom.`,
    en: `${quoted(v)}is too large or too small for this column.`,
  }),
  'not-yes-or-no': (v) => ({ nl: `${quoted(v)}is geen ja of nee.`, en: `${quoted(v)}is not yes or no.` }),
  'not-a-code': shapeFaults.code,
  'not-a-role': shapeFaults.role,
  'not-a-discipline': (v) => ({
    nl: `${quoted(v)}is geen discipline. Schrijf bijvoorbeeld huisarts, triagist, aios of chauffeur.`,
    en: `${quoted(v)}is not a discipline. Write for example gp, triagist, gp_trainee or driver.`,
  }),
  'not-a-contract': (v) => ({
    nl: `${quoted(v)}is geen contract. Schrijf praktijkhouder, hidha, vaste waarnemer, VIP-waarnemer, reguliere waarnemer of werknemer.`,
    en: `${quoted(v)}is not a contract. Write practice_owner, employed_gp, fixed_locum, committed_locum, casual_locum or employee.`,
  }),
  'not-a-mark': (v) => ({
    nl: `${quoted(v)}is geen markering. Schrijf graag, kan, liever niet, kan niet of geblokkeerd.`,
    en: `${quoted(v)}is not a mark. Write gladly, can, rather_not, cannot or blocked.`,
  }),
  'not-a-holiday-mode': (v) => ({ nl: `${quoted(v)}is geen ja, nee, only of ignore.`, en: `${quoted(v)}is not yes, no, only or ignore.` }),
  'not-an-exemption': (v) => ({
    nl: `${quoted(v)}is niets waarvan iemand is vrijgesteld. Schrijf nachten, weekenden, feestdagen of een regel als R19.`,
    en: `${quoted(v)}is nothing to be exempt from. Write night, weekend, holiday or a rule such as R19.`,
  }),
  'not-a-reason': (v) => ({
    nl: `${quoted(v)}is geen reden. Schrijf leeftijd, gezondheid, inwerken of afspraak.`,
    en: `${quoted(v)}is no reason. Write age, health, learning or agreement.`,
  }),
  'not-a-phone': shapeFaults.phone,
  'not-an-email': shapeFaults.email,
  'too-long-text': () => shapeFaults.longText(mostLetters),
  corrupt: () => ({ nl: 'Dit bestand is beschadigd of geen Excel- of CSV-bestand.', en: 'This file is damaged, or no Excel or CSV file.' }),
  'too-large': () => ({
    nl: `Dit is te groot: samen hoogstens ${mostImportMegabytes} MB. Splits het rooster, bijvoorbeeld per kwartaal.`,
    en: `This is too large: at most ${mostImportMegabytes} MB together. Split the roster, for example by quarter.`,
  }),
  'old-excel': () => ({
    nl: 'Dit is een oud of beveiligd Excel-bestand. Bewaar het zonder wachtwoord als .xlsx.',
    en: 'This is an old or protected Excel file. Save it without a password as .xlsx.',
  }),
  'not-text': () => ({ nl: 'Dit is geen CSV-bestand.', en: 'This is no CSV file.' }),
  'quote-open': () => ({
    nl: 'Vanaf deze rij staat een aanhalingsteken open dat nergens wordt gesloten.',
    en: 'From this row on a quotation mark is open that is never closed.',
  }),
  'unknown-file': (v) => ({
    nl: `Het bestand of blad ${quoted(v)}is niet gelezen: de naam is onbekend.`,
    en: `The file or sheet ${quoted(v)}was not read: its name is not known.`,
  }),
  'unknown-heading': (v) => ({
    nl: `De kolom ${quoted(v)}is onbekend en niet gelezen.`,
    en: `The column ${quoted(v)}is not known and was not read.`,
  }),
  'heading-twice': (v) => ({
    nl: `De kolom ${quoted(v)}staat er twee keer; de eerste telt.`,
    en: `The column ${quoted(v)}is there twice; the first counts.`,
  }),
  'heading-missing': (_, { detail }) => ({ nl: `De kolom "${detail}" ontbreekt.`, en: `The column "${detail}" is missing.` }),
  'date-missing': () => ({
    nl: 'Boven deze kolom staat geen datum. Welke dag is het?',
    en: 'There is no date above this column. Which day is it?',
  }),
  'merged-cell': (v) => ({
    nl: `Deze cel ${quoted(v)}is samengevoegd met andere. Wat hoort precies hier te staan?`,
    en: `This cell ${quoted(v)}is merged with others. What should stand exactly here?`,
  }),
  formula: () => ({
    nl: 'Deze cel is een formule zonder bewaarde uitkomst. Bewaar het bestand opnieuw in Excel.',
    en: 'This cell is a formula without a stored result. Save the file again in Excel.',
  }),
  'cell-error': () => ({ nl: 'Deze cel bevat een fout van Excel.', en: 'This cell holds an Excel error.' }),
  'unknown-code': (v, { candidates }) => ({
    nl: `${quoted(v)}is onbekend.${list(candidates, 'Bedoel je')}`,
    en: `${quoted(v)}is not known.${list(candidates, 'Do you mean')}`,
  }),
  'name-doubtful': (v, { candidates }) => ({
    nl: `Wie is ${quoted(v)}precies?${list(candidates, 'Is het')}`,
    en: `Who exactly is ${quoted(v)}?${list(candidates, 'Is it')}`,
  }),
  'name-unknown': (v) => ({
    nl: `${quoted(v)}is niemand die we kennen. Schrijf een code uit practitioners.`,
    en: `${quoted(v)}is nobody we know. Write a code of practitioners.`,
  }),
  'same-code-twice': (v, { detail }) => ({
    nl: `${quoted(v)}staat hier al in rij ${detail}, met iets anders.`,
    en: `${quoted(v)}is already in row ${detail}, with something else.`,
  }),
  'not-equal': (v, { detail }) => ({
    nl: `${quoted(v)}is anders dan in rij ${detail} van dezelfde praktijk.`,
    en: `${quoted(v)}differs from row ${detail} of the same practice.`,
  }),
  'start-is-end': () => shapeFaults.startIsEnd,
  backwards: (v) => ({ nl: `${quoted(v)}ligt niet na het begin.`, en: `${quoted(v)}is not after the start.` }),
  overlap: (_, { detail }) => ({ nl: `Dit overlapt met rij ${detail}.`, en: `This overlaps with row ${detail}.` }),
  'from-missing': () => ({
    nl: 'Om de hoeveel weken telt vanaf een datum: vul de kolom vanaf in.',
    en: 'Every so many weeks counts from a date: fill in the column from.',
  }),
  'too-long': (_, { detail }) => ({
    nl: `Deze dienst duurt ${detail} uur. Klopt het eind?`,
    en: `This shift lasts ${detail} hours. Is the end right?`,
  }),
  'closure-too-long': () => coverFaults.long(mostClosureYears),
  'open-row-over': (_, { detail }) => ({
    nl: `Deze dienst vraagt er ${detail}; die plaatsen staan al in andere rijen. Verhoog nodig in templates of verwijder deze rij.`,
    en: `This shift needs ${detail}, and other rows already name those places. Raise needed in templates or remove this row.`,
  }),
  'outside-period': (v) => ({
    nl: `${quoted(v)}ligt buiten de periode van deze import.`,
    en: `${quoted(v)}lies outside the period of this import.`,
  }),
  'person-busy': () => ({
    nl: 'Deze collega staat dan al ergens anders, in een andere coöperatie. Kies iemand anders of laat de plaats open.',
    en: 'This colleague is held elsewhere at this time, in another cooperative. Choose somebody else or leave the place open.',
  }),
  R01: (_, { detail }) => ({ nl: `R01: ${detail}`, en: `R01: ${detail}` }),
  R21: (_, { detail }) => ({ nl: `R21: ${detail}`, en: `R21: ${detail}` }),
}

/** The sentence about a fault: what is wrong, and how to mend it. */
export const sayFault = (code: FaultCode, value: string, more: Detail = {}): Says => sentences[code](value, more)

/** Why an import is not taken back. */
export const takeBackConflicts = {
  done: { nl: 'Deze import is al teruggenomen.', en: 'This import was taken back already.' },
  referred: {
    nl: 'Iets dat later is gemaakt hangt nog aan deze import.',
    en: 'Something that was made later still refers to this import.',
  },
  published: {
    nl: 'Wat deze import bracht is gepubliceerd, en wat gepubliceerd is verandert niet meer.',
    en: 'What this import brought was published, and what is published does not change.',
  },
  changed: (what: readonly string[]): Says => ({
    nl: `Sinds deze import is veranderd: ${what.join(', ')}.`,
    en: `Changed since this import: ${what.join(', ')}.`,
  }),
  rosterChanged: (from: string | undefined): Says => ({
    nl: `Het rooster van ${from ?? 'deze import'} is sindsdien veranderd.`,
    en: `The roster of ${from ?? 'this import'} has changed since.`,
  }),
  rosterPublished: (from: string): Says => ({
    nl: `Het rooster van ${from} is sindsdien gepubliceerd.`,
    en: `The roster of ${from} was published since.`,
  }),
} as const
