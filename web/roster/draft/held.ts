import type { Code } from '../../../api/domain/model/code.ts'
import type { Assignment, Place } from '../../../api/domain/model/roster.ts'

/** A place as a key of a map. */
export type PlaceKey = string

/** Made once each: to join texts for every cell at every edit costs more than all that is looked up by them. */
export function placeKey(shift: string, position: number): PlaceKey {
  const ofShift = keysOfShifts.get(shift) ?? []
  if (ofShift.length === 0) keysOfShifts.set(shift, ofShift)
  return (ofShift[position] ??= `${shift}:${position}`)
}

const keysOfShifts = new Map<string, PlaceKey[]>()

export const keyOf = (place: Place): PlaceKey => placeKey(place.shift, place.position)

/** Who holds what, by place; assignments come ordered by place and time already. */
export const heldByPlace: (assignments: readonly Assignment[]) => ReadonlyMap<PlaceKey, readonly Assignment[]> = known((assignments) =>
  grouped(assignments, keyOf),
)

export const heldByPerson: (assignments: readonly Assignment[]) => ReadonlyMap<Code, readonly Assignment[]> = known((assignments) =>
  grouped(assignments, (held) => held.practitioner),
)

/** Worked out once for each value, however many ask: after every edit several do. */
function known<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const found = new WeakMap<K, V>()
  return (key) => {
    const value = found.get(key) ?? find(key)
    found.set(key, value)
    return value
  }
}

function grouped(assignments: readonly Assignment[], key: (held: Assignment) => string): ReadonlyMap<string, readonly Assignment[]> {
  const groups = new Map<string, Assignment[]>()
  for (const held of assignments) {
    const group = groups.get(key(held))
    if (group) group.push(held)
    else groups.set(key(held), [held])
  }
  return groups
}

/** Two lists of the same values in the same order. */
export function sameList<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean {
  if (a === b) return true
  if (!a || !b || a.length !== b.length) return false
  return a.every((value, index) => value === b[index])
}
