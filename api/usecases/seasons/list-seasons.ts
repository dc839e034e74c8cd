import { seasonsOf } from '../../../db/seasons.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Season } from '../../domain/model/season.ts'
import { ok, type Result } from '../../domain/refusal.ts'

/** The seasons of the cooperative with the phases of their rounds, the earliest first. */
export async function listSeasons(deps: Deps, actor: Actor): Promise<Result<{ readonly seasons: readonly Season[] }>> {
  return ok({ seasons: await seasonsOf(deps.db, actor.cooperative) })
}
