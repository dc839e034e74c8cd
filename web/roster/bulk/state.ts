import type { Accessor, Setter } from 'solid-js'
import type { Command } from '../../../api/domain/model/change.ts'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Pair } from '../../../api/domain/roster/exchange-many.ts'
import type { Wish } from '../../../api/domain/roster/fill.ts'
import type { Hand } from '../create-hand.ts'
import type { Desk } from '../desk.ts'
import type { GridPlace } from '../grid/model.ts'
import type { Paste } from './plan-paste.ts'
import type { Range } from './range.ts'

/** A bulk action that has something to ask or to show before it is done. */
export type Preview = {
  readonly command: Command
  readonly wishes: readonly Wish[]
  /** Of an exchange, instead of wishes. */
  readonly pairs?: readonly Pair[]
  readonly paste: Pick<Paste, 'unclear' | 'outside'>
}

/** What was cut waits until it is pasted. */
export type Cut = { readonly text: string; readonly wishes: readonly Wish[] }

/** Cells as they lie, row by row; null where nothing is asked. */
export type Rows = readonly (readonly (GridPlace | null)[])[]

/** What is held of an exchange until the other cells are chosen: its cells, and the address of their first corner. */
export type Block = { readonly rows: Rows; readonly corner: string }

/** What bulk actions share: the cells they are about, and what waits for an answer. */
export type BulkState = {
  readonly desk: Desk
  readonly hand: Hand
  /** The chosen cells; the one cell where there is no range. */
  readonly here: () => Range | null
  readonly places: () => readonly GridPlace[]
  readonly cut: Accessor<Cut | null>
  readonly setCut: Setter<Cut | null>
  readonly block: Accessor<Block | null>
  readonly setBlock: Setter<Block | null>
  readonly setPreview: Setter<Preview | null>
}

export const emptied = ({ shift, position }: GridPlace): Wish => ({ shift: shift.id, position, practitioner: null })

export const holderAt = (desk: Desk, { shift, position }: GridPlace): readonly Code[] =>
  desk.draft.heldNow(shift.id, position).map((held) => held.practitioner)
