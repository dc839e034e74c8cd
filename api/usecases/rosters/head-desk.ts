import { aroundOf } from '../../../db/busy.ts'
import { appendChanges } from '../../../db/changes.ts'
import { lockHead } from '../../../db/heads.ts'
import { orderOfStep } from '../../../db/history.ts'
import { everPublished } from '../../../db/published.ts'
import { regionAt } from '../../../db/regions.ts'
import { rosterAt } from '../../../db/rosters.ts'
import type { Trx } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import { type Actor, authorOf } from '../../domain/access/actor.ts'
import type { ChangeOrder } from '../../domain/model/change.ts'
import type { Code } from '../../domain/model/code.ts'
import type { Finding } from '../../domain/model/finding.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Busy, Roster, RosterId, RosterVersion, ShiftId } from '../../domain/model/roster.ts'
import { ok, type Result, refuseField } from '../../domain/refusal.ts'
import { decideChanges } from '../../domain/roster/decide.ts'
import { withAround } from '../../domain/roster/margins.ts'
import { peopleOf } from '../../domain/roster/new-findings.ts'
import { spellingOf } from '../../domain/roster/roster.ts'
import { orderFaults } from '../../domain/says/order-faults.ts'

export type Changed = { readonly version: RosterVersion; readonly findings: readonly Finding[] }

/** The locked head of a roster inside one transaction: orders change it one after the other. */
export type HeadDesk = {
  readonly change: (deps: Deps, actor: Actor, order: ChangeOrder) => Promise<Result<Changed>>
  /** The roster as the orders so far left it, without the time around it. */
  readonly roster: () => Roster
}

/** Takes the lock of a roster or a scenario; null where the cooperative has none of this id. `expected` orders are prepared for in one query. */
export async function headDesk(
  trx: Trx,
  { cooperative, id }: { readonly cooperative: string; readonly id: RosterId },
  expected: readonly ChangeOrder[],
): Promise<HeadDesk | null> {
  const head = await lockHead(trx, cooperative, id)
  if (!head) return null
  const region = await regionAt(trx, cooperative, head.regionStamp)
  let now = await rosterAt(trx, head, region)
  const around = timeAround((people) => aroundOf(trx, head, people))
  await around.learn(expected.flatMap((order) => namedIn(order, now, region)))

  const ownOrder = async (step: string | undefined, actor: Actor) => {
    const found = step === undefined ? undefined : await orderOfStep(trx, cooperative, id, step)
    return found?.author === authorOf(actor) ? found : undefined
  }

  const change: HeadDesk['change'] = async (deps, actor, order) => {
    const published = await everPublished(trx, cooperative, removedIn(order))
    const before = withAround(now, await around.of(namedIn(order, now, region)))
    const own = await ownOrder(order.undoes, actor)
    const back = own?.inverse ?? []
    const decision = decideChanges(before, region, order, { now: deps.now(), newId: deps.chance.id, published, back })
    if (!decision.ok) return decision
    if (order.undoes !== undefined && !own) return refuseField('undoes', orderFaults.undoesOther)
    const { roster: after, changes, inverse, findings } = decision.value
    const { reason = null, step, undoes, command } = order
    const onlyLog = head.scenarioOf !== null
    const kept = { before, after, changes, inverse, reason, step, undoes, command, onlyLog }
    await appendChanges(trx, actor, kept, { newId: deps.chance.id, now: deps.now() })
    now = withAround(after, [])
    return ok({ version: after.version, findings })
  }
  return { change, roster: () => now }
}

/** The time of people around the roster, asked once for each of them. */
function timeAround(read: (people: readonly Code[]) => Promise<readonly Busy[]>) {
  const known = new Map<Code, Busy[]>()
  const learn = async (people: readonly Code[]): Promise<void> => {
    const unknown = [...new Set(people)].filter((code) => !known.has(code))
    if (unknown.length === 0) return
    for (const code of unknown) known.set(code, [])
    for (const busy of await read(unknown)) known.get(busy.practitioner)?.push(busy)
  }
  const of = async (people: readonly Code[]): Promise<readonly Busy[]> => {
    await learn(people)
    return people.flatMap((code) => known.get(code) ?? [])
  }
  return { learn, of }
}

const removedIn = (order: ChangeOrder): readonly ShiftId[] =>
  order.changes.flatMap((change) => (change.do === 'remove-shift' ? [change.shift] : []))

/** The people an order speaks of, as the region spells them: only their time around the roster matters to it. */
function namedIn(order: ChangeOrder, roster: Roster, region: Region): readonly Code[] {
  const codes = order.changes.flatMap((change) => peopleOf(change, roster)).flatMap((code) => spellingOf(region, code) ?? [])
  return [...new Set(codes)]
}
