import { writeAudit } from '../../../db/audit.ts'
import { lockCooperative } from '../../../db/imports.ts'
import { removeSeason, saveSeason, seasonsOf } from '../../../db/seasons.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Season } from '../../domain/model/season.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { seasonFaultsOf } from '../../domain/season/check-season.ts'

/** A season as somebody entered it; without an id it is a new one. */
export type SeasonOrder = Omit<Season, 'id'> & { readonly id?: string | undefined }

/** Saves a season and the phases of its round; what it was stays in the log. */
export async function enterSeason(deps: Deps, actor: Actor, { id: given, ...order }: SeasonOrder): Promise<Result<Season>> {
  if (!may(actor, 'change-seasons')) return refuse({ code: 'not-allowed', action: 'change-seasons' })
  return inTransaction(deps.db, async (trx): Promise<Result<Season>> => {
    await lockCooperative(trx, actor.cooperative)
    const known = await seasonsOf(trx, actor.cooperative)
    const before = known.find(({ id }) => id === given)
    if (given !== undefined && !before) return refuse({ code: 'not-found' })
    const season = { id: given ?? deps.chance.id(), ...order, name: order.name.trim() }
    const faults = seasonFaultsOf(season, known)
    if (faults.length > 0) return refuse({ code: 'malformed', faults })
    await saveSeason(trx, actor.cooperative, season)
    await writeAudit(trx, { ...entryOf(deps, actor, season.id), action: 'save-season', before, after: season })
    return ok(season)
  })
}

/** Takes a season away; the rosters of its dates stay. */
export async function dropSeason(deps: Deps, actor: Actor, id: string): Promise<Result<Season>> {
  if (!may(actor, 'change-seasons')) return refuse({ code: 'not-allowed', action: 'change-seasons' })
  return inTransaction(deps.db, async (trx): Promise<Result<Season>> => {
    await lockCooperative(trx, actor.cooperative)
    const season = (await seasonsOf(trx, actor.cooperative)).find((one) => one.id === id)
    if (!season) return refuse({ code: 'not-found' })
    await removeSeason(trx, actor.cooperative, id)
    await writeAudit(trx, { ...entryOf(deps, actor, id), action: 'remove-season', before: season })
    return ok(season)
  })
}

const entryOf = (deps: Deps, actor: Actor, id: string) => ({ id: deps.chance.id(), at: deps.now(), actor, subject: `season ${id}` })
