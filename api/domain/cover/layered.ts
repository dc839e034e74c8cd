/** A table that changes a little at a time: a big map that stays as it was, with what changed since beside it. */
export type Layered<K, V extends object> = {
  readonly base: ReadonlyMap<K, V>
  /** Null: no longer there. */
  readonly changed: ReadonlyMap<K, V | null>
  readonly get: (key: K) => V | undefined
}

/** Beyond so many changes the map beside becomes part of the big one, so that a long session stays fast. */
const mostChanged = 48

export function layered<K, V extends object>(base: ReadonlyMap<K, V>, changed: ReadonlyMap<K, V | null> = new Map()): Layered<K, V> {
  if (changed.size === 0) return { base, changed, get: (key) => base.get(key) }
  const get = (key: K): V | undefined => {
    const found = changed.get(key)
    return found === undefined ? base.get(key) : (found ?? undefined)
  }
  return { base, changed, get }
}

/** The table after these changes; the one before stays as it was. */
export function layeredAfter<K, V extends object>(
  { base, changed }: Layered<K, V>,
  changes: Iterable<readonly [K, V | null]>,
): Layered<K, V> {
  const next = new Map(changed)
  for (const [key, value] of changes) next.set(key, value)
  if (next.size <= mostChanged) return layered(base, next)
  const all = new Map(base)
  for (const [key, value] of next) {
    if (value) all.set(key, value)
    else all.delete(key)
  }
  return layered(all)
}
