import type { Accessor } from 'solid-js'
import type { Day } from '../../api/domain/time/instant.ts'
import type { Draft } from './draft/draft.ts'
import type { Looking } from './create-view.ts'
import { addressOf, type Grid, type GridPlace, type Spot, spotOfPlace } from './grid/model.ts'
import type { People } from './people/create-people.ts'
import { addressOfPerson } from './people/model.ts'
import { addressOfPlace } from './list/rows.ts'
import { startOf, type ViewKind } from './view.ts'

type Ground = Looking & {
  readonly draft: Draft
  readonly grid: Accessor<Grid>
  readonly people: People
  readonly spot: Accessor<Spot | null>
  readonly place: Accessor<GridPlace | null>
  /** What was chosen beside the cell is let go. */
  readonly forget: () => void
}

/**
 * The way from one view to another: who holds the chosen place becomes the chosen person and the other way round. Who looks
 * and goes back without moving comes back to the very cell.
 */
export function createViewing({ draft, view, sel, show, grid, people, spot, place, forget }: Ground): (to: ViewKind) => void {
  const left = { view: null as ViewKind | null, sel: null as string | null, arrived: null as string | null }

  /** The whole roster may be listed: what is chosen there can lie outside the days of a grid. */
  const bringInSight = () => {
    const at = place()
    if (at && !grid().days.includes(at.shift.date)) show({ from: startOf(at.shift.date, view().zoom) })
  }
  const toPeople = (): string | null => {
    bringInSight()
    const at = place()
    const holder = at && draft.heldNow(at.shift.id, at.position)[0]?.practitioner
    return holder ? addressOfPerson(at.shift.date, holder) : null
  }
  /** Where nobody holds the place; people are there only once their view is. */
  const toFirstPerson = (day: Day | undefined): string | null => {
    const first = people.rows()[0]
    return first && day !== undefined ? addressOfPerson(day, first.code) : null
  }
  const toShifts = (): string | null => {
    bringInSight()
    const at = place()
    const cell = at && spotOfPlace(grid(), at.shift.id, at.position)
    const column = spot()?.column
    if (cell) return addressOf(grid(), cell)
    return column === undefined ? null : addressOf(grid(), { line: 0, column })
  }

  const toList = (): string | null => {
    const at = place()
    return at && addressOfPlace(at)
  }
  const to = { shifts: toShifts, practitioners: toPeople, list: toList } as const

  return (next) => {
    const from = { view: view().view, sel: sel() }
    if (from.view === next) return
    forget()
    const isBack = left.view === next && left.arrived !== null && left.arrived === from.sel
    const named = isBack ? left.sel : to[next]()
    const day = place()?.shift.date ?? grid().days[spot()?.column ?? 0]
    show({ view: next, sel: named })
    const arrived = named ?? (next === 'practitioners' ? toFirstPerson(day) : null)
    if (arrived !== named) show({ sel: arrived })
    Object.assign(left, { ...from, arrived })
  }
}
