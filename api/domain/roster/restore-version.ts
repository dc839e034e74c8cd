import type { RosterChange } from '../model/change.ts'
import type { Region } from '../model/region.ts'
import type { Place, Roster, ShiftId } from '../model/roster.ts'
import { ok, type Result } from '../refusal.ts'
import { bringTo, type Going, type Target } from './bring-to.ts'
import { shiftOf } from './roster.ts'

export type Restored = {
  readonly changes: readonly RosterChange[]
  /** What does not go back, and why. */
  readonly kept: {
    /** Shifts that have begun: they were worked as they are. */
    readonly begun: readonly ShiftId[]
    /** Places whose people a rule keeps away now, with no reason that passes it. */
    readonly rules: readonly Place[]
    /** Shifts the version did not know. */
    readonly newer: readonly ShiftId[]
  }
}

/**
 * The changes that bring a draft back to what was seen. Shifts made later, shifts that have begun and places that no reason
 * can fill stay as they are.
 */
export function restoreVersion(draft: Roster, seen: Target, region: Region, going: Omit<Going, 'published'>): Result<Restored> {
  const isSeen = (id: ShiftId) => shiftOf(seen, id) !== undefined
  const isThere = (id: ShiftId) => shiftOf(draft, id) !== undefined
  const target = {
    shifts: draft.shifts.map((shift) => shiftOf(seen, shift.id) ?? shift),
    assignments: [...seen.assignments.filter((held) => isThere(held.shift)), ...draft.assignments.filter((held) => !isSeen(held.shift))],
  }
  const brought = bringTo(draft, target, region, { ...going, published: new Set(seen.shifts.map((shift) => shift.id)) })
  if (!brought.ok) return brought
  const { changes, begun, rules } = brought.value
  const newer = draft.shifts.flatMap(({ id }) => (isSeen(id) ? [] : [id]))
  return ok({ changes, kept: { begun, rules, newer } })
}
