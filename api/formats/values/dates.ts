import { type Day, dayOf, isDay, type WallTime } from '../../domain/time/instant.ts'
import { doubt, fault, type Reading, understood } from '../reading.ts'
import { plain } from '../../domain/model/letters.ts'
import { readTime } from './times.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dutchMonths: Readonly<Record<string, number>> = { mrt: 3, maa: 3, mei: 5, okt: 10 }

/** Days between 1970 and day 0 of a spreadsheet, which counts a 29 February 1900 that never was. */
const serialOfEpoch = 25_569

/** `2026-11-21`, `21-11-2026`, `21/11/2026`, `21.11.26`, `za 21 nov 2026`, or the serial number of a spreadsheet. Day before month, as the Dutch write it. */
export function readDay(text: string): Reading<Day> {
  const said = plain(text)
    .replace(
      /^(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[ ,.]*/,
      '',
    )
    .replace(/^(ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[ ,.]+/, '')
  if (said === '') return fault('empty')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/.exec(said)
  if (iso) return dayFrom(iso[1]!, iso[2]!, iso[3]!)
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: 00:00(?::00)?)?$/.exec(said)
  if (dutch) return dayFrom(dutch[3]!, dutch[2]!, dutch[1]!)
  const named = /^(\d{1,2})[- .]*([a-z]{3,9})\.?[- .']*(\d{4}|\d{2})?$/.exec(said)
  if (named) return namedDay(named[1]!, named[2]!, named[3])
  if (/^\d{5}(\.0+)?$/.test(said)) return serialDay(Number(said))
  return /^\d{1,2}[-/.]\d{1,2}$/.test(said) ? doubt('year-missing') : fault('not-a-date')
}

function dayFrom(year: string, month: string, date: string): Reading<Day> {
  const full = year.length === 2 ? `20${year}` : year
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? understood(day) : fault('not-a-date')
}

function namedDay(date: string, word: string, year: string | undefined): Reading<Day> {
  const month = dutchMonths[word.slice(0, 3)] ?? months.indexOf(word.slice(0, 3)) + 1
  if (month === 0) return fault('not-a-date')
  return year === undefined ? doubt('year-missing') : dayFrom(year, String(month), date)
}

/** Serial 20,000 is in 1954 and 80,000 in 2119: other numbers of five digits are no dates of a roster. */
function serialDay(serial: number): Reading<Day> {
  return serial >= 20_000 && serial <= 80_000 ? understood(dayOf(serial - serialOfEpoch)) : fault('not-a-date')
}

/** A date, and a time where one is given (`2026-11-21 13:30`, `21-11-2026 13.30u`, serial 46347.5625). */
export type Moment = { readonly day: Day; readonly time: WallTime | null }

export function readMoment(text: string): Reading<Moment> {
  const day = readDay(text)
  if (day.ok) return understood({ day: day.value, time: null })
  const serial = /^(\d{5})(\.\d+)$/.exec(text.trim())
  if (serial) return serialMoment(Number(serial[1]), Number(serial[2]))
  const parts = /^(.*\d)(?:[tT]|[ ,]+(?:om |at )?)(\d{1,2}(?:[:.uh]\d{0,2}(?::\d{2})?)?(?: ?(?:uur|u|h))?)$/.exec(plain(text))
  if (!parts) return day
  const date = readDay(parts[1]!)
  if (!date.ok) return day
  const time = readTime(parts[2]!.replace(/^(\d{1,2}:\d{2}):\d{2}$/, '$1'))
  return time.ok ? understood({ day: date.value, time: time.value }) : time
}

function serialMoment(serial: number, fraction: number): Reading<Moment> {
  const day = serialDay(serial)
  if (!day.ok) return day
  const time = readTime(String(fraction))
  return time.ok ? understood({ day: day.value, time: time.value }) : time
}
