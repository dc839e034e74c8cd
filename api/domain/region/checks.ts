import { type Code, codePattern, sameCode } from '../model/code.ts'
import type { Says } from '../model/finding.ts'
import { type Fault, faultAt } from '../refusal.ts'
import { regionFaults } from '../says/region-faults.ts'
import { shapeFaults } from '../says/shape-faults.ts'
import { requestFaults } from '../says/request-faults.ts'
import { type Instant, minuteOf, parseInstant } from '../time/instant.ts'
import { isEmail, isPhone, mostLetters, oneLine, type Range } from './shapes.ts'

/** What is wrong with single values; each says it at the path of its field. */
export type Faults = readonly Fault[]

export const sound: Faults = []

export const when = (isWrong: boolean, path: string, says: Says): Faults => (isWrong ? [faultAt(path, says)] : sound)

export function textFaults(path: string, text: string): Faults {
  if (text.trim() === '') return [faultAt(path, regionFaults.missing)]
  if (text.length > mostLetters) return [faultAt(path, shapeFaults.longText(mostLetters))]
  return when(oneLine(text) !== text, path, regionFaults.lines)
}

/** A field that may be left out; what stands there is text. */
export const maybeText = (path: string, text: string | undefined): Faults => (text === undefined ? sound : textFaults(path, text))

export const phoneFaults = (path: string, phone: string): Faults => when(!isPhone(phone), path, shapeFaults.phone(phone))
export const maybePhone = (path: string, phone: string | undefined): Faults => (phone === undefined ? sound : phoneFaults(path, phone))

export const maybeEmail = (path: string, email: string | undefined): Faults =>
  email === undefined ? sound : when(!isEmail(email), path, shapeFaults.email(email))

const inRange = (value: number, { least, most }: Range): boolean => value >= least && value <= most

export const maybeNumber = (path: string, value: number | undefined, range: Range): Faults =>
  value === undefined ? sound : when(!inRange(value, range), path, regionFaults.range(range.least, range.most))

export const maybeWhole = (path: string, value: number | undefined, range: Range): Faults =>
  value === undefined
    ? sound
    : when(!Number.isInteger(value) || !inRange(value, range), path, regionFaults.wholeRange(range.least, range.most))

/** Half-open from and until of one kind, null without an end on that side; the end is what is wrong. */
export const orderFaults = (path: string, from: string | null, until: string | null): Faults =>
  when(from !== null && until !== null && from >= until, path, regionFaults.backwards)

/** Each that equals one before it, by what makes two of them the same. */
export function doubleFaults<T>(path: string, list: readonly T[], keyOf: (one: T) => string | number): Faults {
  const seen = new Set<string | number>()
  return list.flatMap((one, index) => {
    const key = keyOf(one)
    if (seen.has(key)) return [faultAt(`${path}.${index}`, regionFaults.twice)]
    seen.add(key)
    return []
  })
}

/** Each that clashes with one before it. */
export const clashFaults = <T>(path: string, list: readonly T[], clash: (a: T, b: T) => boolean): Faults =>
  list.flatMap((one, index) =>
    when(
      list.slice(0, index).some((other) => clash(other, one)),
      `${path}.${index}`,
      regionFaults.overlap,
    ),
  )

export const everyFault = <T>(path: string, list: readonly T[], check: (one: T, path: string) => Faults): Faults =>
  list.flatMap((one, index) => check(one, `${path}.${index}`))

/** A moment as the region keeps it: UTC, on a whole minute, of our time. */
export function momentFaults(path: string, moment: Instant | null): Faults {
  if (moment === null) return sound
  if (parseInstant(moment) !== moment) return [faultAt(path, requestFaults.moment)]
  if (moment.slice(17, 19) !== '00') return [faultAt(path, requestFaults.wholeMinute)]
  return when(minuteOf(moment) <= 0, path, requestFaults.tooLongAgo)
}

/** Two moments, the second after the first or without end. */
export function spanFaults(path: string, from: Instant, until: Instant | null): Faults {
  const faults = [...momentFaults(`${path}.from`, from), ...momentFaults(`${path}.until`, until)]
  return faults.length > 0 ? faults : orderFaults(`${path}.until`, from, until)
}

type Dated = { readonly from: string | null; readonly until: string | null }

export const datesOverlap = (a: Dated, b: Dated): boolean => (a.from ?? '') < (b.until ?? '9999') && (b.from ?? '') < (a.until ?? '9999')

type Coded = { readonly code: Code; readonly name?: string }

/** A new code is a code, and nobody else's in whatever case. */
export function newCodeFaults(code: Code, others: readonly Coded[]): Faults {
  if (!codePattern.test(code)) return [faultAt('code', shapeFaults.code(code))]
  const taken = others.find((one) => sameCode(one.code, code))
  return taken ? [faultAt('code', regionFaults.codeTaken(taken.name ?? taken.code))] : sound
}

/** A code as the region writes it. */
export const knownCode = (path: string, code: Code | null | undefined, known: readonly Coded[], says: (code: Code) => Says): Faults =>
  code === null || code === undefined ? sound : when(!known.some((one) => one.code === code), path, says(code))
