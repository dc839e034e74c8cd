import type { Day } from '../../api/domain/time/instant.ts'
import type { Desk } from './desk.ts'
import { addressOf, type GridPlace, spotOfPlace } from './grid/model.ts'
import { addressOfPlace } from './list/rows.ts'
import { addressOfPerson } from './people/model.ts'
import { daysOf, startOf } from './view.ts'

/** Chooses a place in whatever view is in sight; what is folded, filtered or in another period is brought into sight. */
export function goToPlace(desk: Desk, place: GridPlace): void {
  const { shift, position } = place
  const { view, post } = desk.view()
  if (post !== null && post !== shift.post) desk.show({ post: null })
  if (desk.isFolded(shift.post)) desk.fold(shift.post)
  bringInSight(desk, shift.date)
  if (view === 'list') return desk.show({ sel: addressOfPlace(place) })
  const holder = desk.draft.heldNow(shift.id, position)[0]?.practitioner
  if (view === 'practitioners' && holder !== undefined) return desk.show({ sel: addressOfPerson(shift.date, holder) })
  if (view === 'practitioners') desk.showView('shifts')
  const spot = spotOfPlace(desk.grid(), shift.id, position) ?? spotOfPlace(desk.grid(), shift.id, 1)
  if (spot) desk.show({ sel: addressOf(desk.grid(), spot) })
}

/** Brings a day into sight and stands on its first place. */
export function goToDay(desk: Desk, day: Day): void {
  bringInSight(desk, day)
  const first = desk
    .grid()
    .lines.flatMap((line) => line.cells)
    .find((place) => place?.shift.date === day)
  if (first) goToPlace(desk, first)
}

function bringInSight(desk: Desk, day: Day): void {
  if (!daysOf(desk.view()).includes(day)) desk.show({ from: startOf(day, desk.view().zoom) })
}
