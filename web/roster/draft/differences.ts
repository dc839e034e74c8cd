import type { Code } from '../../../api/domain/model/code.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { type Difference, diffRosters } from '../../../api/domain/roster/diff.ts'
import type { Draft } from './draft.ts'
import type { PublishedStaffing } from './create-watch.ts'

/** What the draft changed about what is published by its last quiet moment; empty while either is not there. */
export function differencesOf(draft: Pick<Draft, 'published' | 'settled'>): readonly Difference[] {
  const [published, roster] = [draft.published(), draft.settled()]
  if (!published || !roster) return []
  if (last?.published !== published || last.roster !== roster) last = { published, roster, found: diffRosters(published, roster) }
  return last.found
}

/** Several parts of the screen ask the same after every edit. */
let last: { readonly published: PublishedStaffing; readonly roster: Roster; readonly found: readonly Difference[] } | undefined

/**
 * Differences in what readers have seen already: the changes of the draft. A shift nobody has seen yet is not changed; it
 * waits for its first publication.
 */
export function changesOf(draft: Pick<Draft, 'published' | 'settled'>): readonly Difference[] {
  const seen = new Set(draft.published()?.shifts.map((shift) => shift.id) ?? [])
  return differencesOf(draft).filter((one) => seen.has(one.shift.id))
}

/** One line of the changes list, about one person; null is about the shift itself. */
export type PersonChange = {
  readonly practitioner: Code | null
  readonly difference: Difference
  readonly sign: 'added' | 'removed' | 'shift'
}

/** Differences by person, who changes most first; a replaced holder shows with both people. */
export function changesByPerson(differences: readonly Difference[]): readonly (readonly [Code | null, readonly PersonChange[]])[] {
  const people = new Map<Code | null, PersonChange[]>()
  const add = (change: PersonChange) => people.set(change.practitioner, [...(people.get(change.practitioner) ?? []), change])
  for (const difference of differences) {
    if (difference.kind !== 'holder') add({ practitioner: null, difference, sign: 'shift' })
    else {
      if (difference.after !== null) add({ practitioner: difference.after, difference, sign: 'added' })
      if (difference.before !== null) add({ practitioner: difference.before, difference, sign: 'removed' })
    }
  }
  return [...people].sort((a, b) => b[1].length - a[1].length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}
