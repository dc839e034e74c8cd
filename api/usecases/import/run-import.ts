import { allowLong } from '../../../db/bulk.ts'
import { createCooperative } from '../../../db/cooperatives.ts'
import { refusalOf } from '../../../db/faults.ts'
import { type ListedHead, listHeads, lockHead } from '../../../db/heads.ts'
import { lockCooperative, workedHours } from '../../../db/imports.ts'
import { everPublished } from '../../../db/published.ts'
import { regionAt } from '../../../db/regions.ts'
import { keepRoster, rosterAt } from '../../../db/rosters.ts'
import { inTransaction, rollBackWith, type Trx } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Code } from '../../domain/model/code.ts'
import { defaultPolicy } from '../../domain/model/policy.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Roster, ShiftId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import type { Days } from '../../domain/time/interval.ts'
import type { Answer } from './answers.ts'
import { decideImport } from './decide.ts'
import type { ReadImport } from './read.ts'
import { type ImportReport, reportImport } from './report.ts'
import { saveDecided, type Saved } from './save.ts'
import type { Target } from './target.ts'

/** What somebody asks of an import, besides its files. */
export type ImportOptions = {
  readonly answers?: readonly Answer[]
  readonly period?: Days | undefined
  /** The reason with which what was imported is published at once, its gaps acknowledged. */
  readonly publish?: string | undefined
  readonly dryRun?: boolean
}

/** A report, and of an import that was carried out its id and where it went. */
export type ImportAnswer = ImportReport & { readonly id: string | null; readonly cooperative: Code; readonly dryRun: boolean }

const zone = 'Europe/Amsterdam'

/** Imports rows that were read: all of it, or nothing. What was asked or refused is in the answer, and then nothing changed. */
export async function runImport(deps: Deps, target: Target, read: ReadImport, options: ImportOptions): Promise<Result<ImportAnswer>> {
  const done: { saved: Saved | null; cooperative: string } = { saved: null, cooperative: '' }
  try {
    const answer = await inTransaction(deps.db, async (trx): Promise<Result<ImportAnswer>> => {
      await allowLong(trx)
      const actor = await settledActor(deps, trx, target)
      const ground = await groundOf(deps, trx, actor, options)
      const decided = decideImport({ ...ground, history: await workedHours(trx, actor.cooperative) }, read)
      const report = reportImport(decided, read)
      const whole = { ...report, id: null, cooperative: target.code, dryRun: options.dryRun === true }
      if (!report.sound || options.dryRun) return rollBackWith(ok(whole))
      const saved = await saveDecided(deps, trx, actor, { before: ground.region, decided, report, read, publish: options.publish })
      if (!saved.ok) return saved
      done.saved = saved.value
      done.cooperative = actor.cooperative
      return ok({ ...whole, id: saved.value.id === '' ? null : saved.value.id })
    })
    if (answer.ok && done.saved) tell(deps, done.cooperative, done.saved)
    return answer
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return refuse(refusal)
    throw error
  }
}

/** The actor in the cooperative the import goes to; it is made where there is none. */
async function settledActor(deps: Deps, trx: Trx, target: Target): Promise<Actor> {
  if (target.cooperative) {
    await lockCooperative(trx, target.cooperative.id)
    return { ...target.actor, cooperative: target.cooperative.id }
  }
  const id = deps.chance.id()
  await createCooperative(trx, { id, code: target.code, name: target.code, zone, isDemo: false, now: deps.now() })
  return { ...target.actor, cooperative: id }
}

type Ground = {
  region: Region
  rosters: readonly Roster[]
  published: ReadonlySet<ShiftId>
  period: Days | null
  now: string
  newId: () => string
}

async function groundOf(deps: Deps, trx: Trx, actor: Actor, { period }: ImportOptions): Promise<Ground> {
  const region = await regionAt(trx, actor.cooperative)
  const heads: ListedHead[] = await listHeads(trx, actor.cooperative)
  const rosters: Roster[] = []
  for (const { id } of heads) {
    const head = await lockHead(trx, actor.cooperative, id)
    if (head) rosters.push(await rosterAt(trx, head, region))
  }
  const seen = rosters.filter((_, index) => heads[index]!.published !== null).flatMap((roster) => roster.shifts.map((shift) => shift.id))
  const published = await everPublished(trx, actor.cooperative, seen)
  return {
    region: { ...region, policy: { ...defaultPolicy, ...region.policy } },
    rosters,
    published,
    period: period ?? null,
    now: deps.now(),
    newId: deps.chance.id,
  }
}

/** After the commit: what this process keeps, and everybody who listens. */
function tell(deps: Deps, cooperative: string, saved: Saved): void {
  if (saved.regionVersion !== null) deps.events.publish({ kind: 'region-changed', cooperative, version: saved.regionVersion })
  for (const roster of saved.rosters) {
    keepRoster(cooperative, roster)
    deps.events.publish({ kind: 'roster-changed', cooperative, roster: roster.id, version: roster.version })
  }
  for (const { roster, revision, at } of saved.published) deps.events.publish({ kind: 'published', cooperative, roster, revision, at })
}
