import type { Code } from '../../../domain/model/code.ts'
import type { RosterChange } from '../../../domain/model/change.ts'
import type { Assignment, Roster, Shift } from '../../../domain/model/roster.ts'
import { canonicalRoster } from '../../../domain/roster/roster.ts'
import { shiftKey } from './wanted.ts'

/** A shift while rows are laid over it: who holds which place. */
export type Work = { shift: Shift; readonly holders: Map<number, readonly Assignment[]> }

/** A roster while rows are laid over it. A new one is built as it is; of a standing one every step is kept as a change. */
export type Desk = {
  readonly before: Roster
  readonly isNew: boolean
  readonly works: Map<string, Work>
  readonly changes: RosterChange[]
  readonly newId: () => string
}

export function openDesk(before: Roster, isNew: boolean, newId: () => string): Desk {
  const works = new Map<string, Work>()
  const byId = new Map<string, Work>()
  for (const shift of before.shifts) {
    const work: Work = { shift, holders: new Map() }
    byId.set(shift.id, work)
    if (!works.has(shiftKey(shift))) works.set(shiftKey(shift), work)
  }
  for (const held of before.assignments) {
    const work = byId.get(held.shift)
    work?.holders.set(held.position, [...(work.holders.get(held.position) ?? []), held])
  }
  return { before, isNew, works, changes: [], newId }
}

export function addShift(desk: Desk, shift: Shift): Work {
  const work: Work = { shift, holders: new Map() }
  desk.works.set(shiftKey(shift), work)
  const { id, post, role, date, start, end, needed } = shift
  desk.changes.push({ do: 'add-shift', id, post, role, date, start, end, needed, fold: 'first' })
  return work
}

export function placeOn(desk: Desk, work: Work, position: number, practitioner: Code): void {
  const { shift } = work
  const was = work.holders.get(position)?.[0]?.practitioner ?? null
  const id = desk.newId()
  work.holders.set(position, [{ id, shift: shift.id, position, practitioner, from: shift.from, until: shift.until, locked: false }])
  desk.changes.push({ do: 'place', id, shift: shift.id, position, practitioner, was })
}

export function clearPlace(desk: Desk, work: Work, position: number): void {
  const was = work.holders.get(position)?.[0]?.practitioner
  if (was === undefined) return
  work.holders.delete(position)
  desk.changes.push({ do: 'clear', shift: work.shift.id, position, was })
}

/** Another need that a template gives: it carries a reason only where it must, when nobody is needed any more. */
export function needOn(desk: Desk, work: Work, needed: number): void {
  const reason = needed === 0 ? 'import' : ''
  desk.changes.push({ do: 'needed', shift: work.shift.id, needed, reason, was: work.shift.needed })
  work.shift = { ...work.shift, needed, ...(reason === '' ? {} : { reason }) }
}

/** Gives an empty shift the times, and the need, of another on its date. */
export function retimeOn(desk: Desk, work: Work, to: Shift): void {
  const { id, start, end } = work.shift
  desk.changes.push({ do: 'retime', shift: id, start: to.start, end: to.end, was: { start, end }, fold: 'first' })
  desk.works.delete(shiftKey(work.shift))
  work.shift = { ...work.shift, start: to.start, end: to.end, from: to.from, until: to.until }
  desk.works.set(shiftKey(work.shift), work)
  if (work.shift.needed !== to.needed) needOn(desk, work, to.needed)
}

export function removeShift(desk: Desk, work: Work): void {
  desk.changes.push({ do: 'remove-shift', shift: work.shift.id })
  desk.works.delete(shiftKey(work.shift))
}

/** The roster as it stands on the desk now. */
export function rosterOn(desk: Desk): Roster {
  if (desk.changes.length === 0) return desk.before
  const works = [...desk.works.values()]
  const known = new Set(works.map((work) => work.shift.id))
  const twins = desk.before.shifts.filter(
    (shift) => !known.has(shift.id) && desk.works.get(shiftKey(shift))?.shift.id !== shift.id && desk.works.has(shiftKey(shift)),
  )
  const twinIds = new Set(twins.map((shift) => shift.id))
  return canonicalRoster({
    ...desk.before,
    shifts: [...works.map((work) => work.shift), ...twins],
    assignments: [
      ...works.flatMap((work) => [...work.holders.values()].flat()),
      ...desk.before.assignments.filter((held) => twinIds.has(held.shift)),
    ],
  })
}
