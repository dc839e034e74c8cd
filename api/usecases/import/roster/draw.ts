import type { Region } from '../../../domain/model/region.ts'
import type { Shift } from '../../../domain/model/roster.ts'
import type { PlanNotice } from '../../../domain/roster/plan.ts'
import { dayNumber, dayOf, instantOf, wallMinutes, wallTimeOf } from '../../../domain/time/instant.ts'
import { minuteOfWall, wallChoice, type Zone } from '../../../domain/time/zone.ts'
import type { Wanted } from './wanted.ts'

/** A shift that only rows know: it needs as many people as it has rows. Null when a clock jump leaves it without time. */
export function drawShift(
  ground: { readonly region: Region; readonly newId: () => string },
  rows: readonly Wanted[],
  notices: PlanNotice[],
): Shift | null {
  const { post, role, date, start, end } = rows[0]!
  const { zone } = ground.region
  const number = dayNumber(date)
  const first = wallMinutes(start)
  const last = wallMinutes(end) > first ? wallMinutes(end) : wallMinutes(end) + 1440
  const from = minuteOfWall(number, first, zone)
  const until = minuteOfWall(number, last, zone)
  const notice = (kind: PlanNotice['kind'], edges: PlanNotice['edges'] = []) =>
    notices.push({ kind, template: '', post, role, date, start, end, edges })
  if (until <= from) {
    notice(until === from ? 'left-out-empty' : 'left-out-backwards')
    return null
  }
  const edges = (['start', 'end'] as const).filter((edge) => isDoubtful(number, edge === 'start' ? first : last, zone))
  if (edges.length > 0) notice('wall-time', edges)
  const needed = Math.min(99, rows.length)
  return { id: ground.newId(), post, role, date, start, end, from: instantOf(from), until: instantOf(until), needed }
}

function isDoubtful(number: number, minutes: number, zone: Zone): boolean {
  const over = Math.floor(minutes / 1440)
  return wallChoice(dayOf(number + over), wallTimeOf(minutes - over * 1440), zone).kind !== 'plain'
}
