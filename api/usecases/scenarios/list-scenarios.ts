import { type KeptScenario, scenarioBase, type ScenarioBase, scenariosOf } from '../../../db/scenarios.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterId } from '../../domain/model/roster.ts'
import type { Scenario } from '../../domain/model/scenario.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { findHead } from '../rosters/find-head.ts'

type Listed = { readonly roster: RosterId; readonly scenarios: readonly Scenario[] }

/** The scenarios of a roster, the eldest first; a scenario tells those it stands among. */
export async function listScenarios(deps: Deps, actor: Actor, id: RosterId): Promise<Result<Listed>> {
  if (!may(actor, 'read-scenarios')) return refuse({ code: 'not-allowed', action: 'read-scenarios' })
  const head = await findHead(deps, actor, id)
  if (!head) return refuse({ code: 'not-found' })
  const roster = head.scenarioOf ?? head.id
  const kept = await scenariosOf(deps.db, actor.cooperative, roster)
  return ok({ roster, scenarios: kept.filter((one) => !one.isRemoved).map(scenarioIn) })
}

/** What a scenario began from: what it changed is told by this, and taken over by this. */
export async function readScenario(
  deps: Deps,
  actor: Actor,
  id: RosterId,
  scenario: RosterId,
): Promise<Result<Scenario & { readonly base: ScenarioBase }>> {
  const listed = await listScenarios(deps, actor, id)
  if (!listed.ok) return listed
  const found = listed.value.scenarios.find((one) => one.id === scenario.toLowerCase())
  if (!found) return refuse({ code: 'not-found' })
  return ok({ ...found, base: await scenarioBase(deps.db, actor.cooperative, found.id) })
}

export const scenarioIn = ({ isRemoved: _, ...scenario }: KeptScenario): Scenario => scenario
