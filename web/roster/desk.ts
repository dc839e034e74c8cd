import type { Accessor } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Shift } from '../../api/domain/model/roster.ts'
import type { Instant } from '../../api/domain/time/instant.ts'
import type { Draft } from './draft/draft.ts'
import type { Grid, GridPlace, Spot } from './grid/model.ts'
import type { Sheet } from './grid/sheet.ts'
import type { List } from './list/create-list.ts'
import type { People } from './people/create-people.ts'
import type { Marks } from './create-marks.ts'
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
