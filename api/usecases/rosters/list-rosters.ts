import { cooperativeById } from '../../../db/cooperatives.ts'
import { listHeads } from '../../../db/heads.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterId, RosterVersion } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import type { Day } from '../../domain/time/instant.ts'
import type { Zone } from '../../domain/time/zone.ts'

export type ListedRoster = {
  readonly id: RosterId
  readonly version: RosterVersion
  readonly from: Day
  readonly until: Day
  /** The last revision, null while never published. */
  readonly published: number | null
}

/** The rosters of a cooperative in order of their dates; who may not see drafts sees those that were published. */
export async function listRosters(deps: Deps, actor: Actor): Promise<Result<{ zone: Zone; rosters: readonly ListedRoster[] }>> {
  if (!may(actor, 'list-rosters')) return refuse({ code: 'not-allowed', action: 'list-rosters' })
  const heads = await listHeads(deps.db, actor.cooperative)
  const zone = heads[0]?.zone ?? (await cooperativeById(deps.db, actor.cooperative))?.zone
  if (zone === undefined) return refuse({ code: 'not-found' })
  const seen = heads.filter((head) => head.published !== null || may(actor, 'read-draft'))
  return ok({ zone, rosters: seen.map(({ id, version, from, until, published }) => ({ id, version, from, until, published })) })
}
