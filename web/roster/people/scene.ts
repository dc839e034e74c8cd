import type { DayPart } from '../grid/day-part.ts'
import type { LookKind } from '../grid/look.ts'
import type { DayMark } from './model.ts'

/** A duty as it is painted: whatever decides how it looks stands here, and nothing else does. */
export type PaintedDuty = {
  readonly part: DayPart
  readonly kind: LookKind
  readonly letter: string
  /** What stands beside the letter where there is room. */
  readonly text: string
  readonly isChanged: boolean
  readonly isLocked: boolean
  readonly hasComment: boolean
  readonly isFound: boolean
  /** The colleague whose cursor rests there, by their colour. */
  readonly colleague: 0 | 1 | 2 | 3 | 4 | null
}

/** Somebody's days, one for each column. */
export type PaintedRow = {
  readonly marks: readonly (DayMark | undefined)[]
  readonly duties: readonly (readonly PaintedDuty[] | undefined)[]
}

/** The ground the cells are painted on, in pixels of the page. */
export type Ground = {
  /** Of each column whether it is a weekend or a holiday. */
  readonly columns: readonly boolean[]
  readonly columnWidth: number
  readonly rowHeight: number
}

/** All that the canvas shows; a row is the same value for as long as it looks the same. */
export type Scene = { readonly ground: Ground; readonly rows: number; readonly rowAt: (row: number) => PaintedRow }

/** Some whole rows as a picture: two that are the same value by value are the same to the eye. */
export type Picture = { readonly ground: Ground; readonly rows: readonly PaintedRow[] }

export const samePicture = (a: Picture | null, b: Picture): boolean =>
  a !== null && a.ground === b.ground && a.rows.length === b.rows.length && b.rows.every((row, at) => row === a.rows[at])

export function sameRow(a: PaintedRow, b: PaintedRow): boolean {
  return sameColumns(a.marks, b.marks, (one, other) => one === other) && sameColumns(a.duties, b.duties, sameDuties)
}

/** Columns without a value are left out of a list, and no walk of the list comes by them: they are counted. */
function sameColumns<T>(a: readonly (T | undefined)[], b: readonly (T | undefined)[], same: (one: T, other: T) => boolean): boolean {
  if (a === b) return true
  for (let column = 0; column < Math.max(a.length, b.length); column++) {
    const [one, other] = [a[column], b[column]]
    if (one === other) continue
    if (one === undefined || other === undefined || !same(one, other)) return false
  }
  return true
}

const sameDuties = (a: readonly PaintedDuty[], b: readonly PaintedDuty[]) =>
  a.length === b.length && a.every((duty, at) => sameDuty(duty, b[at]!))

const sameDuty = (a: PaintedDuty, b: PaintedDuty) =>
  a.part === b.part &&
  a.kind === b.kind &&
  a.letter === b.letter &&
  a.text === b.text &&
  a.isChanged === b.isChanged &&
  a.isLocked === b.isLocked &&
  a.hasComment === b.hasComment &&
  a.isFound === b.isFound &&
  a.colleague === b.colleague

/** Part of a picture in pixels from its top left corner. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
