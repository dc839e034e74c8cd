import type { CommentAbout } from '../../../api/domain/model/comment.ts'
import type { Bulk } from '../bulk/create-bulk.ts'
import type { Desk } from '../desk.ts'
import { aboutName } from './names.ts'
import { t } from './words.ts'

/** Something somebody may be writing about: a cell, a day, a person, or every chosen cell. */
export type Subject = { readonly label: string; readonly about: readonly CommentAbout[] }

/** What may be written about here, the likeliest first: all chosen cells, or the one cell, its day and who holds it. */
export function subjectsOf(desk: Desk, bulk: Bulk): readonly Subject[] {
  const one = (about: CommentAbout): Subject => ({ label: aboutName(desk, about), about: [about] })
  const places = bulk.isMany() ? bulk.places() : []
  if (places.length > 1) {
    const about = places.map(({ shift, position }) => ({ on: 'place', shift: shift.id, position }) as const)
    return [{ label: t('about.many', { count: places.length }), about }, ...aroundCell(desk).map(one)]
  }
  return aroundCell(desk).map(one)
}

/** The chosen cell, its day and who holds it; without a cell the day in sight. */
function aroundCell(desk: Desk): readonly CommentAbout[] {
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
