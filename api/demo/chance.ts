/** A seeded source of chance: the same seed gives the same draws on every machine (sfc32). */
export type Chance = {
  /** In `[0, 1)`. */
  readonly next: () => number
  /** A whole number in `[least, most]`. */
  readonly between: (least: number, most: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly happens: (share: number) => boolean
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

export function chanceOf(seed: number): Chance {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed >>> 0
  let d = Math.floor(seed / 2 ** 32) ^ 0xb7e15162
  const next = (): number => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return ((t + c) >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 16; round++) next()
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let at = copy.length - 1; at > 0; at--) {
      const other = between(0, at)
      ;[copy[at], copy[other]] = [copy[other]!, copy[at]!]
    }
    return copy
  }
  return { next, between, pick: (list) => list[between(0, list.length - 1)]!, happens: (share) => next() < share, shuffled }
}
