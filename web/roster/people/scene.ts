import type { Look } from '../grid/look.ts'
import type { DayMark, PersonDuty } from './model.ts'

/** A column as the body paints it. */
export type SceneColumn = { readonly isTinted: boolean; readonly isChosen: boolean }

/** What a duty carries that says nothing of the roster itself. */
export type Signs = {
  readonly hasComment: boolean
  readonly isFound: boolean
  /** The colleague whose cursor rests there, by their colour. */
  readonly colleague: 0 | 1 | 2 | 3 | 4 | null
}

/** What the painter asks: cells by row and column, without a word about where they come from. */
export type Scene = {
  readonly rows: number
  readonly columns: readonly SceneColumn[]
  /** Pixels of a column and of a row. */
  readonly columnWidth: number
  readonly rowHeight: number
  readonly chosenRow: number | null
  readonly dutiesAt: (row: number, column: number) => readonly PersonDuty[] | undefined
  readonly markAt: (row: number, column: number) => DayMark | undefined
  readonly lookOf: (duty: PersonDuty) => Look
  readonly signsOf: (duty: PersonDuty) => Signs
  readonly letterOf: (duty: PersonDuty) => string
  /** What stands beside the letter where there is room; empty where there is none. */
  readonly textOf: (duty: PersonDuty) => string
}

/** Part of the body in pixels from its top left corner. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
