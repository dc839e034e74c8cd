import { type Cooperative, cooperativeById, cooperatives } from '../../../db/cooperatives.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { type Code, codePattern, sameCode } from '../../domain/model/code.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/refusal.ts'
import { requestFaults } from '../../domain/says/request-faults.ts'

/** Where an import goes: a cooperative that is there, or the code of one it makes. */
export type Target = { readonly cooperative: Cooperative | null; readonly code: Code; readonly actor: Actor }

const ownCode = 'main'

/** Somebody at the keyboard of the machine itself. */
const commandLine: Omit<Actor, 'cooperative'> = { role: 'admin', name: 'command line', posts: [] }

/**
 * Where a command's import goes: the cooperative named, else the only one besides the demo; where there is none it makes
 * one. Never the demo unless named.
 */
export async function targetOfCommand(deps: Deps, code: Code | undefined): Promise<Result<Target>> {
  const all = await cooperatives(deps.db)
  const own = all.filter((one) => !one.isDemo)
  const named = code === undefined ? undefined : all.find((one) => sameCode(one.code, code))
  if (code === undefined && own.length > 1) return refuseField('cooperative', requestFaults.cooperativeWhich(own.map((one) => one.code)))
  if (code !== undefined && !codePattern.test(code)) return refuseField('cooperative', requestFaults.cooperativeCode(code))
  const cooperative = named ?? (code === undefined ? own[0] : undefined) ?? null
  return ok({ cooperative, code: cooperative?.code ?? code ?? ownCode, actor: { ...commandLine, cooperative: cooperative?.id ?? '' } })
}

/**
 * Where an import of somebody signed in goes: their own cooperative. A visitor of the demo may bring in the first real
 * one, since nobody can be signed in to it yet, and the demo itself only by name.
 */
export async function targetOfActor(deps: Deps, actor: Actor, code: Code | undefined): Promise<Result<Target>> {
  if (!may(actor, 'import')) return refuse({ code: 'not-allowed', action: 'import' })
  const mine = await cooperativeById(deps.db, actor.cooperative)
  if (!mine) return refuse({ code: 'not-found' })
  if ((!mine.isDemo && code === undefined) || (code !== undefined && sameCode(code, mine.code)))
    return ok({ cooperative: mine, code: mine.code, actor })
  if (!mine.isDemo) return refuse({ code: 'not-found' })
  const others = (await cooperatives(deps.db)).filter((one) => !one.isDemo)
  if (others.length > 0) return refuse({ code: 'not-allowed', action: 'import' })
  if (code !== undefined && !codePattern.test(code)) return refuseField('cooperative', requestFaults.cooperativeCode(code))
  return ok({ cooperative: null, code: code ?? ownCode, actor: { ...actor, cooperative: '' } })
}
