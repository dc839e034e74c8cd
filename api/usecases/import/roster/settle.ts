import type { Code } from '../../../domain/model/code.ts'
import type { Effect } from '../merge/draft.ts'
import { type FaultList, type Origin, reportCell } from '../fault.ts'
import { clearPlace, type Desk, placeOn, type Work } from './desk.ts'
import type { Wanted } from './wanted.ts'

/** The rows that never found their place, by the shift and person they name: findings are led back to them. */
export type Placed = { readonly shift: string; readonly practitioner: Code; readonly row: Wanted }

type Settling = {
  readonly desk: Desk
  readonly work: Work
  readonly faults: FaultList
  readonly effects: Map<Origin, Effect>
  readonly placed: Placed[]
}

/**
 * Lays the rows of one shift over its places. Who is named and holds a place keeps it; who is named and holds none takes
 * a free place, else that of somebody the file no longer names if it lists every place, else stands beyond `needed` as an
 * extra holder. An open row needs an open place. Nobody is removed for not being named.
 */
export function settle({ desk, work, faults, effects, placed }: Settling, rows: readonly Wanted[], isNewShift: boolean): void {
  const named = new Map<string, Wanted>()
  for (const row of rows) {
    if (row.practitioner === null) continue
    if (named.has(row.practitioner)) faults.refused.push(reportCell(row.origin, 'practitioner', 'R01', { detail: twice(row) }))
    else named.set(row.practitioner, row)
  }
  const open = rows.filter((row) => row.practitioner === null)
  const holds = new Set([...work.holders.values()].flat().map((held) => held.practitioner))
  const listsAll = named.size + open.length >= work.shift.needed
  for (const [index, row] of rows.entries()) {
    if (row.practitioner === null || named.get(row.practitioner) !== row) continue
    placed.push({ shift: work.shift.id, practitioner: row.practitioner, row })
    if (holds.has(row.practitioner)) {
      effects.set(row.origin, isNewShift ? 'added' : 'same')
      continue
    }
    const position = freePlace(work, index + 1) ?? (listsAll ? stalePlace(work, named) : null) ?? extraPlace(work)
    effects.set(row.origin, work.holders.has(position) ? 'changed' : 'added')
    placeOn(desk, work, position, row.practitioner)
  }
  settleOpen({ desk, work, faults, effects, placed }, open, named, isNewShift)
}

const twice = (row: Wanted): string => `${row.practitioner} ${row.date} ${row.start}-${row.end}`

function settleOpen(
  { desk, work, faults, effects }: Settling,
  open: readonly Wanted[],
  named: ReadonlyMap<string, Wanted>,
  isNewShift: boolean,
): void {
  for (const [index, row] of open.entries()) {
    let effect: Effect = isNewShift ? 'added' : 'same'
    if (openPlaces(work) <= index) {
      const stale = stalePlace(work, named)
      if (stale !== null) {
        clearPlace(desk, work, stale)
        effect = 'changed'
      }
    }
    if (openPlaces(work) <= index)
      faults.refused.push(reportCell(row.origin, 'practitioner', 'open-row-over', { detail: String(work.shift.needed) }))
    else effects.set(row.origin, effect)
  }
}

function freePlace(work: Work, wish: number): number | null {
  if (wish <= work.shift.needed && !work.holders.has(wish)) return wish
  for (let position = 1; position <= work.shift.needed; position++) if (!work.holders.has(position)) return position
  return null
}

/** A place held whole, not locked, by somebody no row names. */
function stalePlace(work: Work, named: ReadonlyMap<string, Wanted>): number | null {
  for (let position = 1; position <= work.shift.needed; position++) {
    const [held, more] = work.holders.get(position) ?? []
    const isWhole = held && !more && held.from === work.shift.from && held.until === work.shift.until
    if (isWhole && !held.locked && !named.has(held.practitioner)) return position
  }
  return null
}

const extraPlace = (work: Work): number => Math.max(work.shift.needed, ...work.holders.keys()) + 1

function openPlaces(work: Work): number {
  let open = 0
  for (let position = 1; position <= work.shift.needed; position++) if (!work.holders.has(position)) open++
  return open
}
