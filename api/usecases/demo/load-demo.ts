import { allowLong } from '../../../db/bulk.ts'
import { appendChanges } from '../../../db/changes.ts'
import { cooperatives, createCooperative } from '../../../db/cooperatives.ts'
import { publishedAt, savePublication } from '../../../db/published.ts'
import { createRoster, keepRoster } from '../../../db/rosters.ts'
import { replaceRegionParts } from '../../../db/save-region.ts'
import { saveSeason } from '../../../db/seasons.ts'
import { inTransaction, type Trx } from '../../../db/transaction.ts'
import type { Demo } from '../../demo/demo.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Code } from '../../domain/model/code.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Roster } from '../../domain/model/roster.ts'
import { decideChanges } from '../../domain/roster/decide.ts'
import { decidePublish } from '../../domain/roster/publish.ts'
import type { Days } from '../../domain/time/interval.ts'
import { draftChanges } from './draft-changes.ts'
import { demoSeasons } from './seasons.ts'
import { demoValues } from './values.ts'

export type LoadedDemo = {
  readonly code: Code
  readonly roster: string
  readonly days: Days
  readonly shifts: number
  readonly practitioners: number
}

const publishReason = 'Voorbeeld: eerste helft gepubliceerd'

/** The code under which another demo can stand beside the first. */
async function freeCode(deps: Deps, wish: Code): Promise<Code> {
  const taken = new Set((await cooperatives(deps.db)).map((one) => one.code.toLowerCase()))
  for (let number = 1; ; number++) {
    const code = number === 1 ? wish : `${wish}-${number}`
    if (!taken.has(code)) return code
  }
}

/** Writes an invented cooperative in one transaction: the first half published, a draft with a few changes on top. */
export async function loadDemo(deps: Deps, demo: Demo): Promise<LoadedDemo> {
  const code = await freeCode(deps, demo.code)
  const now = deps.now()
  const { region, roster } = demoValues({ ...demo, code }, now, deps.chance.id)
  const actor: Actor = { cooperative: deps.chance.id(), role: 'admin', name: 'demo', posts: [] }
  const making = { newId: deps.chance.id, now }
  const draft = await inTransaction(deps.db, async (trx) => {
    await allowLong(trx)
    await createCooperative(trx, { id: actor.cooperative, code, name: demo.name, zone: demo.zone, isDemo: true, now })
    await replaceRegionParts(trx, actor.cooperative, region, making)
    for (const season of demoSeasons(roster, deps.chance.id)) await saveSeason(trx, actor.cooperative, season)
    const first = { ...roster, version: 1 }
    await createRoster(trx, actor, first, making)
    await publishFirst(trx, actor, demo, first, region, making)
    return changeDraft(trx, actor, first, region, making)
  })
  keepRoster(actor.cooperative, draft)
  deps.events.publish({ kind: 'region-changed', cooperative: actor.cooperative, version: 2 })
  const { id, from, until } = draft
  return { code, roster: id, days: { from, until }, shifts: draft.shifts.length, practitioners: region.practitioners.length }
}

type Making = { readonly newId: () => string; readonly now: string }

async function publishFirst(trx: Trx, actor: Actor, demo: Demo, roster: Roster, region: Region, making: Making): Promise<void> {
  const before = await publishedAt(trx, actor.cooperative, roster.id)
  const order = { basedOn: roster.version, until: demo.publishedUntil, acknowledge: { reason: publishReason } }
  const decision = decidePublish(roster, before, region, order, { now: making.now, corrected: new Set() })
  if (!decision.ok) throw new Error(`the demo cannot be published: ${JSON.stringify(decision.refusal)}`)
  const { id, version, from, until, zone } = roster
  const head = { cooperative: actor.cooperative, id, version, from, until, zone, scenarioOf: null }
  await savePublication(trx, actor, { head, before, decision: decision.value, reason: publishReason }, making)
}

async function changeDraft(trx: Trx, actor: Actor, roster: Roster, region: Region, making: Making): Promise<Roster> {
  const changes = draftChanges(roster, region, making.now)
  const decision = decideChanges(roster, region, { basedOn: roster.version, changes }, { ...making, published: new Set() })
  if (!decision.ok || changes.length === 0) return roster
  const { roster: after, inverse } = decision.value
  await appendChanges(trx, actor, { before: roster, after, changes: decision.value.changes, inverse }, making)
  return after
}
