import type { Code } from '../../../api/domain/model/code.ts'
import { type Day, dayNumber } from '../../../api/domain/time/instant.ts'
import type { PersonChange } from '../draft/differences.ts'

/** So many days before and after a change are drawn. */
export const reach = 3

/** The days of one person that are drawn together: those around `day`, of which `changed` are marked. */
export type Stretch = { readonly code: Code; readonly day: Day; readonly changed: ReadonlySet<Day> }

/** What is drawn under which of these changes: one that the strip of an earlier one of the same person shows has none of its own. */
export function stretchesOf(changes: readonly PersonChange[]): ReadonlyMap<PersonChange, Stretch> {
  const found = new Map<PersonChange, Stretch & { readonly changed: Set<Day> }>()
  const last = new Map<Code, Stretch & { readonly changed: Set<Day> }>()
  for (const change of changes) {
    const { practitioner: code, difference } = change
    if (code === null) continue
    const day = difference.shift.date
    const before = last.get(code)
    if (before && Math.abs(dayNumber(day) - dayNumber(before.day)) <= reach) {
      before.changed.add(day)
      continue
    }
    const stretch = { code, day, changed: new Set([day]) }
    last.set(code, stretch)
    found.set(change, stretch)
  }
  return found
}
