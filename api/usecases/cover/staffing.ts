import { draftStaffing, publishedStaffing } from '../../../db/staffing.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Staffing } from '../../domain/model/staffing.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import type { Interval } from '../../domain/time/interval.ts'

/** Shifts and holders as last published, or as they stand in the draft for who may see it. */
export async function staffingFor(deps: Deps, actor: Actor, interval: Interval, draft: boolean): Promise<Result<Staffing>> {
  if (draft && !may(actor, 'read-draft')) return refuse({ code: 'not-allowed', action: 'read-draft' })
  const read = draft ? draftStaffing : publishedStaffing
  return ok(await read(deps.db, actor.cooperative, interval))
}
