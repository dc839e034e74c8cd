import { aroundOf } from '../../../db/busy.ts'
import { appendChanges } from '../../../db/changes.ts'
import { lockHead } from '../../../db/heads.ts'
import { everPublished } from '../../../db/published.ts'
import { regionAt } from '../../../db/regions.ts'
import { keepRoster, rosterAt } from '../../../db/rosters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { ChangeOrder } from '../../domain/model/change.ts'
import type { Code } from '../../domain/model/code.ts'
import type { Finding } from '../../domain/model/finding.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Roster, RosterId, RosterVersion, ShiftId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { decideChanges } from '../../domain/roster/decide.ts'
import { withAround } from '../../domain/roster/margins.ts'
import { peopleOf } from '../../domain/roster/new-findings.ts'
import { spellingOf } from '../../domain/roster/roster.ts'
import { inTurn } from './in-turn.ts'
import { orderOnce } from './once.ts'

export type Changed = { readonly version: RosterVersion; readonly findings: readonly Finding[] }

/** Changes the draft of a roster: the order applies whole or not at all, to the head. */
export async function changeRoster(deps: Deps, actor: Actor, id: RosterId, order: ChangeOrder, key?: string): Promise<Result<Changed>> {
  if (!may(actor, 'change-roster')) return refuse({ code: 'not-allowed', action: 'change-roster' })
  return inTurn(`${actor.cooperative} ${id}`, () => change(deps, actor, id, order, key))
}

async function change(deps: Deps, actor: Actor, id: RosterId, order: ChangeOrder, key?: string): Promise<Result<Changed>> {
  const committed: { roster: Roster | null } = { roster: null }
  const done = await orderOnce(deps, { actor, key, request: ['change', id, order] }, async (trx): Promise<Result<Changed>> => {
    const head = await lockHead(trx, actor.cooperative, id)
    if (!head) return refuse({ code: 'not-found' })
    const region = await regionAt(trx, actor.cooperative, head.regionStamp)
    const bare = await rosterAt(trx, head, region)
    const published = await everPublished(trx, actor.cooperative, removedIn(order))
    const roster = withAround(bare, await aroundOf(trx, head, namedIn(order, bare, region)))
    const decision = decideChanges(roster, region, order, { now: deps.now(), newId: deps.chance.id, published })
    if (!decision.ok) return decision
    const { roster: after, changes, inverse, findings } = decision.value
    const kept = { before: roster, after, changes, inverse, reason: order.reason ?? null }
    await appendChanges(trx, actor, kept, { newId: deps.chance.id, now: deps.now() })
    committed.roster = after
    return ok({ version: after.version, findings })
  })
  if (!done.ok) return done
  const { answer, repeated } = done.value
  if (committed.roster && !repeated) {
    keepRoster(actor.cooperative, committed.roster)
    deps.events.publish({ kind: 'roster-changed', cooperative: actor.cooperative, roster: id, version: answer.version })
  }
  return ok(answer)
}

const removedIn = (order: ChangeOrder): readonly ShiftId[] =>
  order.changes.flatMap((change) => (change.do === 'remove-shift' ? [change.shift] : []))

/** The people an order speaks of, as the region spells them: only their time around the roster matters to it. */
function namedIn(order: ChangeOrder, roster: Roster, region: Region): readonly Code[] {
  const codes = order.changes.flatMap((change) => peopleOf(change, roster)).flatMap((code) => spellingOf(region, code) ?? [])
  return [...new Set(codes)]
}
