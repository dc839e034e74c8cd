import type { CommentAbout } from '../../../api/domain/model/comment.ts'
import type { Desk } from '../create-desk.ts'

/** What somebody may be writing about; the first is what is chosen unless they say otherwise. */
export type Subject = readonly [CommentAbout, ...CommentAbout[]]

/** The chosen cell, its day and who holds it; without a cell the day in sight. */
export function subjectOf(desk: Desk): Subject {
  const place = desk.place()
  if (place) {
    const { shift, position } = place
    const holder = desk.draft.heldNow(shift.id, position)[0]?.practitioner
    const rest: readonly CommentAbout[] = holder === undefined ? [] : [{ on: 'person', practitioner: holder }]
    return [{ on: 'place', shift: shift.id, position }, { on: 'day', date: shift.date }, ...rest]
  }
  const spot = desk.spot()
  const day: CommentAbout = { on: 'day', date: desk.sheet().days[spot?.column ?? 0] ?? desk.view().from }
  const row = desk.view().view === 'practitioners' && spot ? desk.people.rows()[spot.line] : undefined
  return row ? [{ on: 'person', practitioner: row.code }, day] : [day]
}
