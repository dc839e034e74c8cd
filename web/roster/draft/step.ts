import type { Code } from '../../../api/domain/model/code.ts'
import type { ChangeOrder, Command, RosterChange } from '../../../api/domain/model/change.ts'
import type { Place, Roster, RosterVersion } from '../../../api/domain/model/roster.ts'
import { applyChange, invertChange } from '../../../api/domain/roster/changes/index.ts'

/** One command of a person: what it changes, whole or not at all. */
export type Step = {
  /** Also the idempotency key under which it is sent. */
  readonly id: string
  readonly changes: readonly RosterChange[]
  readonly reason?: string
  /** The own step that this one takes back. */
  readonly undoes?: string
  readonly command?: Command
  /** The key and the head it was last sent with: what may have been kept already is sent again in the same words. */
  readonly under?: { readonly key: string; readonly basedOn: RosterVersion }
}

/** What the server is asked. */
export const orderOf = ({ id, changes, reason, undoes, command }: Step, basedOn: RosterVersion): ChangeOrder => ({
  basedOn,
  changes,
  step: id,
  ...(reason === undefined ? {} : { reason }),
  ...(undoes === undefined ? {} : { undoes }),
  ...(command === undefined ? {} : { command }),
})

/** A change of mine that no longer fits, because somebody else was there first. */
export type Clash = {
  readonly id: string
  readonly change: RosterChange
  readonly place: Place
  /** Who holds the place now. */
  readonly holder: Code | null
  /** Whom I wanted there; null is nobody. */
  readonly wanted: Code | null
  readonly reason?: string
}

export type Rebased = { readonly roster: Roster; readonly queue: readonly Step[]; readonly clashes: readonly Clash[] }

/** What brings `before` back after `changes`, in the order in which it must be applied. */
export function invertAll(before: Roster, changes: readonly RosterChange[]): readonly RosterChange[] {
  const inverse: RosterChange[][] = []
  let roster = before
  for (const change of changes) {
    inverse.unshift([...invertChange(roster, change)])
    const result = applyChange(roster, change)
    if (result.ok) roster = result.value
  }
  return inverse.flat()
}

/**
 * Puts waiting steps on another head. What still fits stays, in order; what does not is handed back as a clash, so that
 * nothing is dropped silently.
 */
export function rebase(head: Roster, queue: readonly Step[]): Rebased {
  let roster = head
  const kept: Step[] = []
  const clashes: Clash[] = []
  for (const step of queue) {
    const fitting: RosterChange[] = []
    for (const change of step.changes) {
      const result = applyChange(roster, change)
      if (result.ok) {
        roster = result.value
        fitting.push(change)
      } else clashes.push(...clashesOf(head, step, change))
    }
    if (fitting.length > 0) kept.push(fitting.length === step.changes.length ? step : { ...step, changes: fitting })
  }
  return { roster, queue: kept, clashes }
}

function clashesOf(head: Roster, step: Step, change: RosterChange): Clash[] {
  const place = placeOf(change)
  if (!place) return []
  const holder = head.assignments.find((held) => held.shift === place.shift && held.position === place.position)?.practitioner ?? null
  const wanted = wantedBy(change)
  if (isThere(head, change)) return []
  const because = step.reason === undefined ? {} : { reason: step.reason }
  return [{ id: `${step.id}/${place.shift}:${place.position}`, change, place, holder, wanted, ...because }]
}

/** Somebody did the very same: there is nothing to ask. */
function isThere(head: Roster, change: RosterChange): boolean {
  if ((change.do !== 'place' && change.do !== 'clear') || change.from !== undefined || change.until !== undefined) return false
  const held = head.assignments.filter((one) => one.shift === change.shift && one.position === change.position)
  if (change.do === 'clear') return held.length === 0 && head.shifts.some((shift) => shift.id === change.shift)
  const shift = head.shifts.find((one) => one.id === change.shift)
  const [only, ...more] = held
  const isWhole = only !== undefined && only.from === shift?.from && only.until === shift.until
  return isWhole && more.length === 0 && only.practitioner === change.practitioner
}

/** The place a change is about; for an exchange its first. */
function placeOf(change: RosterChange): Place | null {
  if (change.do === 'exchange') return change.a
  if (change.do === 'needed' || change.do === 'retime' || change.do === 'remove-shift') return { shift: change.shift, position: 1 }
  return change.do === 'add-shift' ? null : { shift: change.shift, position: change.position }
}

/** Every place a change is about. */
export const placesOf = (change: RosterChange): readonly Place[] =>
  change.do === 'exchange' ? [change.a, change.b] : [placeOf(change) ?? []].flat()

function wantedBy(change: RosterChange): Code | null {
  if (change.do === 'place') return change.practitioner
  return change.do === 'exchange' ? change.was[1] : null
}

/** A place, or with position 0 the shift itself: its times, how many it needs, whether it is there. */
export type Cell = Place

/** The cells a change is about. A new shift has none yet, unless it is named. */
export function cellsOf(change: RosterChange): readonly Cell[] {
  if (change.do === 'exchange') return [change.a, change.b]
  if (change.do === 'add-shift') return change.id === undefined ? [] : [{ shift: change.id, position: 0 }]
  return [{ shift: change.shift, position: 'position' in change ? change.position : 0 }]
}
