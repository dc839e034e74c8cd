import { gapsOfShift } from '../../cover/shift-gaps.ts'
import { reindex, type StaffingIndex } from '../../cover/staffing-index.ts'
import { findHoles } from '../../cover/uncovered.ts'
import type { RosterChange } from '../../model/change.ts'
import type { Code } from '../../model/code.ts'
import type { Finding } from '../../model/finding.ts'
import type { Roster, ShiftId } from '../../model/roster.ts'
import { minuteOf } from '../../time/instant.ts'
import { applyChanges, completeIds } from '../changes/index.ts'
import { newFindings } from '../new-findings.ts'
import type { Ground } from './ground.ts'
import type { Hole, TouchedCell } from './repair.ts'

/**
 * What comes of some changes by the rules and gaps in full, whatever the search believed: what is newly said about everybody
 * they touch; null when they cannot be made, leave the hole, open another, or make a rule block.
 */
export function verdictOn(
  ground: Ground,
  hole: Hole | null,
  changes: readonly RosterChange[],
  cells: readonly TouchedCell[],
): readonly Finding[] | null {
  let made = 0
  const complete = changes.map((change) => completeIds(change, () => `repair ${++made}`))
  const after = applyChanges(ground.roster, complete)
  if (!after.ok) return null
  const people = [...new Set(cells.flatMap(({ before, after: next }) => [before ?? [], next ?? []].flat()))]
  const findings = newFindings(ground.roster, after.value, ground.region, people)
  if (findings.some(({ level }) => level === 'block')) return null
  return isCovered(ground, after.value, hole, cells) ? findings : null
}

function isCovered(ground: Ground, after: Roster, hole: Hole | null, cells: readonly TouchedCell[]): boolean {
  const touched = new Set(cells.map(({ shift }) => shift))
  const { shifts, assignments } = after
  const index = reindex(ground.index, { ...ground.staffing, shifts, assignments }, touched)
  for (const id of touched) if (!isAsGood(ground, index, id, hole)) return false
  return !opensHole(ground, index, cells)
}

/** In every minute of a shift at least as many are there as before, and in the hole one more. */
function isAsGood(ground: Ground, index: StaffingIndex, id: ShiftId, hole: Hole | null): boolean {
  const missingAt = (from: StaffingIndex, minute: number) => {
    const staffed = from.byId.get(id)!
    const gap = gapsOfShift(staffed, ground.people).find((one) => one.from <= minute && minute < one.until)
    return gap ? staffed.shift.needed - gap.present : 0
  }
  const turns = new Set<number>()
  for (const each of [ground.index.byId.get(id)!, index.byId.get(id)!]) {
    turns.add(each.from)
    for (const gap of gapsOfShift(each, ground.people)) turns.add(gap.from).add(gap.until)
    turns.delete(each.until)
  }
  if (hole?.shift === id) turns.add(minuteOf(hole.from))
  const isInHole = (minute: number) => hole?.shift === id && minuteOf(hole.from) <= minute && minute < minuteOf(hole.until)
  return [...turns].every((minute) => {
    const before = missingAt(ground.index, minute)
    return missingAt(index, minute) <= (isInHole(minute) ? Math.max(0, before - 1) : before)
  })
}

/** Whether some practice has nobody at a moment at which it had somebody: only where a GP went and none came. */
function opensHole(ground: Ground, index: StaffingIndex, cells: readonly TouchedCell[]): boolean {
  return cells.some((cell) => {
    if (!ground.people.get(cell.before ?? '')?.isGp || ground.people.get(cell.after ?? '')?.isGp) return false
    const span = { from: minuteOf(cell.from), until: minuteOf(cell.until) }
    const minutes = (from: StaffingIndex): ReadonlyMap<Code, number> => {
      const lines = [...findHoles(ground.region, from, span).lines]
      return new Map(lines.map(([code, { holes }]) => [code, holes.reduce((sum, one) => sum + one.until - one.from, 0)]))
    }
    const before = minutes(ground.index)
    return [...minutes(index)].some(([code, sum]) => sum > (before.get(code) ?? 0))
  })
}
