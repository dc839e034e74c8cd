import { type Code, sameCode } from '../model/code.ts'
import { plain } from '../model/letters.ts'

/** Somebody a cell can mean. */
export type Named = { readonly code: Code; readonly name: string }

/** Whom a cell means: one person, several or a near one (asked), or nobody we know. */
export type Match =
  | { readonly kind: 'one'; readonly code: Code }
  | { readonly kind: 'doubtful'; readonly candidates: readonly Code[] }
  | { readonly kind: 'unknown'; readonly candidates: readonly Code[] }

type Parts = { readonly whole: string; readonly given: readonly string[]; readonly infix: string; readonly surname: string }

const titles = /\b(prof|drs?|mr|ir|dhr|mevr|mw|huisarts|waarnemend|arts)\b\.? */g
const infixWords = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'het',
  "'t",
  'te',
  'ten',
  'ter',
  'op',
  'in',
  'aan',
  'bij',
  'la',
  'le',
  'du',
  'el',
  'al',
  "'s",
  'tot',
  'v',
  'd',
])

/** `Berg, J. van den` is `J. van den Berg`; `v.d.` is some `van de(r|n)`; titles say nothing. */
function partsOf(text: string): Parts {
  let said = plain(text)
    .replace(/\(.*?\)/g, ' ')
    .replace(titles, '')
  const comma = /^([^,]+), *([^,]+)$/.exec(said)
  if (comma) said = `${comma[2]} ${comma[1]}`
  said = said
    .replace(/\bv\. ?d\. ?/g, 'v d ')
    .replace(/\bvd\b\.?/g, 'v d')
    .replace(/\bv\. ?/g, 'v ')
    .replace(/\bd\. ?(?=[a-z]{2})/g, 'd ')
  said = said.replace(/(^|[\s-])(het|t) (?=[a-z]{3})/g, "$1't ").replace(/''/g, "'")
  const words = said
    .split(/[\s]+|(?<=\w)\.(?=\w)/)
    .map((word) => word.replace(/\.$/, ''))
    .filter(Boolean)
  const first = words.findIndex((word, at) => infixWords.has(word) && at < words.length - 1 && !isInitial(word, words, at))
  const cut = first >= 0 ? first : words.length - 1
  const rest = words.slice(cut)
  const length = rest.findIndex((word) => !infixWords.has(word))
  const infix = length <= 0 ? [] : rest.slice(0, length)
  return { whole: words.join(' '), given: words.slice(0, cut), infix: infix.join(' '), surname: rest.slice(infix.length).join(' ') }
}

/** In `D. Vos` the letter is an initial, in `J. v d Berg` it is part of the surname. */
const isInitial = (word: string, words: readonly string[], at: number) =>
  (word === 'v' || word === 'd') && !(word === 'v' && words[at + 1] === 'd') && at === 0

/** Loose forms of one infix: `v d` can be van de, van der and van den. */
const infixAgrees = (said: string, known: string) =>
  said === known || (said === 'v d' && /^van d(e|er|en)$/.test(known)) || (said === 'v' && known === 'van')

/** `J` and `Jan` agree, `P` and `Jan` do not; who gives no first name contradicts nobody. */
function givenAgrees(said: readonly string[], known: readonly string[]): boolean {
  return said.every((word, at) => {
    const other = known[at]
    if (other === undefined) return said.length > known.length && at >= known.length && known.length > 0
    return word.length === 1 || other.length === 1 ? word[0] === other[0] : word === other
  })
}

/** Prepared once per list, asked for every cell. Never guesses: two people who fit, or one who nearly fits, is doubtful. */
export function matcherOf(people: readonly Named[]): (text: string) => Match {
  const known = people.map((person) => ({ code: person.code, parts: partsOf(person.name) }))
  const answers = new Map<string, Match>()
  return (text) => {
    const before = answers.get(text)
    if (before) return before
    const answer = matchOf(text, people, known)
    if (answers.size < 50_000) answers.set(text, answer)
    return answer
  }
}

type Known = { readonly code: Code; readonly parts: Parts }

function matchOf(text: string, people: readonly Named[], known: readonly Known[]): Match {
  const code = people.find((person) => sameCode(person.code, text.trim()))
  if (code) return { kind: 'one', code: code.code }
  const said = partsOf(text)
  if (said.surname === '') return { kind: 'unknown', candidates: [] }
  const whole = known.filter(({ parts }) => parts.whole === said.whole)
  if (whole.length > 0) return oneOrDoubtful(whole)
  const family = known.filter(({ parts }) => parts.surname === said.surname && infixAgrees(said.infix, parts.infix))
  const fits = family.filter(({ parts }) => givenAgrees(said.given, parts.given))
  if (fits.length === 1 || fits.length > 1) return oneOrDoubtful(fits)
  if (family.length > 0) return { kind: 'doubtful', candidates: codesOf(family) }
  const loose = known.filter(({ parts }) => parts.surname === said.surname)
  if (loose.length > 0) return { kind: 'doubtful', candidates: codesOf(loose) }
  const near = known.filter(({ parts }) => isNear(said, parts))
  return { kind: near.length > 0 ? 'doubtful' : 'unknown', candidates: codesOf(near) }
}

const oneOrDoubtful = (found: readonly Known[]): Match =>
  found.length === 1 ? { kind: 'one', code: found[0]!.code } : { kind: 'doubtful', candidates: codesOf(found) }

const codesOf = (found: readonly Known[]) => found.slice(0, 8).map(({ code }) => code)

/** A slip of the pen, one part of a double surname, or first name and surname the wrong way round. */
function isNear(said: Parts, known: Parts): boolean {
  if (known.surname.split(/[ -]/).includes(said.surname) || said.surname.split(/[ -]/).includes(known.surname)) return true
  if (said.given.length === 1 && said.given[0] === known.surname && known.given[0] === said.surname) return true
  const allowed = said.surname.length >= 8 ? 2 : said.surname.length >= 4 ? 1 : 0
  return allowed > 0 && distanceWithin(said.surname, known.surname, allowed)
}

/** True when at most `most` letters differ, miss, are extra, or have changed places. */
function distanceWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let older: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2]! + 1)
      row.push(cost)
    }
    older = previous
    previous = row
  }
  return previous[b.length]! <= most
}
