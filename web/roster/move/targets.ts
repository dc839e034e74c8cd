import type { Desk } from '../desk.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import type { GridPlace, Spot } from '../grid/model.ts'
import { type Carried, isWhole, nothing, type Verdict, weighGive, weighMove } from './weigh.ts'

/** What letting go at a cell would come to, in whatever view is in sight. */
export function weighAt(desk: Desk, carried: Carried, spot: Spot): Verdict {
  const ground = { roster: desk.draft.roster(), region: desk.region() }
  if (desk.view().view !== 'practitioners') return weighMove(ground, carried, desk.sheet().placeAt(spot))
  const row = desk.people.rows()[spot.line]
  const day = desk.sheet().days[spot.column]
  if (!row || day === undefined) return nothing('no-shift')
  const duty = desk.sheet().placeAt(spot)
  if (duty && row.code !== carried.who) return weighMove(ground, carried, duty)
  const isSameDay = day === carried.from.shift.date
  if (row.code === carried.who) {
    if (isSameDay) return weighMove(ground, carried, carried.from)
    const vacant = alikeOn(desk, carried.from.shift, day)
    return vacant ? weighMove(ground, carried, vacant) : nothing('no-vacancy')
  }
  return isSameDay ? weighGive(ground, carried, row.code) : nothing('other-day')
}

/** The vacant place of a like shift (post, role and start) on another day. */
function alikeOn(desk: Desk, { post, role, start }: Shift, day: string): GridPlace | null {
  const shift = desk.draft.roster().shifts.find((one) => one.date === day && one.post === post && one.role === role && one.start === start)
  for (let position = 1; shift && position <= shift.needed; position++)
    if (desk.draft.heldNow(shift.id, position).length === 0) return { shift, position }
  return null
}

/** Who can be lifted from a cell: the holder of all of a place. */
export function carriedFrom(desk: Desk, spot: Spot | null): Carried | 'in-parts' | null {
  const from = spot && desk.sheet().placeAt(spot)
  if (!from) return null
  const held = desk.draft.heldNow(from.shift.id, from.position)
  if (held.length === 0) return null
  return isWhole(held, from) ? { from, who: held[0]!.practitioner } : 'in-parts'
}
