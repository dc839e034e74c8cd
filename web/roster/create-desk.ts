import { type Accessor, createMemo, createSignal } from 'solid-js'
import { type Gap, missingIn } from '../../api/domain/cover/gap.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Shift } from '../../api/domain/model/roster.ts'
import { type Day, type Instant } from '../../api/domain/time/instant.ts'
import { dayIn } from '../format.ts'
import type { Draft } from './create-draft.ts'
import { sameList } from './draft/held.ts'
import { type Grid, type GridPlace, layGrid, type Spot, spotOfPlace } from './grid/model.ts'
import { type Sheet, sheetOfShifts } from './grid/sheet.ts'
import { createList, type List } from './list/create-list.ts'
import { addressOfPlace } from './list/rows.ts'
import { createPeople, type People } from './people/create-people.ts'
import { createMarks, type Marks } from './create-marks.ts'
import { createViewing } from './create-viewing.ts'
import { daysOf, type RosterView, startOf, type ViewKind } from './view.ts'

/** The desk around the draft: what is in view, which cell is chosen, which gap is walked. No DOM. */
export type Desk = {
  readonly draft: Draft
  readonly region: Accessor<Region>
  readonly now: Accessor<Instant>
  readonly view: Accessor<RosterView>
  readonly show: (change: Partial<RosterView>) => void
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
  readonly shiftOf: (id: string) => Shift | undefined
}

type Ground = {
  readonly draft: Draft
  readonly region: Accessor<Region>
  readonly now: Accessor<Instant>
  readonly view: Accessor<RosterView>
  readonly show: (change: Partial<RosterView>) => void
}

export function createDesk({ draft, region, now, view, show }: Ground): Desk {
  const rowsOf = createRowsOf(draft)
  const grid = createGrid(draft, region, view, rowsOf)
  const { folded, fold } = createFolds()
  const [mark, setMark] = createSignal<Spot | null>(null)
  const isFolded = (post: string) => folded().has(post)
  const isHidden = (line: number) => isFolded(grid().lines[line]?.post ?? '')

  const shifts = createMemo(() => new Map(draft.roster().shifts.map((shift) => [shift.id, shift])))
  const shiftOf = (id: string) => shifts().get(id)
  const people = createPeople({ draft, region, days: () => grid().days, order: () => view().order, shiftOf })
  const list = createList({ draft, region, view, grid, rowsOf })
  const ofShifts = createMemo(() => sheetOfShifts(grid(), isHidden))
  const sheets = { shifts: ofShifts, practitioners: people.sheet, list: list.sheet }
  const sheet = createMemo(() => sheets[view().view]())

  const spot = createMemo(() => sheet().spotOf(view().sel), null, { equals: sameSpot })
  const [aimed, aim] = createSignal<Gap | null>(null)
  /** Where people are the rows a hole has no cell of its own: on its day it is what a free cell is about. */
  const aimedOn = (day: Day | undefined): GridPlace | null => {
    const shift = view().view === 'practitioners' && shiftOf(aimed()?.shift ?? '')
    return shift && shift.date === day ? { shift, position: gapPosition(draft, aimed()!) } : null
  }
  const place = createMemo(
    () => {
      const at = spot()
      return at && (sheet().placeAt(at) ?? aimedOn(sheet().days[at.column]))
    },
    null,
    { equals: samePlace },
  )
  const choose = (at: Spot) => show({ sel: sheet().addressOf(at) })
  const walking = createWalking({ draft, now, view, show, grid, sheet, spot, place, choose, isFolded, fold, shiftOf, aimed, aim })
  const showView = createViewing({ draft, view, show, grid, people, spot, place, setMark })

  return {
    draft,
    region,
    now,
    view,
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
    mark,
    setMark,
    isFolded,
    fold,
    isHidden,
    shiftOf,
    ...walking,
  }
}

type WalkGround = Pick<
  Desk,
  'draft' | 'now' | 'view' | 'show' | 'grid' | 'sheet' | 'spot' | 'place' | 'choose' | 'isFolded' | 'fold' | 'shiftOf'
> & {
  /** The gap that was walked to last. */
  readonly aimed: Accessor<Gap | null>
  readonly aim: (gap: Gap) => void
}

