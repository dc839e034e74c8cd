import { writeAudit } from '../../../db/audit.ts'
import { allowLong } from '../../../db/bulk.ts'
import { appendChanges } from '../../../db/changes.ts'
import { lockHead } from '../../../db/heads.ts'
import { lockCooperative, lockImport, markTakenBack, removeWorkedHours, saveWorkedHours } from '../../../db/imports.ts'
import { publishedAt } from '../../../db/published.ts'
import { regionAt } from '../../../db/regions.ts'
import { forgetRosters, keepRoster, removeRoster, rosterAt } from '../../../db/rosters.ts'
import { replaceRegionParts } from '../../../db/save-region.ts'
import { codeOf, inTransaction, type Trx } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Says } from '../../domain/model/finding.ts'
import type { Roster } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { applyChange, invertChanges } from '../../domain/roster/changes/index.ts'
import { sameEntry } from './merge/history.ts'
import { takeBackConflicts } from './says.ts'
import { changedSince } from './since.ts'
import type { TakeBackData } from './save.ts'

export type TakenBack = { readonly id: string; readonly undoneAt: string }

const reason = 'import teruggenomen'

/** PostgreSQL: something still refers to what would go. */
const stillReferred = '23503'

/**
 * Takes an import back: the region gets the values it had, new rosters go, changed ones get their inverse. Refused, with
 * the reason, when something of it was published, changed since, or is what later things stand on.
 */
export async function takeBack(deps: Deps, actor: Actor, id: string): Promise<Result<TakenBack>> {
  if (!may(actor, 'import')) return refuse({ code: 'not-allowed', action: 'import' })
  const rosters: Roster[] = []
  let version: number | null = null
  try {
    const done = await inTransaction(deps.db, async (trx): Promise<Result<TakenBack>> => {
      rosters.length = 0
      await allowLong(trx)
      await lockCooperative(trx, actor.cooperative)
      const run = await lockImport(trx, actor.cooperative, id)
      if (!run) return refuse({ code: 'not-found' })
      if (run.undoneAt !== null) return conflict(takeBackConflicts.done)
      const data = run.before as TakeBackData
      const stands = await standsFree(trx, actor, data)
      if (!stands.ok) return stands
      rosters.push(...(await undoRosters(deps, trx, actor, data)))
      version = await undoRegion(deps, trx, actor, data)
      const now = deps.now()
      await markTakenBack(trx, actor.cooperative, id, now, actor.name)
      await writeAudit(trx, {
        id: deps.chance.id(),
        at: now,
        actor,
        action: 'take-back-import',
        subject: `import ${id}`,
        before: run.report,
      })
      return ok({ id, undoneAt: now })
    })
    if (done.ok) tell(deps, actor, rosters, version)
    return done
  } catch (error) {
    if (codeOf(error) === stillReferred) return conflict(takeBackConflicts.referred)
    throw error
  }
}

const conflict = (says: Says): Result<never> => refuse({ code: 'change-conflict', head: 0, says })

/** Whether all that the import made or changed is still as it left it. */
async function standsFree(trx: Trx, actor: Actor, data: TakeBackData): Promise<Result<null>> {
  if (data.published) return conflict(takeBackConflicts.published)
  if (data.region) {
    const region = await regionAt(trx, actor.cooperative)
    const changed = changedSince(region, data.region)
    if (changed.length > 0) return conflict(takeBackConflicts.changed(changed.slice(0, 5)))
  }
  for (const { id, version } of [...data.created, ...data.changed]) {
    const head = await lockHead(trx, actor.cooperative, id)
    if (!head || head.version !== version) return conflict(takeBackConflicts.rosterChanged(head?.from))
    const { revision, version: seen } = await publishedAt(trx, actor.cooperative, id)
    if (revision > 0 && seen >= version) return conflict(takeBackConflicts.rosterPublished(head.from))
  }
  return ok(null)
}

async function undoRosters(deps: Deps, trx: Trx, actor: Actor, data: TakeBackData): Promise<readonly Roster[]> {
  const making = { newId: deps.chance.id, now: deps.now() }
  for (const { id } of data.created) await removeRoster(trx, actor.cooperative, id)
  const undone: Roster[] = []
  const region = await regionAt(trx, actor.cooperative)
  for (const { id, inverse } of data.changed) {
    const head = await lockHead(trx, actor.cooperative, id)
    const before = await rosterAt(trx, head!, region)
    const after = { ...inTurn(before, inverse), version: before.version + 1 }
    const again = invertChanges(before, inverse)
    await appendChanges(trx, actor, { before, after, changes: inverse, inverse: again, reason, command: 'import' }, making)
    undone.push(after)
  }
  return undone
}

type Changes = TakeBackData['changed'][number]['inverse']

function inTurn(roster: Roster, changes: Changes): Roster {
  return changes.reduce((now, change) => {
    const after = applyChange(now, change)
    if (!after.ok) throw new Error(`the inverse of an import does not apply: ${JSON.stringify(after.refusal)}`)
    return after.value
  }, roster)
}

async function undoRegion(deps: Deps, trx: Trx, actor: Actor, data: TakeBackData): Promise<number | null> {
  const gone = data.history.after.filter((entry) => !data.history.before.some((one) => sameEntry(one, entry)))
  await removeWorkedHours(trx, actor.cooperative, gone)
  await saveWorkedHours(trx, actor.cooperative, data.history.before)
  if (!data.region) return null
  const parts = { ...data.region.before, removed: data.region.made }
  return replaceRegionParts(trx, actor.cooperative, parts, { newId: deps.chance.id, now: deps.now() })
}

function tell(deps: Deps, actor: Actor, rosters: readonly Roster[], version: number | null): void {
  forgetRosters()
  const { cooperative } = actor
  for (const roster of rosters) {
    keepRoster(cooperative, roster)
    deps.events.publish({ kind: 'roster-changed', cooperative, roster: roster.id, version: roster.version })
  }
  if (version !== null) deps.events.publish({ kind: 'region-changed', cooperative, version })
}
