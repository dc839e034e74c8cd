import type { RosterChange } from '../model/change.ts'
import type { ShiftId } from '../model/roster.ts'
import type { Instant } from '../time/instant.ts'
import { tracesOf } from './traces.ts'

/** Who last changed a place of a shift; with position 0 the shift itself: its times, how many it needs. */
export type LastAuthor = {
  readonly shift: ShiftId
  readonly position: number
  readonly actor: string
  readonly at: Instant
  readonly reason?: string
}

type Logged = Omit<LastAuthor, 'shift' | 'position'> & { readonly changes: readonly RosterChange[] }

/** Of each place of these shifts who changed it last, by the log with the latest first. A lock is nobody's change. */
export function lastAuthors(orders: readonly Logged[], shifts: readonly ShiftId[]): readonly LastAuthor[] {
  const wanted = new Set(shifts)
  const found = new Map<string, LastAuthor>()
  for (const { changes, actor, at, reason } of orders) {
    for (const shift of new Set(changes.flatMap(shiftsIn))) {
      if (!wanted.has(shift)) continue
      for (const { what, position = 0 } of tracesOf(changes, shift)) {
        const key = `${shift}:${position}`
        if (what === 'lock' || found.has(key)) continue
        found.set(key, { shift, position, actor, at, ...(reason === undefined ? {} : { reason }) })
      }
    }
  }
  return [...found.values()]
}

function shiftsIn(change: RosterChange): readonly ShiftId[] {
  if (change.do === 'exchange') return [change.a.shift, change.b.shift]
  if (change.do === 'add-shift') return change.id === undefined ? [] : [change.id]
  return [change.shift]
}