/** The gaps to come and the way along them, whatever is folded or out of view. */
function createWalking(ground: WalkGround): Pick<Desk, 'gaps' | 'shownGaps' | 'gap' | 'goto' | 'walk'> {
  const { draft, view, place, aimed, aim } = ground
  const gaps = createMemo(() => draft.gaps().filter((gap) => gap.until > ground.now()), [], { equals: sameList })
  const shownGaps = createMemo(() => gaps().filter((gap) => view().post === null || postOf(gap) === view().post))
  const gap = createMemo(() => {
    const at = place()
    const here = at ? shownGaps().filter((one) => one.shift === at.shift.id) : []
    const ofCell = here.filter((one) => gapPosition(draft, one) === at?.position)
    return ofCell.find((one) => one.id === aimed()?.id) ?? ofCell[0] ?? here.find(isHole) ?? null
  })

  const goto = (target: Gap) => {
    const shift = target.shift === undefined ? undefined : ground.shiftOf(target.shift)
    if (!shift) return
    aim(target)
    if (ground.isFolded(shift.post)) ground.fold(shift.post)
    if (!daysOf(view()).includes(shift.date)) ground.show({ from: startOf(shift.date, view().zoom) })
    if (view().view === 'list') return ground.show({ sel: addressOfPlace({ shift, position: gapPosition(draft, target) }) })
    const at =
      view().view === 'practitioners'
        ? { line: ground.spot()?.line ?? 0, column: ground.sheet().days.indexOf(shift.date) }
        : (spotOfPlace(ground.grid(), shift.id, gapPosition(draft, target)) ?? spotOfPlace(ground.grid(), shift.id, 1))
    if (at) ground.choose(at)
  }

  const walk = (by: 1 | -1): Gap | null => {
    const all = shownGaps()
    const current = gap()
    const at = current ? all.findIndex((one) => one.id === current.id) : by === 1 ? -1 : 0
    const next = all[(at + by + all.length) % all.length]
    if (!next) return null
    goto(next)
    return next
  }

  return { gaps, shownGaps, gap, goto, walk }
}

/** The layout follows the shifts and the rows they take, not who holds them: placing somebody never redraws it. */
function createGrid(draft: Draft, region: Accessor<Region>, view: Accessor<RosterView>, rowsOf: Accessor<RowsOf>): Accessor<Grid> {
  const shifts = createMemo(() => draft.roster().shifts)
  const frame = createMemo(() => ({ days: daysOf(view()), post: view().post }), undefined, {
    equals: (a, b) => a !== undefined && a.post === b.post && sameList(a.days, b.days),
  })
  const grid = createMemo(() => {
    const { days, post } = frame()!
    const posts = region().posts.filter((one) => post === null || one.code === post)
    return layGrid(shifts(), { days, zone: region().zone, posts, rowsOf: rowsOf() })
  })
  return grid
}

type RowsOf = (shift: Shift) => number

/** What a shift needs, more where more people hold it, and one where nobody is needed. */
function createRowsOf(draft: Draft): Accessor<RowsOf> {
  const extras = createMemo(() => extraRows(draft), new Map<string, number>(), { equals: sameCounts })
  const rowsOf = createMemo(() => {
    const more = extras()
    return (shift: Shift) => Math.max(shift.needed, more.get(shift.id) ?? 0, 1)
  })
  return rowsOf
}

/** Shifts that somebody holds beyond what they need. */
function extraRows(draft: Draft): Map<string, number> {
  const roster = draft.roster()
  const needed = new Map(roster.shifts.map((shift) => [shift.id, shift.needed]))
  const rows = new Map<string, number>()
  for (const held of roster.assignments) {
    if (held.position > (needed.get(held.shift) ?? 0)) rows.set(held.shift, Math.max(rows.get(held.shift) ?? 0, held.position))
  }
  return rows
}

const sameCounts = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
  a.size === b.size && [...a].every(([key, count]) => b.get(key) === count)

const samePlace = (a: GridPlace | null, b: GridPlace | null) =>
  a === b || (a !== null && b !== null && a.shift === b.shift && a.position === b.position)

const sameSpot = (a: Spot | null, b: Spot | null) => a === b || (a !== null && b !== null && a.line === b.line && a.column === b.column)

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

/** The line of a shift on which its gap shows: for a hole the first place nobody fills, for a problem the holder's. */
function gapPosition(draft: Draft, gap: Gap): number {
  const held = draft.roster().assignments.filter((one) => one.shift === gap.shift)
  if (!isHole(gap)) return held.find((one) => one.practitioner === gap.practitioner && one.from === gap.from)?.position ?? 1
  const isFilled = (position: number) =>
    held.some((one) => one.position === position && one.from <= gap.from && gap.from < one.until && !draft.isAbsent(one))
  for (let position = 1; position <= gap.needed; position++) if (!isFilled(position)) return position
  return 1
}

/** Gaps per visible day, by the day their shift starts on. */
export function gapsPerDay(gaps: readonly Gap[], desk: Pick<Desk, 'shiftOf' | 'region'>): ReadonlyMap<Day, readonly Gap[]> {
  const days = new Map<Day, Gap[]>()
  for (const gap of gaps) {
    const day = (gap.shift === undefined ? undefined : desk.shiftOf(gap.shift)?.date) ?? dayIn(gap.from, desk.region().zone)
    days.set(day, [...(days.get(day) ?? []), gap])
  }
  return days
}
