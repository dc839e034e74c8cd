/** Something that lies at a point of a scale: a week, a day or a minute. */
type Unit = { readonly at: number }

/** Overlapping windows that all hold too much, as one: all their units, and those of the fullest. */
export type FullRun<T extends Unit> = { readonly all: readonly T[]; readonly fullest: readonly T[] }

/**
 * Where windows of a fixed size hold too much. Each begins with a unit, in order of `at`; windows that share a unit are told
 * as one, so that taking a unit away can only make what is told smaller.
 */
export function fullRuns<T extends Unit>(
  units: readonly T[],
  size: number,
  excessOf: (window: readonly T[]) => number,
): readonly FullRun<T>[] {
  const runs: { first: number; end: number; fullest: readonly T[]; excess: number }[] = []
  let end = 0
  for (const [first, unit] of units.entries()) {
    while (end < units.length && units[end]!.at < unit.at + size) end++
    const window = units.slice(first, end)
    const excess = excessOf(window)
    if (excess <= 0) continue
    const last = runs.at(-1)
    if (!last || first >= last.end) runs.push({ first, end, fullest: window, excess })
    else {
      last.end = end
      if (excess > last.excess) Object.assign(last, { fullest: window, excess })
    }
  }
  return runs.map((run) => ({ all: units.slice(run.first, run.end), fullest: run.fullest }))
}
