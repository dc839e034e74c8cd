import type { Code } from '../model/code.ts'
import { baseLetters } from '../model/letters.ts'

type Named = { readonly code: Code; readonly name: string }

/** Text as somebody in a hurry types it: lower case, no accents, no dots or apostrophes. "Yıldız" is "yildiz". */
export const asTyped = (text: string): string =>
  baseLetters(text)
    .replace(/['’‘`.]/g, '')
    .replace(/[^\p{L}\p{N}_-]+/gu, ' ')
    .trim()

const infixes: ReadonlySet<string> = new Set(
  'van de den der het t s ten ter te v d vd vh op in aan bij la le du da dos del della di von zu el al ben abu ibn'.split(' '),
)

type Names = {
  readonly code: string
  readonly whole: string
  readonly surname: string
  readonly core: string
  readonly words: readonly string[]
}

const namesOf = ({ code, name }: Named): Names => {
  const parts = name.split(',')
  const whole = asTyped(parts.length > 1 ? `${parts.slice(1).join(' ')} ${parts[0]}` : name)
  const words = whole.split(/[\s-]+/)
  const spaced = whole.split(' ')
  const first = spaced.findIndex((word, index) => index > 0 && (infixes.has(word) || word.includes('-')))
  const surname = spaced.slice(first > 0 ? first : -1).join(' ')
  const core =
    surname
      .split(' ')
      .filter((word) => !infixes.has(word))
      .join(' ') || surname
  return { code: asTyped(code), whole, surname, core, words }
}

/** How well a name answers a query, 0 best; null when it does not. */
function fit(names: Names, query: string): number | null {
  if (names.code === query) return 0
  if (names.core === query || names.surname === query) return 1
  if (names.code.startsWith(query)) return 2
  if (names.core.startsWith(query) || names.surname.startsWith(query)) return 3
  if (names.whole.startsWith(query)) return 4
  const asked = query.split(/[\s-]+/)
  if (asked.every((word) => names.words.some((own) => own.startsWith(word)))) return 5
  if (expands(asked, names)) return 6
  return names.whole.includes(query) ? 7 : null
}

/** "vdberg", "vd berg": infixes written short. */
function expands(asked: readonly string[], names: Names): boolean {
  const letters = names.surname
    .split(' ')
    .filter((word) => infixes.has(word))
    .map((word) => word[0])
    .join('')
  return letters !== '' && `${letters}${names.core}`.startsWith(asked.join(''))
}

/**
 * Who is meant by what somebody typed, best first: code, then surname with or without its infix, then first name, then any
 * word of the name; accents and case do not matter. An empty query means everybody, by surname.
 */
export function matchPractitioners<T extends Named>(query: string, people: readonly T[]): readonly T[] {
  const asked = asTyped(query)
  const found = people.flatMap((person) => {
    const names = namesOf(person)
    const score = asked === '' ? 0 : fit(names, asked)
    return score === null ? [] : [{ person, score, key: `${names.core} ${names.whole} ${names.code}` }]
  })
  return found.sort((a, b) => a.score - b.score || (a.key < b.key ? -1 : 1)).map(({ person }) => person)
}
