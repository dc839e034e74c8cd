import { writeAudit } from '../../../db/audit.ts'
import { type LockedHead, lockHead } from '../../../db/heads.ts'
import { regionAt } from '../../../db/regions.ts'
import { rosterAt } from '../../../db/rosters.ts'
import { copyScenario, createScenario, type KeptScenario, saveScenario, scenariosOf } from '../../../db/scenarios.ts'
import type { Trx } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterId } from '../../domain/model/roster.ts'
import { mostScenarios, type Scenario } from '../../domain/model/scenario.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/refusal.ts'
import { scenarioFaults } from '../../domain/says/scenario-faults.ts'
import { orderOnce } from '../rosters/once.ts'
import { scenarioIn } from './list-scenarios.ts'

/** A scenario to begin: where the draft stands, or where another scenario does. */
export type ScenarioOrder = { readonly name: string; readonly from?: RosterId | undefined }

/** Another name, or away with it; what was removed can be brought back. */
export type ScenarioChange = { readonly name?: string | undefined; readonly removed?: boolean | undefined }

type Standing = { readonly head: LockedHead; readonly scenarios: readonly KeptScenario[] }

/** Begins a scenario beside the draft of a roster. */
export async function makeScenario(deps: Deps, actor: Actor, id: RosterId, order: ScenarioOrder, key?: string): Promise<Result<Scenario>> {
  return saving(deps, actor, { id, key, request: ['scenario', id, order] }, async (trx, { head, scenarios }) => {
    const there = scenarios.filter((one) => !one.isRemoved)
    if (there.length >= mostScenarios) return refuseField('name', scenarioFaults.most(mostScenarios))
    const name = freeName(order.name, there)
    if (!name.ok) return name
    const begun = { id: deps.chance.id(), name: name.value }
    if (order.from === undefined) {
      const draft = await rosterAt(trx, head, await regionAt(trx, actor.cooperative, head.regionStamp))
      await createScenario(trx, actor, head, { ...begun, draft }, deps.now())
    } else {
      const other = there.some((one) => one.id === order.from?.toLowerCase())
        ? await lockHead(trx, actor.cooperative, order.from)
        : undefined
      if (!other) return refuse({ code: 'not-found' })
      await copyScenario(trx, actor, head, { ...begun, from: other }, deps.now())
    }
    await writeAudit(trx, { ...entryOf(deps, actor, begun.id), action: 'make-scenario', after: { roster: head.id, ...order } })
    return ok(begun.id)
  })
}

/** Gives a scenario another name, removes it, or brings it back. */
export async function changeScenario(
  deps: Deps,
  actor: Actor,
  id: RosterId,
  scenario: RosterId,
  change: ScenarioChange,
): Promise<Result<Scenario>> {
  return saving(deps, actor, { id, request: null }, async (trx, { scenarios }) => {
    const found = scenarios.find((one) => one.id === scenario.toLowerCase())
    if (!found) return refuse({ code: 'not-found' })
    const isRemoved = change.removed ?? found.isRemoved
    const others = scenarios.filter((one) => one !== found && !one.isRemoved)
    if (!isRemoved && others.length >= mostScenarios) return refuseField('removed', scenarioFaults.most(mostScenarios))
    const name = isRemoved ? ok(found.name) : freeName(change.name ?? found.name, others)
    if (!name.ok) return name
    await saveScenario(trx, actor.cooperative, { id: found.id, name: name.value, removedAt: isRemoved ? deps.now() : null })
    const before = { name: found.name, removed: found.isRemoved }
    const after = { name: name.value, removed: isRemoved }
    await writeAudit(trx, { ...entryOf(deps, actor, found.id), action: 'change-scenario', before, after })
    return ok(found.id)
  })
}

type Saving = { readonly id: RosterId; readonly key?: string | undefined; readonly request: unknown }

/** In one transaction, under the lock of the roster: the answer is the scenario as it then is. */
async function saving(
  deps: Deps,
  actor: Actor,
  { id, key, request }: Saving,
  work: (trx: Trx, standing: Standing) => Promise<Result<RosterId>>,
): Promise<Result<Scenario>> {
  if (!may(actor, 'change-scenarios')) return refuse({ code: 'not-allowed', action: 'change-scenarios' })
  const done = await orderOnce(deps, { actor, key, request }, (trx) => within(trx, actor, id, work))
  if (!done.ok) return done
  const { answer, repeated } = done.value
  const { cooperative, name: by } = actor
  if (!repeated) deps.events.publish({ kind: 'roster-changed', cooperative, roster: answer.id, version: answer.version, by })
  return ok(answer)
}

async function within(
  trx: Trx,
  { cooperative }: Actor,
  id: RosterId,
  work: (trx: Trx, standing: Standing) => Promise<Result<RosterId>>,
): Promise<Result<Scenario>> {
  const head = await lockHead(trx, cooperative, id)
  if (!head || head.scenarioOf !== null) return refuse({ code: 'not-found' })
  const saved = await work(trx, { head, scenarios: await scenariosOf(trx, cooperative, head.id) })
  if (!saved.ok) return saved
  return ok(scenarioIn((await scenariosOf(trx, cooperative, head.id)).find((one) => one.id === saved.value)!))
}

/** A name without the spaces around it, that no other scenario of the roster has. */
function freeName(text: string, others: readonly Scenario[]): Result<string> {
  const name = text.trim()
  if (name === '') return refuseField('name', scenarioFaults.name)
  const isTaken = others.some((one) => one.name.toLowerCase() === name.toLowerCase())
  return isTaken ? refuseField('name', scenarioFaults.taken(name)) : ok(name)
}

const entryOf = (deps: Deps, actor: Actor, id: RosterId) => ({ id: deps.chance.id(), at: deps.now(), actor, subject: `scenario ${id}` })
