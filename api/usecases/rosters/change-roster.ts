import { refusalOf } from '../../../db/faults.ts'
import { keepRoster } from '../../../db/rosters.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { ChangeOrder } from '../../domain/model/change.ts'
import type { RosterId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { type Changed, type HeadDesk, headDesk } from './head-desk.ts'
import { takingTurns } from './in-turn.ts'
import { type Once, onceWithin } from './once.ts'

export type { Changed }

type Asked = {
  readonly deps: Deps
  readonly actor: Actor
  readonly id: RosterId
  readonly order: ChangeOrder
  readonly key: string | undefined
}

/** Changes the draft of a roster: the order applies whole or not at all, to the head. */
export async function changeRoster(deps: Deps, actor: Actor, id: RosterId, order: ChangeOrder, key?: string): Promise<Result<Changed>> {
  if (!may(actor, 'change-roster')) return refuse({ code: 'not-allowed', action: 'change-roster' })
  return turnOf(deps)(`${actor.cooperative} ${id}`, { deps, actor, id, order, key })
}

type Turn = (roster: string, asked: Asked) => Promise<Result<Changed>>

const turns = new WeakMap<Deps, Turn>()

function turnOf(deps: Deps): Turn {
  const known = turns.get(deps) ?? takingTurns<Asked, Result<Changed>>({ carryOut: changeTogether, isOfOne: isGuard })
  turns.set(deps, known)
  return known
}

/** A guard of the schema objected: a refusal of the order that met it. */
const isGuard = (error: unknown): boolean => refusalOf(error) !== null

/**
 * Orders on one roster in one transaction. Each is decided on what those before it left, and applies whole or not at all;
 * where the schema objects, none of them was.
 */
async function changeTogether(asked: readonly Asked[]): Promise<readonly Result<Changed>[]> {
  const { deps, actor, id } = asked[0]!
  const work: { desk: HeadDesk | null } = { desk: null }
  let done: readonly Result<Once<Changed>>[]
  try {
    done = await inTransaction(deps.db, async (trx) => {
      const desk = await headDesk(
        trx,
        { cooperative: actor.cooperative, id },
        asked.map(({ order }) => order),
      )
      work.desk = desk
      const results: Result<Once<Changed>>[] = []
      for (const one of asked)
        results.push(await onceWithin(trx, deps.now(), { ...one, request: ['change', id, one.order] }, () => changeAt(desk, one)))
      return results
    })
  } catch (error) {
    const refusal = asked.length === 1 ? refusalOf(error) : null
    if (refusal) return [refuse(refusal)]
    throw error
  }
  const made = done.flatMap((result, at) =>
    result.ok && !result.value.repeated ? [{ version: result.value.answer.version, by: asked[at]!.actor.name }] : [],
  )
  if (work.desk && made.length > 0) keepRoster(actor.cooperative, work.desk.roster())
  for (const { version, by } of made)
    deps.events.publish({ kind: 'roster-changed', cooperative: actor.cooperative, roster: id, version, by })
  return done.map((result) => (result.ok ? ok(result.value.answer) : result))
}

const changeAt = async (desk: HeadDesk | null, { deps, actor, order }: Asked): Promise<Result<Changed>> =>
  desk ? desk.change(deps, actor, order) : refuse({ code: 'not-found' })
