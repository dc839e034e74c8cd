import type { Code } from '../../../api/domain/model/code.ts'
import type { Assignment, Place } from '../../../api/domain/model/roster.ts'

/** A place as a key of a map. */
export type PlaceKey = string

export const placeKey = (shift: string, position: number): PlaceKey => `${shift}:${position}`
export const keyOf = (place: Place): PlaceKey => placeKey(place.shift, place.position)

/** Who holds what, by place; assignments come ordered by place and time already. */
export function heldByPlace(assignments: readonly Assignment[]): ReadonlyMap<PlaceKey, readonly Assignment[]> {
  return grouped(assignments, keyOf)
}

export const heldByPerson = (assignments: readonly Assignment[]): ReadonlyMap<Code, readonly Assignment[]> =>
  grouped(assignments, (held) => held.practitioner)

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
