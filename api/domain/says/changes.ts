import type {
  AddShiftChange,
  ClearChange,
  ExchangeChange,
  LockChange,
  NeededChange,
  PlaceChange,
  RemoveShiftChange,
  RetimeChange,
} from '../model/change.ts'
import { type Code, sameCode } from '../model/code.ts'
import type { Says } from '../model/finding.ts'
import type { Roster, Shift, ShiftId } from '../model/roster.ts'
import { nameOf, shiftOf } from '../roster/roster.ts'
import { type Day, type Instant, weekdayOf } from '../time/instant.ts'
import { toWall } from '../time/zone.ts'
import { roleWords } from './roles.ts'

const weekdays = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const
const months = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const

/** "za 16 jan". */
export const dayWords = (day: Day, language: 'nl' | 'en'): string =>
  `${weekdays[language][weekdayOf(day) - 1]} ${Number(day.slice(8))} ${months[language][Number(day.slice(5, 7)) - 1]}`

/** "za 16 jan 23:00–08:00". */
export const shiftTimes = ({ date, start, end }: Pick<Shift, 'date' | 'start' | 'end'>): Says => ({
  nl: `${dayWords(date, 'nl')} ${start}–${end}`,
  en: `${dayWords(date, 'en')} ${start}–${end}`,
})

type Described = Pick<Shift, 'post' | 'role' | 'date' | 'start' | 'end'>

/** A roster as a sentence needs it; without the names of posts a sentence goes by their codes. */
export type ToldRoster = Roster & { readonly posts?: readonly { readonly code: Code; readonly name: string }[] }

/** "za 16 jan 23:00–08:00, consult, Post Noord". */
export function shiftWords({ date, start, end, role, post }: Described, { posts = [] }: Pick<ToldRoster, 'posts'>): Says {
  const times = `${start}–${end}`
  const name = posts.find((one) => sameCode(one.code, post))?.name ?? post
  return {
    nl: `${dayWords(date, 'nl')} ${times}, ${roleWords(role).nl}, ${name}`,
    en: `${dayWords(date, 'en')} ${times}, ${roleWords(role).en}, ${name}`,
  }
}

type Part = { readonly shift: ShiftId; readonly from?: Instant; readonly until?: Instant }

/** The shift by its words, and the part that is meant where it is not all of it; a shift that is gone goes by its id. */
function partWords(roster: ToldRoster, { shift: id, from, until }: Part): Says {
  const shift = shiftOf(roster, id)
  if (!shift) return { nl: `dienst ${id}`, en: `shift ${id}` }
  const words = shiftWords(shift, roster)
  if (from === undefined && until === undefined) return words
  const start = toWall(from ?? shift.from, roster.zone).time
  const end = toWall(until ?? shift.until, roster.zone).time
  return { nl: `${words.nl} (van ${start} tot ${end})`, en: `${words.en} (from ${start} to ${end})` }
}

const both = (nl: string, en: string): Says => ({ nl, en })

export function saysPlace(change: PlaceChange, roster: ToldRoster): Says {
  const when = partWords(roster, change)
  const name = nameOf(roster, change.practitioner)
  if (change.was === null) return both(`${name} staat op ${when.nl}.`, `${name} is placed on ${when.en}.`)
  const was = nameOf(roster, change.was)
  return both(`${name} staat op ${when.nl}, in plaats van ${was}.`, `${name} is placed on ${when.en}, instead of ${was}.`)
}

export function saysClear(change: ClearChange, roster: ToldRoster): Says {
  const when = partWords(roster, change)
  const name = nameOf(roster, change.was)
  return both(`${name} staat niet meer op ${when.nl}.`, `${name} is no longer on ${when.en}.`)
}

export function saysExchange({ a, b, was }: ExchangeChange, roster: ToldRoster): Says {
  const [first, second] = [partWords(roster, a), partWords(roster, b)]
  const [one, other] = was.map((code) => (code === null ? null : nameOf(roster, code)))
  if (one && other)
    return both(
      `${one} en ${other} ruilen van plek: ${first.nl} en ${second.nl}.`,
      `${one} and ${other} change places: ${first.en} and ${second.en}.`,
    )
  const [from, to] = one ? [first, second] : [second, first]
  const name = one ?? other ?? '-'
  return both(`${name} gaat van ${from.nl} naar ${to.nl}.`, `${name} moves from ${from.en} to ${to.en}.`)
}

export function saysLock(change: LockChange, roster: ToldRoster): Says {
  const when = partWords(roster, { shift: change.shift })
  const place = change.position
  return change.do === 'lock'
    ? both(`Plek ${place} van ${when.nl} staat vast.`, `Place ${place} of ${when.en} is locked.`)
    : both(`Plek ${place} van ${when.nl} staat weer los.`, `Place ${place} of ${when.en} is unlocked.`)
}

export function saysAddShift(change: AddShiftChange, roster: ToldRoster): Says {
  const words = shiftWords(change, roster)
  return both(`Nieuwe dienst: ${words.nl}, ${change.needed} nodig.`, `New shift: ${words.en}, ${change.needed} needed.`)
}

export function saysRemoveShift(change: RemoveShiftChange, roster: ToldRoster): Says {
  const when = partWords(roster, change)
  return both(`De dienst is weg: ${when.nl}.`, `The shift is gone: ${when.en}.`)
}

export function saysRetime({ shift, start, end, was }: RetimeChange, roster: ToldRoster): Says {
  const found = shiftOf(roster, shift)
  const words = found ? shiftWords({ ...found, ...was }, roster) : partWords(roster, { shift })
  return both(`Andere tijden voor ${words.nl}: nu ${start}–${end}.`, `Other times for ${words.en}: now ${start}–${end}.`)
}

export function saysNeeded({ shift, needed, was, reason }: NeededChange, roster: ToldRoster): Says {
  const when = partWords(roster, { shift })
  const why = reason.trim() === '' ? '' : ` (${reason.trim()})`
  return both(`Nodig voor ${when.nl}: ${needed} in plaats van ${was}${why}.`, `Needed for ${when.en}: ${needed} instead of ${was}${why}.`)
}
