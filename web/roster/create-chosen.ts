import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Shift } from '../../api/domain/model/roster.ts'
import type { Day } from '../../api/domain/time/instant.ts'
import type { Draft } from './draft/draft.ts'
import type { Looking } from './create-view.ts'
import { gapPosition } from './gap-position.ts'
import type { GridPlace, Spot } from './grid/model.ts'
import type { Sheet } from './grid/sheet.ts'

type Ground = Looking & {
  readonly draft: Draft
  readonly sheet: Accessor<Sheet>
  readonly shiftOf: (id: string) => Shift | undefined
}

/** The chosen cell and what is chosen beside it: the other corner, the other cell of an exchange, the gap that was walked to. */
export function createChosen({ draft, view, sel, show, sheet, shiftOf }: Ground) {
  const [mark, setMark] = createSignal<Spot | null>(null)
  const [extent, setExtent] = createSignal<Spot | null>(null)
  const [aimed, aim] = createSignal<Gap | null>(null)
  const spot = createMemo(() => sheet().spotOf(sel()), null, { equals: sameSpot })
  /** Where people are the rows a hole has no cell of its own: on its day it is what a free cell is about. */
  const aimedOn = (day: Day | undefined): GridPlace | null => {
    const gap = aimed()
    const shift = gap && view().view === 'practitioners' && shiftOf(gap.shift ?? '')
    return shift && shift.date === day ? { shift, position: gapPosition(draft, gap) } : null
  }
  const place = createMemo(
    () => {
      const at = spot()
      return at && (sheet().placeAt(at) ?? aimedOn(sheet().days[at.column]))
    },
    null,
    { equals: samePlace },
  )
  const choose = (at: Spot) => {
    setExtent(null)
    show({ sel: sheet().addressOf(at) })
  }
  /** Corners and marks are cells of one view. */
  const forget = () => {
    setMark(null)
    setExtent(null)
  }
  return { spot, place, choose, mark, setMark, extent, setExtent, aimed, aim, forget }
}

const samePlace = (a: GridPlace | null, b: GridPlace | null) =>
  a === b || (a !== null && b !== null && a.shift === b.shift && a.position === b.position)

const sameSpot = (a: Spot | null, b: Spot | null) => a === b || (a !== null && b !== null && a.line === b.line && a.column === b.column)
