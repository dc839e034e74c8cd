import { oracleClock } from './oracle-clock.ts'

/** Every minute of a stretch of time, as places in a row: the oracle paints minutes and never reckons with intervals. */
export type Minutes = {
  readonly from: number
  readonly until: number
  readonly none: () => Uint8Array
  /** Marks the minutes of `[from, until)` for which `holds`. */
  readonly paint: (row: Uint8Array, from: number, until: number, holds?: (minute: number) => boolean) => void
  readonly clear: (row: Uint8Array, from: number, until: number) => void
  readonly map: <T>(ask: (minute: number, step: number) => T) => T[]
  readonly dateOf: (minute: number) => string
  readonly dates: readonly string[]
}

export function minutesFrom(from: number, until: number): Minutes {
  const length = until - from
  const dateRow: string[] = []
  for (let minute = from; minute < until; minute++) dateRow.push(oracleClock.dateAt(minute))
  const fill = (row: Uint8Array, start: number, end: number, value: 0 | 1, holds?: (minute: number) => boolean) => {
    const last = Math.min(end, until)
    for (let minute = Math.max(start, from); minute < last; minute++) if (!holds || holds(minute)) row[minute - from] = value
  }
  return {
    from,
    until,
    none: () => new Uint8Array(length),
    paint: (row, start, end, holds) => fill(row, start, end, 1, holds),
    clear: (row, start, end) => fill(row, start, end, 0),
    map<T>(ask: (minute: number, step: number) => T) {
      const answers = new Array<T>(length)
      for (let step = 0; step < length; step++) answers[step] = ask(from + step, step)
      return answers
    },
    dateOf: (minute) => dateRow[minute - from]!,
    dates: [...new Set(dateRow)],
  }
}
