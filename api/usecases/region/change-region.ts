import { writeAudit } from '../../../db/audit.ts'
import { refusalOf } from '../../../db/faults.ts'
import { lockCooperative } from '../../../db/imports.ts'
import { referrersOf } from '../../../db/referrers.ts'
import { regionChanges, writeRegionChange } from '../../../db/region-log.ts'
import { keepSaved, regionAt } from '../../../db/regions.ts'
import { replaceRegionParts } from '../../../db/save-region.ts'
import { inTransaction, type Trx } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Finding } from '../../domain/model/finding.ts'
import type { Region } from '../../domain/model/region.ts'
import type { RegionChange, RegionOrder } from '../../domain/model/region-change.ts'
import { type Fault, ok, type Result, refuse } from '../../domain/refusal.ts'
import { applyRegionChanges, invertRegionChange, settled } from '../../domain/region/apply.ts'
import { usedFault } from '../../domain/region/referrers.ts'
import { regionConflicts } from '../../domain/says/region-faults.ts'
import { partsOf } from './region-parts.ts'
import { newRegionFindings } from './region-findings.ts'

/** An order that was carried out; by `id` it is undone. `findings` is what the rules say since of rosters and of the daytime. */
export type RegionChanged = { readonly id: string; readonly version: number; readonly findings: readonly Finding[] }

/** Changes people, practices, posts, templates, holidays or rules: all of the order, or nothing. It counts at once. */
export const changeRegion = (deps: Deps, actor: Actor, order: RegionOrder): Promise<Result<RegionChanged>> =>
  inRegion(deps, actor, (trx, region) => carryOut(deps, trx, actor, { region, ...order, undoes: null }))

/** Turns an order round, while what it changed is still as it left it; what was changed beside it since stays. */
export const undoRegionChange = (deps: Deps, actor: Actor, id: string): Promise<Result<RegionChanged>> =>
  inRegion(deps, actor, async (trx, region) => {
    const [logged] = await regionChanges(trx, actor.cooperative, { most: 1, id })
    if (!logged) return refuse({ code: 'not-found' })
    if (logged.undone) return refuse({ code: 'change-conflict', head: region.version, says: regionConflicts.undone })
    const changes = logged.changes.map(invertRegionChange).reverse()
    return carryOut(deps, trx, actor, { region, changes, reason: undefined, undoes: id })
  })

type Work = (trx: Trx, region: Region) => Promise<Result<RegionChanged>>

/** Two changes of one cooperative wait for each other; who listens hears it once it is committed. */
async function inRegion(deps: Deps, actor: Actor, work: Work): Promise<Result<RegionChanged>> {
  if (!may(actor, 'change-region')) return refuse({ code: 'not-allowed', action: 'change-region' })
  const { cooperative } = actor
  try {
    const done = await inTransaction(deps.db, async (trx) => {
      await lockCooperative(trx, cooperative)
      return work(trx, await regionAt(trx, cooperative))
    })
    if (done.ok) deps.events.publish({ kind: 'region-changed', cooperative, version: done.value.version })
    return done
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return refuse(refusal)
    throw error
  }
}

type Carrying = {
  readonly region: Region
  readonly changes: readonly RegionChange[]
  readonly reason?: string | undefined
  readonly undoes: string | null
}

async function carryOut(deps: Deps, trx: Trx, actor: Actor, carrying: Carrying): Promise<Result<RegionChanged>> {
  const { region, undoes } = carrying
  const after = applyRegionChanges(region, carrying.changes)
  if (!after.ok) return after
  const used = await stillUsed(trx, actor, carrying.changes)
  if (used.length > 0) return refuse({ code: 'malformed', faults: used })
  const changes = carrying.changes.map((change) => settled(region, change))
  const [id, at, reason] = [deps.chance.id(), deps.now(), carrying.reason?.trim() || null]
  const parts = partsOf(after.value, changes)
  const version = await replaceRegionParts(trx, actor.cooperative, parts, { newId: deps.chance.id, now: at })
  await keepSaved(trx, actor.cooperative, region, parts)
  await writeRegionChange(trx, actor.cooperative, { id, version, at, actor: actor.name, reason, undoes, changes })
  await writeAudit(trx, {
    ...{
      id: deps.chance.id(),
      at,
      actor,
      action: undoes === null ? 'change-region' : 'undo-region',
      subject: `region-change ${id}`,
      reason,
    },
    before: changes.map(({ now: _, ...change }) => change),
    after: changes.map(({ was: _, ...change }) => change),
  })
  return ok({ id, version, findings: await newRegionFindings(trx, actor.cooperative, { before: region, after: after.value, changes, at }) })
}

/** What would go but is still named in a roster, or holds what would go with it unseen. */
async function stillUsed(trx: Trx, { cooperative }: Actor, changes: readonly RegionChange[]): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  for (const [index, change] of changes.entries()) {
    if (!('code' in change) || change.now !== null) continue
    const found = usedFault(await referrersOf(trx, cooperative, change.entry, change.code))
    faults.push(...found.map((fault) => ({ ...fault, path: `changes.${index}.${fault.path}` })))
  }
  return faults
}
