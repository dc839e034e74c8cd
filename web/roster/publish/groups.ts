import type { Code } from '../../../api/domain/model/code.ts'
import type { ShiftId } from '../../../api/domain/model/roster.ts'
import type { Difference } from '../../../api/domain/roster/diff.ts'
import type { LastAuthor } from '../../../api/domain/roster/last-authors.ts'
import { changesByPerson, type PersonChange } from '../draft/differences.ts'

/** How the changes of a draft can be listed. */
export const groupings = ['person', 'author', 'post'] as const
export type Grouping = (typeof groupings)[number]

/** Changes that go together: about one person, by one author, of one post. `key` null is about shifts, or by nobody known. */
export type ChangeGroup = {
  readonly key: string | null
  readonly changes: readonly PersonChange[]
  readonly shifts: readonly ShiftId[]
}

/** By whom a difference came about, as far as the log tells. */
export type AuthorOf = (difference: Difference) => LastAuthor | undefined

export function authorsOf(authors: readonly LastAuthor[]): AuthorOf {
  const byCell = new Map(authors.map((one) => [`${one.shift}:${one.position}`, one]))
  const byShift = new Map([...authors].reverse().map((one) => [one.shift, one]))
  return (one) => byCell.get(`${one.shift.id}:${one.kind === 'holder' ? one.position : 0}`) ?? byShift.get(one.shift.id)
}

export function groupsOf(differences: readonly Difference[], by: Grouping, authorOf: AuthorOf): readonly ChangeGroup[] {
  if (by === 'person') return changesByPerson(differences).map(([key, changes]) => groupOf(key, changes))
  const groups = new Map<string | null, PersonChange[]>()
  for (const difference of differences) {
    const key = by === 'post' ? difference.shift.post : (authorOf(difference)?.actor ?? null)
    const group = groups.get(key)
    if (group) group.push(changeOf(difference))
    else groups.set(key, [changeOf(difference)])
  }
  return [...groups].map(([key, changes]) => groupOf(key, changes)).sort((a, b) => b.changes.length - a.changes.length)
}

const groupOf = (key: string | null, changes: readonly PersonChange[]): ChangeGroup => ({
  key,
  changes,
  shifts: [...new Set(changes.map((one) => one.difference.shift.id))],
})

function changeOf(difference: Difference): PersonChange {
  const practitioner: Code | null = difference.kind === 'holder' ? (difference.after ?? difference.before) : null
  const sign = difference.kind !== 'holder' ? 'shift' : difference.after === null ? 'removed' : 'added'
  return { practitioner, difference, sign }
}
