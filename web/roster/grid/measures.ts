import type { Day } from '../../../api/domain/time/instant.ts'
import type { Desk } from '../desk.ts'
import type { Spot } from './model.ts'
import type { Zoom } from '../view.ts'

export const cellKey = (spot: Spot): string => `${spot.line}/${spot.column}`

/** Pixels of the heads at the left. */
export const headWidth = 214

/** Pixels of a day (ux 2.2). */
export const columnWidths: Readonly<Record<Zoom, number>> = { quarter: 13, month: 37, week: 150 }

export const widthOver = (days: readonly Day[], zoom: Zoom): number => headWidth + days.length * columnWidths[zoom]

/** The width of a table over these days: candidates stand under exactly the same columns. */
export const tableWidth = (desk: Desk): number => widthOver(desk.grid().days, desk.view().zoom)
