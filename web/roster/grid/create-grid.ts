import { type Accessor, createMemo } from 'solid-js'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import type { Draft } from '../draft/draft.ts'
import { sameList } from '../draft/held.ts'
import { daysOf, type RosterView } from '../view.ts'
import { keepLines } from './keep-lines.ts'
import { type Grid, layGrid } from './model.ts'

/** The layout follows the shifts and the rows they take, not who holds them: placing somebody never redraws it. */
export function createGrid(draft: Draft, region: Accessor<Region>, view: Accessor<RosterView>, rowsOf: Accessor<RowsOf>): Accessor<Grid> {
  const shifts = createMemo(() => draft.roster().shifts)
  const frame = createMemo(() => ({ days: daysOf(view()), post: view().post }), undefined, {
    equals: (a, b) => a !== undefined && a.post === b.post && sameList(a.days, b.days),
  })
  const grid = createMemo<Grid>((before) => {
    const { days, post } = frame()!
    const posts = region().posts.filter((one) => post === null || one.code === post)
    return keepLines(before, layGrid(shifts(), { days, zone: region().zone, posts, rowsOf: rowsOf() }))
  })
  return grid
}

type RowsOf = (shift: Shift) => number

/** What a shift needs, more where more people hold it, and one where nobody is needed. */
export function createRowsOf(draft: Draft): Accessor<RowsOf> {
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
