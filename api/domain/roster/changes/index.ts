import type { RosterChange } from '../../model/change.ts'
import type { Says } from '../../model/finding.ts'
import type { Roster } from '../../model/roster.ts'
import type { Result } from '../../refusal.ts'
import type { ToldRoster } from '../../says/changes.ts'
import { addShiftDeed, removeShiftDeed } from './add-shift.ts'
import { clearDeed } from './clear.ts'
import type { Deed } from './deed.ts'
import { exchangeDeed } from './exchange.ts'
import { lockDeed } from './lock.ts'
import { neededDeed } from './needed.ts'
import { placeDeed } from './place.ts'
import { retimeDeed } from './retime.ts'

/** The list of kinds: everything that can be done to a roster. */
function deedOf(change: RosterChange): Deed {
  switch (change.do) {
    case 'place':
      return placeDeed(change)
    case 'clear':
      return clearDeed(change)
    case 'exchange':
      return exchangeDeed(change)
    case 'lock':
    case 'unlock':
      return lockDeed(change)
    case 'add-shift':
      return addShiftDeed(change)
    case 'remove-shift':
      return removeShiftDeed(change)
    case 'retime':
      return retimeDeed(change)
    case 'needed':
      return neededDeed(change)
  }
}

/** The roster after a change, or why not. All that did not change keeps its identity; the version is the order's business. */
export const applyChange = (roster: Roster, change: RosterChange): Result<Roster> => deedOf(change).apply(roster)

/** The changes that bring back exactly the roster before, ids included; none for a change that did nothing or cannot be made. */
export const invertChange = (before: Roster, change: RosterChange): readonly RosterChange[] => deedOf(change).invert(before)

/** One sentence about a change, for the log and the undo bar. */
export const describeChange = (change: RosterChange, roster: ToldRoster): Says => deedOf(change).describe(roster)

/** The change with every id it may need; ids that were given stay. */
export function completeIds<Change extends RosterChange>(change: Change, newId: () => string): Change {
  if (change.do === 'add-shift') return { ...change, id: change.id ?? newId() }
  if (change.do === 'place') return withTail({ ...change, id: change.id ?? newId() }, change, newId)
  return withTail(change, change, newId)
}

/** Only a part that ends before its shift does can leave a second half. */
function withTail<Change extends RosterChange>(completed: Change, change: RosterChange, newId: () => string): Change {
  if ((change.do !== 'place' && change.do !== 'clear') || change.from === undefined || change.until === undefined) return completed
  return { ...completed, tail: change.tail ?? newId() }
}

/** The changes applied one after the other, whole or not at all. */
export function applyChanges(roster: Roster, changes: readonly RosterChange[]): Result<Roster> {
  let after: Result<Roster> = { ok: true, value: roster }
  for (const change of changes) {
    if (!after.ok) return after
    after = applyChange(after.value, change)
  }
  return after
}

/** The changes that bring back exactly the roster before all of these, the last first; they must apply. */
export function invertChanges(before: Roster, changes: readonly RosterChange[]): readonly RosterChange[] {
  const inverse: RosterChange[] = []
  let roster = before
  for (const change of changes) {
    inverse.unshift(...invertChange(roster, change))
    const after = applyChange(roster, change)
    if (!after.ok) throw new Error(`a change that was decided does not apply: ${JSON.stringify(after.refusal)}`)
    roster = after.value
  }
  return inverse
}
