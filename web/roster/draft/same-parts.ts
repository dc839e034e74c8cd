import type { Roster } from '../../../api/domain/model/roster.ts'

/** A head that was read anew, with the very values of before wherever they say the same: what did not change keeps its identity. */
export function withSameParts(before: Roster, after: Roster): Roster {
  if (before.id !== after.id) return after
  return {
    ...after,
    shifts: sharing(before.shifts, after.shifts, (shift) => shift.id),
    assignments: sharing(before.assignments, after.assignments, (held) => held.id),
    practitioners: sharing(before.practitioners, after.practitioners, (one) => one.code),
    around: sharing(before.around, after.around, (busy) => `${busy.practitioner} ${busy.from}`),
  }
}

function sharing<T extends object>(before: readonly T[], after: readonly T[], idOf: (value: T) => string): readonly T[] {
  const known = new Map(before.map((value) => [idOf(value), value]))
  const shared = after.map((value) => {
    const old = known.get(idOf(value))
    return old && sameFields(old, value) ? old : value
  })
  return shared.length === before.length && shared.every((value, index) => value === before[index]) ? before : shared
}

function sameFields<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(b) as (keyof T)[]
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key])
}
