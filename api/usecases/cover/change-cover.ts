import { writeAudit } from '../../../db/audit.ts'
import { coverActions, coverChange } from '../../../db/cover-log.ts'
import { lockCooperative } from '../../../db/imports.ts'
import { keepSaved, regionAt } from '../../../db/regions.ts'
import { replaceRegionParts } from '../../../db/save-region.ts'
import { inTransaction, type Trx } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { regionAfter, swapFor, undoneBy } from '../../domain/cover/closure-change.ts'
import { newRemarks } from '../../domain/cover/new-remarks.ts'
import type { ClosureSwap, CoverOrder } from '../../domain/model/cover-order.ts'
import type { Finding, Says } from '../../domain/model/finding.ts'
import type { Region } from '../../domain/model/region.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { leastReason } from '../../domain/roster/new-findings.ts'
import { coverFaults } from '../../domain/says/cover-faults.ts'

/** A change of cover that was carried out; by `id` it is undone. `findings` is what the rules say since. */
export type CoverChanged = { readonly id: string; readonly version: number; readonly findings: readonly Finding[] }

export type CoverChangeOrder = { readonly change: CoverOrder; readonly reason?: string | undefined }

/** Changes who answers for a closed practice. It counts at once, on the line, on the start page and in every rule. */
export async function changeCover(deps: Deps, actor: Actor, { change, reason }: CoverChangeOrder): Promise<Result<CoverChanged>> {
  if (!may(actor, 'change-cover')) return refuse({ code: 'not-allowed', action: 'change-cover' })
  const done = await inTransaction(deps.db, async (trx) => {
    const region = await lockedRegion(trx, actor)
    const swap = swapFor(region, change, deps.chance.id)
    return swap.ok ? carryOut(deps, trx, actor, { region, swap: swap.value, reason }) : swap
  })
  if (done.ok) tell(deps, actor, done.value)
  return done
}

/** Turns a change round, while what it made is still as it left it. */
export async function undoCover(deps: Deps, actor: Actor, id: string): Promise<Result<CoverChanged>> {
  if (!may(actor, 'change-cover')) return refuse({ code: 'not-allowed', action: 'change-cover' })
  const done = await inTransaction(deps.db, async (trx): Promise<Result<CoverChanged>> => {
    const region = await lockedRegion(trx, actor)
    const logged = await coverChange(trx, actor.cooperative, id)
    if (!logged) return refuse({ code: 'not-found' })
    if (logged.undone) return conflict(region, coverFaults.undone)
    const swap = undoneBy(logged.swap)
    if (!regionAfter(region, swap)) return conflict(region, coverFaults.changed)
    const version = await save(deps, trx, actor, region, swap)
    const entry = { id: deps.chance.id(), at: deps.now(), actor, action: coverActions.undo, subject: `cover ${id}` }
    await writeAudit(trx, { ...entry, before: logged.swap, after: swap })
    return ok({ id: entry.id, version, findings: [] })
  })
  if (done.ok) tell(deps, actor, done.value)
  return done
}

const conflict = (region: Region, says: Says): Result<never> => refuse({ code: 'change-conflict', head: region.version, says })

/** The region as it is until this transaction ends: two changes of one cooperative wait for each other. */
export async function lockedRegion(trx: Trx, actor: Actor): Promise<Region> {
  await lockCooperative(trx, actor.cooperative)
  return regionAt(trx, actor.cooperative)
}

type Swapping = { readonly region: Region; readonly swap: ClosureSwap; readonly reason?: string | undefined }

/** A rule that blocks stops it, unless the rule lets a reason pass and there is one. */
export async function carryOut(deps: Deps, trx: Trx, actor: Actor, { region, swap, reason }: Swapping): Promise<Result<CoverChanged>> {
  const after = regionAfter(region, swap)
  if (!after) return conflict(region, coverFaults.changed)
  const now = deps.now()
  const findings = newRemarks(region, after, swap, now)
  const hasReason = (reason?.trim().length ?? 0) >= leastReason
  const stopping = findings.filter(({ level, mayOverride }) => level === 'block' && !(mayOverride && hasReason))
  if (stopping.length > 0) return refuse({ code: 'rule-broken', findings: stopping })
  const version = await save(deps, trx, actor, region, swap)
  const id = deps.chance.id()
  await writeAudit(trx, {
    ...{ id, at: now, actor, action: coverActions.change, subject: `practice ${swap.practice}` },
    ...{ before: undoneBy(swap), after: swap, reason: reason?.trim() || null },
  })
  return ok({ id, version, findings })
}

async function save(deps: Deps, trx: Trx, actor: Actor, region: Region, swap: ClosureSwap): Promise<number> {
  const practice = regionAfter(region, swap)!.practices.find((one) => one.code === swap.practice)!
  const version = await replaceRegionParts(trx, actor.cooperative, { practices: [practice] }, { newId: deps.chance.id, now: deps.now() })
  await keepSaved(trx, actor.cooperative, region, { practices: [practice] })
  return version
}

export function tell(deps: Deps, { cooperative }: Actor, { version }: Pick<CoverChanged, 'version'>): void {
  deps.events.publish({ kind: 'region-changed', cooperative, version })
}
