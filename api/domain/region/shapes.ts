import { tidy } from '../model/letters.ts'

/** The most letters of a name, a kind, a number: one line of text. */
export const mostLetters = 200

/** Text on one line, without the marks that turn the direction of reading. */
export const oneLine = (text: string): string => tidy(text.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' '))

/** Spaces, dashes and brackets are how people write a number; letters mean that it is something else. */
export const isPhone = (text: string): boolean => /^\+?[\d\s().\-/]{3,30}$/.test(text) && text.replace(/\D/g, '').length >= 3

export const isEmail = (text: string): boolean => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text) && text.length <= 254

/** One short word: the roles of the field, and those a cooperative has of its own. */
export const isRole = (text: string): boolean => /^[a-z][a-z0-9_-]{0,31}$/.test(text)

/** A number from the least to the most, both included. */
export type Range = { readonly least: number; readonly most: number }

/** What a number of each field may be; files and screens ask the same. */
export const ranges = {
  patients: { least: 0, most: 1_000_000 },
  hours: { least: 0, most: 10_000 },
  nights: { least: 0, most: 400 },
  needed: { least: 0, most: 99 },
  everyWeeks: { least: 1, most: 52 },
  leadHours: { least: 0, most: 8_760 },
  contactOrder: { least: 0, most: 999 },
} as const satisfies Record<string, Range>
