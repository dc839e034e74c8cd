import type { Trx } from '../../../db/transaction.ts'
import { writeAudit } from '../../../db/audit.ts'
import { appendChanges } from '../../../db/changes.ts'
import { saveImport, saveWorkedHours, workedHours } from '../../../db/imports.ts'
import { publishedAt, savePublication } from '../../../db/published.ts'
import { createRoster } from '../../../db/rosters.ts'
import { replaceRegionParts } from '../../../db/save-region.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { RosterChange } from '../../domain/model/change.ts'
import type { ImportProgress, ImportReport } from '../../domain/model/import.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Roster, ShiftId } from '../../domain/model/roster.ts'
import { ok, type Result } from '../../domain/refusal.ts'
import { invertChanges } from '../../domain/roster/changes/index.ts'
import { shiftsOf } from '../../domain/roster/new-findings.ts'
import { decidePublish } from '../../domain/roster/publish.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Days } from '../../domain/time/interval.ts'
import type { DecidedImport } from './decide.ts'
import { type HistoryEntry, sameEntry } from './merge/history.ts'
import type { ReadImport } from './read.ts'
import { diffRegions, isDifferent, type RegionDiff } from './region-diff.ts'

/** What an import left behind, for the memory of this process and for who listens. */
export type Saved = {
  readonly id: string
  readonly regionVersion: number | null
  readonly rosters: readonly Roster[]
  readonly published: readonly { readonly roster: string; readonly revision: number; readonly at: Instant }[]
}

/** What taking an import back needs. */
export type TakeBackData = {
  readonly region: RegionDiff | null
  readonly history: { readonly before: readonly HistoryEntry[]; readonly after: readonly HistoryEntry[] }
  readonly created: readonly { readonly id: string; readonly version: number }[]
  readonly changed: readonly { readonly id: string; readonly version: number; readonly inverse: readonly RosterChange[] }[]
  readonly published: boolean
}

type Saving = {
  readonly before: Region
  readonly decided: DecidedImport
  readonly report: ImportReport
  readonly read: ReadImport
  readonly publish: string | undefined
  readonly tell: (progress: ImportProgress) => void
}

const reason = 'import'

/** Writes what was decided in one transaction: region, worked hours, rosters, publication, and how to take it back. */
export async function saveDecided(deps: Deps, trx: Trx, actor: Actor, saving: Saving): Promise<Result<Saved>> {
  const { decided, report } = saving
  const id = deps.chance.id()
  const making = { newId: deps.chance.id, now: deps.now() }
  const diff = diffRegions(saving.before, decided.region)
  const regionVersion = isDifferent(diff) ? await replaceRegionParts(trx, actor.cooperative, diff.after, making) : null
  const known = decided.history.length > 0 ? await workedHours(trx, actor.cooperative) : []
  await saveWorkedHours(trx, actor.cooperative, decided.history)
  const created = decided.created.map((roster) => ({ ...roster, version: 1 }))
  const of = created.reduce((sum, { shifts, assignments }) => sum + shifts.length + assignments.length, 0)
  let done = 0
  const wrote = (rows: number) => saving.tell({ step: 'save', done: (done += rows), of })
  for (const roster of created) await createRoster(trx, actor, roster, { ...making, reason, wrote })
  const changed = decided.changed.map(({ before, after, changes }) => ({
    before,
    changes,
    after: { ...after, version: before.version + 1 },
    inverse: invertChanges(before, changes),
  }))
  for (const one of changed) await appendChanges(trx, actor, { ...one, reason, command: 'import' }, making)
  const corrected = new Set(changed.flatMap((one) => one.changes.flatMap(shiftsOf)))
  const rosters = [...created, ...changed.map((one) => one.after)]
  const published = await publishAll(deps, trx, actor, saving, rosters, corrected)
  if (!published.ok) return published
  const takeBack: TakeBackData = {
    region: regionVersion === null ? null : diff,
    history: { before: known.filter((entry) => decided.history.some((one) => sameEntry(one, entry))), after: decided.history },
    created: created.map((roster) => ({ id: roster.id, version: roster.version })),
    changed: changed.map(({ after, inverse }) => ({ id: after.id, version: after.version, inverse })),
    published: published.value.length > 0,
  }
  const didSomething = regionVersion !== null || decided.history.length > 0 || rosters.length > 0
  if (didSomething) {
    const files = [...new Set(saving.read.files.map((file) => file.file))]
    const summary = { read: report.read, added: report.added, changed: report.changed, files: report.files, rosters: report.rosters }
    await saveImport(trx, actor.cooperative, { id, at: making.now, actor: actor.name, files, report: summary, before: takeBack })
    await writeAudit(trx, {
      id: deps.chance.id(),
      at: making.now,
      actor,
      action: 'import',
      subject: `import ${id}`,
      after: summary,
      reason: saving.publish ?? null,
    })
  }
  return ok({ id: didSomething ? id : '', regionVersion, rosters, published: published.value })
}

type PublishedRosters = Saved['published']

/** Publishes the dates of the import in every roster it is about, with the gaps acknowledged; what is published already stays. */
async function publishAll(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  saving: Saving,
  written: readonly Roster[],
  corrected: ReadonlySet<ShiftId>,
): Promise<Result<PublishedRosters>> {
  if (saving.publish === undefined) return ok([])
  const published: { roster: string; revision: number; at: Instant }[] = []
  for (const { roster, days } of publishing(saving.decided, written)) {
    const before = await publishedAt(trx, actor.cooperative, roster.id)
    const order = { basedOn: roster.version, ...days, acknowledge: { reason: saving.publish } }
    const now = deps.now()
    const decision = decidePublish(roster, before, saving.decided.region, order, { now, corrected })
    if (!decision.ok && decision.refusal.code === 'already-published') continue
    if (!decision.ok) return decision
    const head = {
      cooperative: actor.cooperative,
      id: roster.id,
      version: roster.version,
      from: roster.from,
      until: roster.until,
      zone: roster.zone,
      scenarioOf: null,
    }
    const making = { newId: deps.chance.id, now }
    const revision = await savePublication(trx, actor, { head, before, decision: decision.value, reason: saving.publish }, making)
    published.push({ roster: roster.id, revision, at: now })
  }
  return ok(published)
}

/** The rosters that were written, and standing ones within the period. */
function publishing(decided: DecidedImport, written: readonly Roster[]): readonly { readonly roster: Roster; readonly days: Days }[] {
  const all = [...written, ...decided.standing.filter((roster) => !written.some((one) => one.id === roster.id))]
  return all.flatMap((roster) =>
    decided.period.flatMap((part) => {
      const days = { from: part.from > roster.from ? part.from : roster.from, until: part.until < roster.until ? part.until : roster.until }
      return days.from < days.until ? [{ roster, days }] : []
    }),
  )
}
