import type { Instant, WallTime } from '../../../api/domain/time/instant.ts'
import { addDays, instantOf } from '../../../api/domain/time/instant.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import { type Fold, wallChoice, type Zone } from '../../../api/domain/time/zone.ts'

export type MomentRead = { readonly at: Instant } | { readonly doubt: true } | null

/** The moment of a shift at which the clock shows a time; a doubt where the clock shows it twice. Null: outside the shift. */
export function momentIn(shift: Shift, time: WallTime, zone: Zone, fold?: Fold): MomentRead {
  for (const day of [shift.date, addDays(shift.date, 1)]) {
    const choice = wallChoice(day, time, zone)
    const minutes = choice.kind === 'plain' ? [choice.minute] : [choice.first, choice.last]
    const inside = minutes.map(instantOf).filter((at) => at >= shift.from && at <= shift.until)
    if (inside.length > 1 && fold === undefined) return { doubt: true }
    const at = fold === 'last' ? inside.at(-1) : inside[0]
    if (at !== undefined) return { at }
  }
  return null
}
