import { draftStaffing, draftWithTimeElsewhere, publishedStaffing } from '../../../db/staffing.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Staffing } from '../../domain/model/staffing.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import type { Interval } from '../../domain/time/interval.ts'

/** Shifts and holders as last published, or as they stand in the draft for who may see it. */
export function staffingFor(deps: Deps, actor: Actor, interval: Interval, draft: boolean): Promise<Result<Staffing>> {
  return read(draft ? draftStaffing : publishedStaffing, deps, actor, { interval, draft })
}

/** The same for whoever counts who is free: a draft then knows what people do elsewhere too. */
export function staffingWithTimeElsewhere(deps: Deps, actor: Actor, interval: Interval, draft: boolean): Promise<Result<Staffing>> {
  return read(draft ? draftWithTimeElsewhere : publishedStaffing, deps, actor, { interval, draft })
}

type Asked = { readonly interval: Interval; readonly draft: boolean }

async function read(from: typeof draftStaffing, deps: Deps, actor: Actor, { interval, draft }: Asked): Promise<Result<Staffing>> {
  if (draft && !may(actor, 'read-draft')) return refuse({ code: 'not-allowed', action: 'read-draft' })
  return ok(await from(deps.db, actor.cooperative, interval))
}
