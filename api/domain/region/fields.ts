import { isEqual } from '../model/equal.ts'
import type { Fields } from '../model/region-change.ts'

/** The fields that differ between two values; a field that is absent in one and undefined in the other is the same. */
export function changedFields<V extends object>(was: Fields<V>, now: Fields<V>): readonly (keyof V & string)[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])] as (keyof V & string)[]
  return names.filter((name) => !isEqual(was[name], now[name]))
}
