import { expect } from 'vitest'
import type { RosterChange } from '../api/domain/model/change.ts'
import type { Roster } from '../api/domain/model/roster.ts'
import { applyChange, applyChanges, describeChange, invertChange } from '../api/domain/roster/changes/index.ts'
import { canonicalRoster } from '../api/domain/roster/roster.ts'
import { covers, overlaps } from '../api/domain/time/interval.ts'

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/**
 * The laws of a change, checked for every example: it applies, to `after` where that is given; it undoes to equal JSON,
 * ids included; change and roster survive JSON; it says something in both languages; and the roster after it is sound.
 */
export function checkChange(before: Roster, change: RosterChange, after?: Roster): Roster {
  const frozen = copy(before)
  const applied = applyChange(before, change)
  if (!applied.ok) throw new Error(`refused: ${JSON.stringify(applied.refusal)}`)
  expect(before, 'a roster is never altered').toEqual(frozen)
  if (after) expect(applied.value).toEqual(after)
  checkRoster(applied.value)
  expect(applyChange(copy(before), copy(change)), 'a change survives JSON').toEqual(applied)
  const inverse = invertChange(before, change)
  const undone = applyChanges(applied.value, copy(inverse))
  expect(undone, `undone by ${JSON.stringify(inverse)}`).toEqual({ ok: true, value: frozen })
  const says = describeChange(change, before)
  expect(says.nl.length * says.en.length).toBeGreaterThan(0)
  return applied.value
}

/** A sound roster: known shifts, each held inside its time, one holder per place at each instant, one form, ids once. */
export function checkRoster(roster: Roster): void {
  const shifts = new Map(roster.shifts.map((shift) => [shift.id, shift]))
  for (const held of roster.assignments) {
    const shift = shifts.get(held.shift)
    expect(shift, 'an assignment is of a known shift').toBeDefined()
    expect(covers(shift!, held) && held.from < held.until, 'an assignment lies inside its shift').toBe(true)
    const others = roster.assignments.filter((other) => other !== held && other.shift === held.shift && other.position === held.position)
    expect(
      others.filter((other) => overlaps(other, held)),
      'a place has one holder at each instant',
    ).toEqual([])
    expect(
      others.filter((other) => other.locked !== held.locked),
      'a place is locked as a whole',
    ).toEqual([])
  }
  expect(new Set(roster.assignments.map((held) => held.id)).size, 'ids occur once').toBe(roster.assignments.length)
  expect(canonicalRoster(roster), 'a roster has one form').toEqual(roster)
  expect(copy(roster), 'a roster is its own JSON').toEqual(roster)
}
