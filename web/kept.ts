/**
 * What came, in which everything that equals what was there is the very object that was: whoever compares objects redraws
 * only what changed. Plain JSON. Items of a list are the same by their id, code or name; without one by their place.
 */
export function kept<T>(before: unknown, after: T): T
export function kept(before: unknown, after: unknown): unknown {
  if (before === after) return before
  if (Array.isArray(before) && Array.isArray(after)) return keptList(before, after)
  if (isRecord(before) && isRecord(after)) return keptRecord(before, after)
  return after
}

function keptList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const known = new Map(before.map((item, at) => [keyOf(item, at), item]))
  const list = after.map((item, at) => kept(known.get(keyOf(item, at)), item))
  return list.length === before.length && list.every((item, at) => item === before[at]) ? before : list
}

function keptRecord(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): unknown {
  const entries = Object.entries(after).map(([key, value]) => [key, kept(before[key], value)] as const)
  const isSame = entries.length === Object.keys(before).length && entries.every(([key, value]) => key in before && before[key] === value)
  return isSame ? before : Object.fromEntries(entries)
}

function keyOf(item: unknown, at: number): unknown {
  return isRecord(item) ? (item['id'] ?? item['code'] ?? item['name'] ?? at) : at
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
