/** Seeded chance for random tests (mulberry32): the same seed, the same roster, on every machine. */
export type Chance = {
  /** A number in [0, 1). */
  readonly next: () => number
  /** A whole number in [low, high]. */
  readonly whole: (low: number, high: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** True with this probability. */
  readonly is: (share: number) => boolean
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return { next, whole, pick: (list) => list[whole(0, list.length - 1)]!, is: (share) => next() < share }
}
