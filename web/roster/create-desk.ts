import { type Accessor, createMemo, createSignal } from 'solid-js'
import { type Gap, missingIn } from '../../api/domain/cover/gap.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Shift } from '../../api/domain/model/roster.ts'
import { type Day, type Instant } from '../../api/domain/time/instant.ts'
import { dayIn } from '../format.ts'
import type { Draft } from './create-draft.ts'
import { createChosen } from './create-chosen.ts'
import { createWalking } from './create-walking.ts'
import { createGrid, createRowsOf } from './grid/create-grid.ts'
import type { Grid, GridPlace, Spot } from './grid/model.ts'
import { type Sheet, sheetOfShifts } from './grid/sheet.ts'
import { createList, type List } from './list/create-list.ts'
import { createPeople, type People } from './people/create-people.ts'
import { createMarks, type Marks } from './create-marks.ts'
import { createViewing } from './create-viewing.ts'
import type { Looking } from './create-view.ts'
import type { ViewKind } from './view.ts'

/** The desk around the draft: what is in view, which cell is chosen, which gap is walked. No DOM. */
export type Desk = Looking & {
  readonly draft: Draft
  readonly region: Accessor<Region>
  readonly now: Accessor<Instant>
  readonly grid: Accessor<Grid>
  readonly people: People
  readonly list: List
  readonly marks: Marks
  /** The view in sight as the cursor walks it; `spot`, `place` and `choose` speak of its cells. */
  readonly sheet: Accessor<Sheet>
  /** Another view of the same: the day stays, and where it can the place or the person. */
  readonly showView: (view: ViewKind) => void
  /** The chosen cell; null when it is out of view. */
  readonly spot: Accessor<Spot | null>
  readonly place: Accessor<GridPlace | null>
  readonly choose: (spot: Spot) => void
  /** The other corner of the chosen cells; null while only one is chosen. */
  readonly extent: Accessor<Spot | null>
  readonly setExtent: (spot: Spot | null) => void
  /** The second cell of an exchange. */
  readonly mark: Accessor<Spot | null>
  readonly setMark: (spot: Spot | null) => void
  readonly isFolded: (post: string) => boolean
  readonly fold: (post: string) => void
  readonly isHidden: (line: number) => boolean
  /** Gaps of this roster that are still to come, most urgent first; `walk` goes through those the filter shows. */
  readonly gaps: Accessor<readonly Gap[]>
  readonly shownGaps: Accessor<readonly Gap[]>
  readonly gap: Accessor<Gap | null>
  readonly goto: (gap: Gap) => void
  readonly walk: (by: 1 | -1) => Gap | null
  /** The gaps of these shifts come before the others. */
  readonly walkFirst: (shifts: ReadonlySet<string>) => void
  readonly shiftOf: (id: string) => Shift | undefined
}

type Ground = Looking & {
  readonly draft: Draft
  readonly region: Accessor<Region>
  readonly now: Accessor<Instant>
}

export function createDesk({ draft, region, now, view, sel, show }: Ground): Desk {
  const rowsOf = createRowsOf(draft)
  const grid = createGrid(draft, region, view, rowsOf)
  const { folded, fold } = createFolds()
  const isFolded = (post: string) => folded().has(post)
  const isHidden = (line: number) => isFolded(grid().lines[line]?.post ?? '')

  const { shiftOf } = draft
  const isOfPeople = createMemo(() => view().view === 'practitioners')
  const people = createPeople({ draft, region, days: () => grid().days, order: () => view().order, isInView: isOfPeople, shiftOf })
  const list = createList({ draft, region, view, sel, grid, rowsOf })
  const ofShifts = createMemo(() => sheetOfShifts(grid(), isHidden))
  const sheets = { shifts: ofShifts, practitioners: people.sheet, list: list.sheet }
  const sheet = createMemo(() => sheets[view().view]())

  const chosen = createChosen({ draft, view, sel, show, sheet, shiftOf })
  const { spot, place, choose, forget } = chosen
  const walking = createWalking({
    draft,
    now,
    view,
    show,
    grid,
    sheet,
    spot,
    place,
    choose,
    isFolded,
    fold,
    shiftOf,
    aimed: chosen.aimed,
    aim: chosen.aim,
  })
  const showView = createViewing({ draft, view, sel, show, grid, people, spot, place, forget })

  return {
    draft,
    region,
    now,
    view,
    sel,
    show,
    grid,
    people,
    list,
    marks: createMarks(),
    sheet,
    showView,
    spot,
    place,
    choose,
    extent: chosen.extent,
    setExtent: chosen.setExtent,
    mark: chosen.mark,
    setMark: chosen.setMark,
    isFolded,
    fold,
    isHidden,
    shiftOf,
    ...walking,
  }
}

function createFolds() {
  const [folded, setFolded] = createSignal<ReadonlySet<string>>(new Set())
  const fold = (post: string) =>
    setFolded((known) => {
      const next = new Set(known)
      if (!next.delete(post)) next.add(post)
      return next
    })
  return { folded, fold }
}

/** Headline counts: how many people are missing; a problem on a filled place counts as one. */
export const countOf = (gaps: readonly Gap[]): number => gaps.reduce((sum, gap) => sum + (isHole(gap) ? missingIn(gap) : 1), 0)

/** Somebody is missing; the other kinds are problems with who is placed. */
export const isHole = (gap: Gap): boolean => gap.kind === 'open' || gap.kind === 'short'

export const postOf = (gap: Gap): string => ('post' in gap.where ? gap.where.post : '')

/** Gaps per visible day, by the day their shift starts on. */
export function gapsPerDay(gaps: readonly Gap[], desk: Pick<Desk, 'shiftOf' | 'region'>): ReadonlyMap<Day, readonly Gap[]> {
  const days = new Map<Day, Gap[]>()
  for (const gap of gaps) {
    const day = (gap.shift === undefined ? undefined : desk.shiftOf(gap.shift)?.date) ?? dayIn(gap.from, desk.region().zone)
    days.set(day, [...(days.get(day) ?? []), gap])
  }
  return days
}
