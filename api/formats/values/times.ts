import { type WallTime, wallTimeOf } from '../../domain/time/instant.ts'
import { doubt, fault, type Reading, understood } from '../reading.ts'
import { plain } from '../../domain/model/letters.ts'

/** `8`, `8:00`, `08:00`, `8.00`, `0800`, `17u`, `17u30`, `17.30 uur`, `17.30u`, `24:00`, or the fraction of a day a spreadsheet keeps. */
export function readTime(text: string): Reading<WallTime> {
  const said = plain(text)
    .replace(/ ?(uur|hrs?|u|h)\.?$/, '')
    .replace(/ /g, '')
  if (said === '') return fault('empty')
  const clock = /^(\d{1,2})(?:[:.h](\d{2})(?::00)?|u(\d{2})?|h)?$/.exec(said) ?? /^(\d{2})(\d{2})$/.exec(said)
  if (clock) return timeFrom(Number(clock[1]), Number(clock[2] ?? clock[3] ?? 0), said)
  return /^[01]?\.\d+$/.test(said) ? fractionOfDay(said) : fault('not-a-time')
}

function timeFrom(hours: number, minutes: number, said: string): Reading<WallTime> {
  if (minutes < 60 && (hours < 24 || (hours === 24 && minutes === 0))) return understood(wallTimeOf(hours * 60 + minutes))
  return /^0\.\d+$/.test(said) ? fractionOfDay(said) : fault('not-a-time')
}

/** 0.708333 is 17:00. `8.3` could be half past eight or eight past three tenths: nobody guesses. */
function fractionOfDay(said: string): Reading<WallTime> {
  const minutes = Number(said) * 1440
  if (Math.abs(minutes - Math.round(minutes)) > 0.02) return doubt('not-a-time')
  return minutes < 1440 ? understood(wallTimeOf(Math.round(minutes))) : fault('not-a-time')
}

export type Times = { readonly start: string; readonly end: string }

/** A range kept in one cell: `23-8`, `17–23`, `17:00 - 23:00`, `8.00 t/m 17.00`. Null when the cell is no range. */
export function splitTimes(text: string): Times | null {
  const match = /^([^-]+?) ?(?:-|t\/m|tot|to|until) ?([^-]+)$/.exec(plain(text))
  return match && /^\d/.test(match[1]!) && /^\d/.test(match[2]!) ? { start: match[1]!, end: match[2]! } : null
}
