import { regionChanges } from '../../../db/region-log.ts'
import { regionAt } from '../../../db/regions.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Code } from '../../domain/model/code.ts'
import type { RegionChange, RegionEvent } from '../../domain/model/region-change.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { sayRegionChange } from '../../domain/says/region-changes.ts'

const most = 100

/** Which part of the region is asked about: all of it, the holidays, the rules, or one entry. */
export type HistoryQuery = { readonly entry?: RegionChange['entry'] | undefined; readonly code?: Code | undefined }

/** Who changed the region by hand, when and what, the latest first. */
export async function regionHistory(
  deps: Deps,
  actor: Actor,
  { entry, code }: HistoryQuery,
): Promise<Result<{ readonly changes: readonly RegionEvent[] }>> {
  if (!may(actor, 'change-region')) return refuse({ code: 'not-allowed', action: 'change-region' })
  const subject = entry === undefined ? {} : { subject: code === undefined ? entry : `${entry} ${code}` }
  const region = await regionAt(deps.db, actor.cooperative)
  const logged = await regionChanges(deps.db, actor.cooperative, { most, ...subject })
  return ok({ changes: logged.map((event) => ({ ...event, says: event.changes.map((change) => sayRegionChange(change, region)) })) })
}
