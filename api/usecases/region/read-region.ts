import { regionAt } from '../../../db/regions.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { regionVisibleTo } from '../../domain/access/visible-to.ts'
import type { Region } from '../../domain/model/region.ts'
import { ok, type Result } from '../../domain/refusal.ts'

/** Posts, practices, people, templates and rules, as this actor may see them. */
export async function readRegion(deps: Deps, actor: Actor): Promise<Result<Region>> {
  return ok(regionVisibleTo(await regionAt(deps.db, actor.cooperative), actor))
}
