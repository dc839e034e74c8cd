import type { RosterChange } from '../../domain/model/change.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Roster, Shift } from '../../domain/model/roster.ts'
import { applyChange } from '../../domain/roster/changes/index.ts'
import { checkPlacement } from '../../domain/rules/index.ts'
import { contextOf } from '../../domain/rules/rule.ts'
import { type Instant, instantOf, minuteOf } from '../../domain/time/instant.ts'

const daysAhead = 10
const mostPlaced = 3

/**
 * What a coordinator has been doing since the publication: some open places filled with people no rule speaks against,
 * one emptied. Left in the draft, so that there is a difference to look at and to publish.
 */
export function draftChanges(roster: Roster, region: Region, now: Instant): readonly RosterChange[] {
  const from = instantOf(minuteOf(now) + daysAhead * 1440)
  const held = new Map<string, number>()
  for (const one of roster.assignments) held.set(one.shift, (held.get(one.shift) ?? 0) + 1)
  const coming = roster.shifts.filter((shift) => shift.from >= from)
  const changes: RosterChange[] = []
  let draft = roster
  for (const shift of coming) {
    if (changes.length >= mostPlaced) break
    const position = (held.get(shift.id) ?? 0) + 1
    const practitioner = position <= shift.needed ? whoCan(draft, region, shift) : null
    if (practitioner === null) continue
    const change: RosterChange = { do: 'place', id: `demo-${changes.length}`, shift: shift.id, position, practitioner, was: null }
    const after = applyChange(draft, change)
    if (!after.ok) continue
    draft = after.value
    const { id: _, ...order } = change
    changes.push(order)
  }
  const full = coming.find((shift) => shift.needed > 1 && held.get(shift.id) === shift.needed)
  const last = roster.assignments.find((one) => one.shift === full?.id && one.position === full?.needed)
  if (last) changes.push({ do: 'clear', shift: last.shift, position: last.position, was: last.practitioner })
  return changes
}

function whoCan(roster: Roster, region: Region, shift: Shift): string | null {
  const context = contextOf(region)
  const able = region.practitioners.filter((one) => one.discipline === 'gp' && one.roles.includes(shift.role))
  return able.find((one) => checkPlacement(context, roster, shift, {}, one.code).length === 0)?.code ?? null
}
