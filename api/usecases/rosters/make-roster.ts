import { writeAudit } from '../../../db/audit.ts'
import { listHeads, lockHead } from '../../../db/heads.ts'
import { lockCooperative } from '../../../db/imports.ts'
import { publishedAt } from '../../../db/published.ts'
import { regionAt } from '../../../db/regions.ts'
import { createRoster, keepRoster, removeRoster } from '../../../db/rosters.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Says } from '../../domain/model/finding.ts'
import type { Roster, RosterId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { decideNewRoster } from '../../domain/roster/new-roster.ts'
import { sayNotice } from '../../domain/says/import.ts'
import { newRosterFaults } from '../../domain/says/new-roster-faults.ts'
import type { Days } from '../../domain/time/interval.ts'
import type { ListedRoster } from './list-rosters.ts'
import { orderOnce } from './once.ts'

/** A roster that was made: how many shifts it has, and what the clock or a long day made worth telling. */
export type MadeRoster = ListedRoster & { readonly shifts: number; readonly notices: readonly Says[] }

/** Makes the draft of a roster from the templates, for dates that have none yet. */
export async function makeRoster(deps: Deps, actor: Actor, days: Days, key?: string): Promise<Result<MadeRoster>> {
  if (!may(actor, 'make-roster')) return refuse({ code: 'not-allowed', action: 'make-roster' })
  const made: { roster: Roster | null } = { roster: null }
  const once = await orderOnce(deps, { actor, request: ['make-roster', days], key }, async (trx): Promise<Result<MadeRoster>> => {
    await lockCooperative(trx, actor.cooperative)
    const region = await regionAt(trx, actor.cooperative)
    const decided = decideNewRoster(region, await listHeads(trx, actor.cooperative), days, deps.chance.id)
    if (!decided.ok) return decided
    const { roster, notices } = decided.value
    await createRoster(trx, actor, roster, { newId: deps.chance.id, now: deps.now() })
    made.roster = { ...roster, version: 1 }
    const { id, from, until, shifts } = roster
    return ok({ id, version: 1, from, until, published: null, shifts: shifts.length, notices: notices.map(sayNotice) })
  })
  if (!once.ok) return once
  if (made.roster && !once.value.repeated) {
    keepRoster(actor.cooperative, made.roster)
    tell(deps, actor, made.roster)
  }
  return ok(once.value.answer)
}

/** Takes a roster away as long as nothing was done in it: what somebody worked on is not lost by a slip. */
export async function dropRoster(deps: Deps, actor: Actor, id: RosterId): Promise<Result<ListedRoster>> {
  if (!may(actor, 'make-roster')) return refuse({ code: 'not-allowed', action: 'make-roster' })
  const done = await inTransaction(deps.db, async (trx): Promise<Result<ListedRoster>> => {
    const head = await lockHead(trx, actor.cooperative, id)
    if (!head) return refuse({ code: 'not-found' })
    const { version, from, until } = head
    const { revision } = await publishedAt(trx, actor.cooperative, id)
    if (version > 1 || revision > 0) return refuse({ code: 'change-conflict', head: version, says: newRosterFaults.worked })
    const subject = `roster ${id}`
    await removeRoster(trx, actor.cooperative, id)
    await writeAudit(trx, { id: deps.chance.id(), at: deps.now(), actor, action: 'remove-roster', subject, before: { from, until } })
    return ok({ id, version, from, until, published: null })
  })
  if (done.ok) tell(deps, actor, done.value)
  return done
}

function tell(deps: Deps, { cooperative, name }: Actor, { id, version }: Pick<Roster, 'id' | 'version'>): void {
  deps.events.publish({ kind: 'roster-changed', cooperative, roster: id, version, by: name })
}
