import { baseLetters, tidy } from './letters.ts'

/** A name as people write it, `J. P. van der Meulen`: what is given, what stands before the surname, and its main part. */
type NameParts = { readonly given: readonly string[]; readonly infix: readonly string[]; readonly main: readonly string[] }

/** Initials and titles, else the first name, are what is given; lower-case words after them are the infix. A single word is a surname. */
export function namePartsOf(name: string): NameParts {
  const words = tidy(name).split(' ')
  const initials = words.findIndex((word) => !word.endsWith('.'))
  const from = initials > 0 ? initials : words.length > 1 ? 1 : 0
  const rest = words.slice(from)
  const capital = rest.findIndex((word) => word !== word.toLowerCase())
  const main = Math.max(0, capital)
  return { given: words.slice(0, from), infix: rest.slice(0, main), main: rest.slice(main) }
}

/** What a list of people is ordered by: the surname without its infix, then the rest of the name; accents and case do not count. */
export function surnameKey(name: string): string {
  const { given, infix, main } = namePartsOf(name)
  return baseLetters([...main, ...given, ...infix].join(' '))
}
