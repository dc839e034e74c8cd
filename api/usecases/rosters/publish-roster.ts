import { allowLong } from '../../../db/bulk.ts'
import { lockHead } from '../../../db/heads.ts'
import { publishedAt, savePublication } from '../../../db/published.ts'
import { regionAt } from '../../../db/regions.ts'
import { changesSince, rosterAt } from '../../../db/rosters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterChange } from '../../domain/model/change.ts'
import type { RosterId, ShiftId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/refusal.ts'
import { shiftsOf } from '../../domain/roster/new-findings.ts'
import { decidePublish, type PublishOrder } from '../../domain/roster/publish.ts'
import { publishFaults } from '../../domain/says/publish-faults.ts'
import { orderOnce } from './once.ts'

export type Published = { readonly revision: number; readonly changed: number }

/** Publishes the head of a roster, or a part of it, to everybody who reads it. */
export async function publishRoster(deps: Deps, actor: Actor, id: RosterId, order: PublishOrder, key?: string): Promise<Result<Published>> {
  if (!may(actor, 'publish')) return refuse({ code: 'not-allowed', action: 'publish' })
  const now = deps.now()
  const done = await orderOnce(deps, { actor, key, request: ['publish', id, order] }, async (trx): Promise<Result<Published>> => {
    await allowLong(trx)
    const head = await lockHead(trx, actor.cooperative, id)
    if (!head) return refuse({ code: 'not-found' })
    if (head.scenarioOf !== null) return refuseField('id', publishFaults.scenario)
    const region = await regionAt(trx, actor.cooperative, head.regionStamp)
    const draft = await rosterAt(trx, head, region)
    const before = await publishedAt(trx, actor.cooperative, id)
    const corrected = correctedIn(await changesSince(trx, head, before.version))
    const decision = decidePublish(draft, before, region, order, { now, corrected })
    if (!decision.ok) return decision
    const reason = order.acknowledge?.reason ?? null
    const saving = { head, before, decision: decision.value, reason }
    const revision = await savePublication(trx, actor, saving, { newId: deps.chance.id, now })
    return ok({ revision, changed: decision.value.differences.length })
  })
  if (!done.ok) return done
  const { answer, repeated } = done.value
  if (!repeated) {
    const { cooperative, name: by } = actor
    deps.events.publish({ kind: 'published', cooperative, roster: id, revision: answer.revision, at: now, by })
  }
  return ok(answer)
}

type Logged = { readonly changes: readonly RosterChange[]; readonly reason: string | null }

/** The shifts that were changed with a reason, each change's own or its order's. */
const correctedIn = (log: readonly Logged[]): ReadonlySet<ShiftId> =>
  new Set(log.flatMap(({ changes, reason }) => changes.filter((change) => (change.reason ?? reason) !== null).flatMap(shiftsOf)))
