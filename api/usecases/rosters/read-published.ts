import { publishedAt } from '../../../db/published.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { seesPost } from '../../domain/access/visible-to.ts'
import type { Assignment, RosterId, Shift } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { findHead } from './find-head.ts'

export type PublishedState = {
  /** Null while never published. */
  readonly revision: number | null
  readonly shifts: readonly Shift[]
  readonly assignments: readonly Assignment[]
}

/** What readers see of a roster now, to lay the draft or a scenario beside. */
export async function readPublished(deps: Deps, actor: Actor, id: RosterId): Promise<Result<PublishedState>> {
  if (!may(actor, 'read-roster')) return refuse({ code: 'not-allowed', action: 'read-roster' })
  const head = await findHead(deps, actor, id)
  if (!head || (head.published === null && !may(actor, 'read-draft'))) return refuse({ code: 'not-found' })
  const { revision, ...state } = await publishedAt(deps.db, actor.cooperative, head.scenarioOf ?? head.id)
  const shifts = state.shifts.filter((shift) => seesPost(actor, shift.post))
  const ids = new Set(shifts.map((shift) => shift.id))
  return ok({ revision: revision || null, shifts, assignments: state.assignments.filter((held) => ids.has(held.shift)) })
}
