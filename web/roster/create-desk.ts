import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Region } from '../../api/domain/model/region.ts'
import type { Instant } from '../../api/domain/time/instant.ts'
import type { Draft } from './draft/draft.ts'
import { createChosen } from './create-chosen.ts'
import { createWalking } from './create-walking.ts'
import { createGrid, createRowsOf } from './grid/create-grid.ts'
import { sheetOfShifts } from './grid/sheet.ts'
import { createList } from './list/create-list.ts'
import { createPeople } from './people/create-people.ts'
import { createMarks } from './create-marks.ts'
import { createViewing } from './create-viewing.ts'
import type { Looking } from './create-view.ts'
import type { Desk } from './desk.ts'

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
