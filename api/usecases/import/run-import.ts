import { allowLong } from '../../../db/bulk.ts'
import { keepRoster } from '../../../db/rosters.ts'
import { rollBackWith } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { ImportAnswer, ImportProgress } from '../../domain/model/import.ts'
import { ok, type Result } from '../../domain/refusal.ts'
import type { SourceFile } from '../../formats/sheet.ts'
import { orderOnce, type Ordering } from '../rosters/once.ts'
import { decideImport } from './decide.ts'
import { groundNow, groundOf, isSameGround, settledActor } from './ground.ts'
import { readImport, type ReadImport } from './read.ts'
import { reportImport } from './report.ts'
import { saveDecided, type Saved } from './save.ts'
import type { Target } from './target.ts'
import type { ImportOptions } from './options.ts'

/** All of an import that takes long: plain values, so that a thread can do it. */
export type ImportTask = {
  readonly target: Target
  readonly files: readonly SourceFile[]
  readonly options: ImportOptions
  readonly ordering: Ordering
}

/** Whoever waits for an import: hears how far it is, and may stop it, after which nothing of it is kept. */
export type Watch = { readonly tell?: (progress: ImportProgress) => void; readonly signal?: AbortSignal }

/** Carries out an import, here or in a thread. */
export type CarryOut = (deps: Deps, task: ImportTask, watch: Watch) => Promise<Result<ImportAnswer>>

/** Reads the files of an import and imports them: all of it, or nothing. */
export const carryOut: CarryOut = async (deps, { target, files, options, ordering }, { tell }) => {
  const read = await readImport(files, options.answers ?? [], tell)
  return runImport(deps, target, read, options, ordering, tell)
}

/**
 * Imports rows that were read: all of it, or nothing. What was asked or refused is in the answer, and then nothing changed.
 * Decided first and then saved in one transaction; decided again where somebody changed the ground in between.
 */
export async function runImport(
  deps: Deps,
  target: Target,
  read: ReadImport,
  options: ImportOptions,
  ordering: Ordering = { actor: target.actor, request: null },
  tell: (progress: ImportProgress) => void = () => {},
): Promise<Result<ImportAnswer>> {
  const first = await groundNow(deps, target, read, options)
  const decidedOn = (ground: typeof first) => {
    const decided = decideImport(ground, read)
    const report = reportImport(decided, read)
    return { decided, report, answer: { ...report, id: null, cooperative: target.code, dryRun: options.dryRun === true } }
  }
  const before = decidedOn(first)
  if (!before.report.sound || options.dryRun) return ok(before.answer)
  const done: { saved: Saved | null; cooperative: string } = { saved: null, cooperative: '' }
  const once = await orderOnce(deps, ordering, async (trx): Promise<Result<ImportAnswer>> => {
    done.saved = null
    await allowLong(trx)
    const actor = await settledActor(deps, trx, target)
    const ground = await groundOf(deps, trx, actor, read, options)
    const { decided, report, answer } = isSameGround(first, ground) ? before : decidedOn(ground)
    if (!report.sound) return rollBackWith(ok({ answer, repeated: false }))
    const saved = await saveDecided(deps, trx, actor, { before: ground.region, decided, report, read, publish: options.publish, tell })
    if (!saved.ok) return saved
    done.saved = saved.value
    done.cooperative = actor.cooperative
    return ok({ ...answer, id: saved.value.id === '' ? null : saved.value.id })
  })
  if (!once.ok) return once
  if (done.saved) announce(deps, done.cooperative, done.saved)
  return ok(once.value.answer)
}

/** After the commit: what this process keeps, and everybody who listens. */
function announce(deps: Deps, cooperative: string, saved: Saved): void {
  if (saved.regionVersion !== null) deps.events.publish({ kind: 'region-changed', cooperative, version: saved.regionVersion })
  for (const roster of saved.rosters) {
    keepRoster(cooperative, roster)
    deps.events.publish({ kind: 'roster-changed', cooperative, roster: roster.id, version: roster.version })
  }
  for (const { roster, revision, at } of saved.published) deps.events.publish({ kind: 'published', cooperative, roster, revision, at })
}
