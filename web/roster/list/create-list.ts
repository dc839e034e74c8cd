import { type Accessor, createMemo } from 'solid-js'
import type { Gap } from '../../../api/domain/cover/gap.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Role } from '../../../api/domain/model/role.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import { roleName } from '../../i18n/common.ts'
import type { Draft } from '../draft/draft.ts'
import { placeKey, sameList } from '../draft/held.ts'
import { dayPartOf } from '../grid/day-part.ts'
import { lookOf } from '../grid/look.ts'
import { type Grid, type GridPlace, placeAt, spotOf } from '../grid/model.ts'
import type { Sheet } from '../grid/sheet.ts'
import type { RosterView } from '../view.ts'
import { addressOfPlace, countStates, inOrder, type ListRow, matchesFilter, placesOf, stateOf } from './rows.ts'

/** The list view: one row per place, as the draft stands. */
export type List = {
  /** What the filter shows, in its order; a chosen place stays in sight whatever was done to it. */
  readonly rows: Accessor<readonly ListRow[]>
  /** All rows of the span, whatever the filter. */
  readonly all: Accessor<readonly ListRow[]>
  readonly counts: Accessor<ReturnType<typeof countStates>>
  readonly sheet: Accessor<Sheet>
  /** False for a gap that has no row in the list as it is. */
  readonly isShown: (gap: Gap) => boolean
}

type Ground = {
  readonly draft: Draft
  readonly region: Accessor<Region>
  readonly view: Accessor<RosterView>
  readonly sel: Accessor<string | null>
  readonly grid: Accessor<Grid>
  readonly rowsOf: Accessor<(shift: Shift) => number>
}

export function createList({ draft, region, view, sel, grid, rowsOf }: Ground): List {
  const days = () => grid().days
  const worded = createWords(region)
  const filter = createMemo(() => view().list, undefined, { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
  const isInView = createMemo(() => view().view === 'list')
  const span = createMemo(() => ({ whole: filter().whole, post: view().post, days: days() }), undefined, {
    equals: (a, b) => a.whole === b.whole && a.post === b.post && (a.whole || sameList(a.days, b.days)),
  })
  const places = createMemo(() => {
    const { whole, post, days: seen } = span()
    const first = seen[0] ?? ''
    const last = seen.at(-1) ?? ''
    const isIn = ({ date }: Shift) => whole || (date >= first && date <= last)
    return placesOf(
      draft.roster().shifts.filter((shift) => (post === null || shift.post === post) && isIn(shift)),
      rowsOf(),
    )
  })
  // Worked out only while somebody looks: the other views need none of it.
  const all = createMemo<readonly ListRow[]>(() => (isInView() ? places().map((place) => rowOf(draft, place)) : []))
  const matching = createMemo(() => {
    const kept = all().filter((row) => matchesFilter(row, filter(), worded))
    return inOrder(kept, filter(), worded)
  })
  const rows = createMemo(() => {
    const chosen = all().find((row) => addressOfPlace(row.place) === sel())
    return !chosen || matching().includes(chosen) ? matching() : inOrder([...matching(), chosen], filter(), worded)
  })
  const counts = createMemo(() => countStates(all().filter((row) => matchesFilter(row, { ...filter(), states: [] }, worded))))
  const sheet = createSheet(() => rows(), grid)
  const isShown = createShown(() => rows())
  return { rows, all, counts, sheet, isShown }
}

function createWords(region: Accessor<Region>) {
  const posts = createMemo(() => new Map(region().posts.map((post) => [post.code, post.name])))
  return { role: (role: Role) => roleName(role), post: (code: string) => posts().get(code) ?? code }
}

function rowOf(draft: Draft, place: GridPlace): ListRow {
  const { shift, position } = place
  const held = draft.heldNow(shift.id, position)
  const look = lookOf({
    place,
    held,
    filled: draft.filledOf(shift.id),
    findings: held.flatMap((one) => draft.findingsAt(one.practitioner, shift.id)),
    published: draft.publishedAt(shift.id, position),
    isAbsent: draft.isAbsent,
  })
  const names = held.map((one) => draft.nameOf(one.practitioner)).join(', ')
  return { key: placeKey(shift.id, position), place, part: dayPartOf(shift), look, state: stateOf(look), names }
}

const none: readonly ListRow[] = []

function createShown(rows: Accessor<readonly ListRow[]>): List['isShown'] {
  const byShift = createMemo(() => rowsByShift(rows()))
  const isShown: List['isShown'] = (gap) => (byShift().get(gap.shift ?? '') ?? none).some((row) => shows(row, gap))
  return isShown
}

function rowsByShift(rows: readonly ListRow[]): ReadonlyMap<string, readonly ListRow[]> {
  const found = new Map<string, ListRow[]>()
  for (const row of rows) {
    const list = found.get(row.place.shift.id)
    if (list) list.push(row)
    else found.set(row.place.shift.id, [row])
  }
  return found
}

/** A hole shows on a place of its shift that is not filled, a problem on the place of who holds it. */
const shows = (row: ListRow, gap: Gap): boolean =>
  gap.practitioner === undefined
    ? row.state === 'open' || row.state === 'short'
    : row.look.holders.some((held) => held.practitioner === gap.practitioner)

/** The list as the cursor walks it: one column, a row per place. A cell of the grid is the row of its place. */
function createSheet(rows: Accessor<readonly ListRow[]>, grid: Accessor<Grid>): Accessor<Sheet> {
  const places = createMemo(() => rows().map((row) => row.place), [], { equals: samePlaces })
  const sheet = createMemo((): Sheet => {
    const lines = new Map(places().map((place, line) => [addressOfPlace(place), line]))
    const lineOf = (address: string) => {
      const cell = lines.has(address) ? null : spotOf(grid(), address)
      const place = cell && placeAt(grid(), cell)
      return lines.get(place ? addressOfPlace(place) : address)
    }
    return {
      days: grid().days.slice(0, 1),
      rows: places().length,
      isHidden: () => false,
      addressOf: ({ line }) => {
        const place = places()[line]
        return place ? addressOfPlace(place) : ''
      },
      spotOf: (address) => {
        const line = address === null ? undefined : lineOf(address)
        return line === undefined ? null : { line, column: 0 }
      },
      placeAt: ({ line }) => places()[line] ?? null,
    }
  })
  return sheet
}

const samePlaces = (a: readonly GridPlace[], b: readonly GridPlace[]) =>
  a.length === b.length && a.every((place, index) => place.shift === b[index]!.shift && place.position === b[index]!.position)
