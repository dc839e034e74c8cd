import type { Roster } from '../../../domain/model/roster.ts'
import { usualDays } from '../../../domain/roster/new-roster.ts'
import { addDays, type Day } from '../../../domain/time/instant.ts'
import type { Days } from '../../../domain/time/interval.ts'
import type { Wanted } from './wanted.ts'

/**
 * The dates an import is about: those of the roster rows, else those asked for, else the dates of the rosters there are,
 * else half a year from the first Monday after today. Stretches apart, in order.
 */
export function periodOf(wanted: readonly Wanted[], asked: Days | null, rosters: readonly Roster[], today: Day): readonly Days[] {
  if (wanted.length > 0) {
    const dates = wanted.map((row) => row.date)
    return [
      {
        from: dates.reduce((a, b) => (a < b ? a : b)),
        until: addDays(
          dates.reduce((a, b) => (a > b ? a : b)),
          1,
        ),
      },
    ]
  }
  if (asked) return [asked]
  if (rosters.length > 0) return rosters.map(({ from, until }) => ({ from, until })).sort((a, b) => (a.from < b.from ? -1 : 1))
  return [usualDays([], today)]
}

/** The dates of a period that no roster has yet. */
export function datesWithout(period: readonly Days[], rosters: readonly Days[]): readonly Days[] {
  return period.flatMap((days) => {
    let pieces: readonly Days[] = [days]
    for (const roster of rosters) pieces = pieces.flatMap((piece) => cut(piece, roster))
    return pieces
  })
}

function cut(piece: Days, away: Days): readonly Days[] {
  if (away.until <= piece.from || piece.until <= away.from) return [piece]
  const left = piece.from < away.from ? [{ from: piece.from, until: away.from }] : []
  const right = away.until < piece.until ? [{ from: away.until, until: piece.until }] : []
  return [...left, ...right]
}
