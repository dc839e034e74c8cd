import { type Kysely, sql } from 'kysely'
import { type EpochMinute, type Instant, instantOf, minutesPerDay, minuteOf, wallMinutes, dayNumber } from '../api/domain/time/instant.ts'
import { toWall, type Zone } from '../api/domain/time/zone.ts'
import type { Database } from './tables/database.ts'

/** The last year the clocks of a zone are compared for: there are rules that far. */
const lastDay = '2038-01-01'

/** A moment at which two copies of the time-zone data do not tell the same time; offsets in minutes. */
export type ClockDifference = { readonly zone: Zone; readonly at: Instant; readonly here: number; readonly database: number }

/**
 * Where Node and the database disagree about a zone between `from` and the end of 2037 (DST-09); empty is as it should be.
 * Compared at the start of every day and right before and at every change Node knows, so a change that only one of them knows,
 * or knows at another hour, is found.
 */
export async function clockDifferences(db: Kysely<Database>, zone: Zone, from: Instant): Promise<readonly ClockDifference[]> {
  const moments = momentsToCompare(zone, from)
  const { rows } = await sql<{ minute: number; minutes: number }>`
    select extract(epoch from at)::int / 60 as minute, extract(epoch from (at at time zone ${zone}) - (at at time zone 'UTC'))::int / 60 as minutes
    from (select to_timestamp(minute * 60.0) as at from unnest(${moments}::int[]) as minute) moments`.execute(db)
  return rows
    .filter((row) => offsetHere(zone, row.minute) !== row.minutes)
    .map((row) => ({ zone, at: instantOf(row.minute), here: offsetHere(zone, row.minute), database: row.minutes }))
}

function momentsToCompare(zone: Zone, from: Instant): EpochMinute[] {
  const moments: EpochMinute[] = []
  const end = dayNumber(lastDay)
  for (let day = Math.floor(minuteOf(from) / minutesPerDay); day < end; day++) {
    const start = day * minutesPerDay
    moments.push(start)
    if (offsetHere(zone, start) !== offsetHere(zone, start + minutesPerDay)) {
      const change = changeBetween(zone, start, start + minutesPerDay)
      moments.push(change - 1, change)
    }
  }
  return moments
}

/** The first minute at which the offset is that of `after`. */
function changeBetween(zone: Zone, before: EpochMinute, after: EpochMinute): EpochMinute {
  const old = offsetHere(zone, before)
  let low = before
  let high = after
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetHere(zone, middle) === old) low = middle
    else high = middle
  }
  return high
}

function offsetHere(zone: Zone, minute: EpochMinute): number {
  const { day, time } = toWall(instantOf(minute), zone)
  return dayNumber(day) * minutesPerDay + wallMinutes(time) - minute
}
