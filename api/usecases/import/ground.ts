import { isEqual } from '../../domain/model/equal.ts'
import { createCooperative } from '../../../db/cooperatives.ts'
import { allowLong } from '../../../db/bulk.ts'
import { busyByNumber } from '../../../db/busy.ts'
import { listHeads, lockHead } from '../../../db/heads.ts'
import { lockCooperative, workedHours } from '../../../db/imports.ts'
import { everPublished } from '../../../db/published.ts'
import { regionAt } from '../../../db/regions.ts'
import { rosterAt } from '../../../db/rosters.ts'
import { inTransaction, rollBackWith, type Trx } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { defaultPolicy } from '../../domain/model/policy.ts'
import { bigOf } from '../../domain/model/practitioner.ts'
import type { Roster } from '../../domain/model/roster.ts'
import type { ImportGround } from './decide.ts'
import type { ReadImport } from './read.ts'
import type { ImportOptions } from './options.ts'
import type { Target } from './target.ts'

const zone = 'Europe/Amsterdam'

/** The ground of an import as it lies now, read in a transaction of its own: a large import is decided while nobody waits for it. */
export async function groundNow(deps: Deps, target: Target, read: ReadImport, options: ImportOptions): Promise<ImportGround> {
  return inTransaction(deps.db, async (trx) => {
    await allowLong(trx)
    const actor = await settledActor(deps, trx, target)
    const ground = await groundOf(deps, trx, actor, read, options)
    return target.cooperative ? ground : rollBackWith(ground)
  })
}

/** The actor in the cooperative the import goes to; it is made where there is none. */
export async function settledActor(deps: Deps, trx: Trx, target: Target): Promise<Actor> {
  if (target.cooperative) {
    await lockCooperative(trx, target.cooperative.id)
    return { ...target.actor, cooperative: target.cooperative.id }
  }
  const id = deps.chance.id()
  await createCooperative(trx, { id, code: target.code, name: target.code, zone, isDemo: false, now: deps.now() })
  return { ...target.actor, cooperative: id }
}

/** What an import finds, locked until the transaction ends. */
export async function groundOf(deps: Deps, trx: Trx, actor: Actor, read: ReadImport, { period }: ImportOptions): Promise<ImportGround> {
  const region = await regionAt(trx, actor.cooperative)
  const heads = await listHeads(trx, actor.cooperative)
  const rosters: Roster[] = []
  for (const { id } of heads) {
    const head = await lockHead(trx, actor.cooperative, id)
    if (head) rosters.push(await rosterAt(trx, head, region))
  }
  const seen = rosters.filter((_, index) => heads[index]!.published !== null).flatMap((roster) => roster.shifts.map((shift) => shift.id))
  const numbers = new Set([...region.practitioners, ...read.rows.practitioners].flatMap(({ big }) => bigOf(big) ?? []))
  return {
    region: { ...region, policy: { ...defaultPolicy, ...region.policy } },
    rosters,
    published: await everPublished(trx, actor.cooperative, seen),
    history: await workedHours(trx, actor.cooperative),
    elsewhere: await busyByNumber(trx, actor.cooperative, [...numbers]),
    period: period ?? null,
    now: deps.now(),
    newId: deps.chance.id,
  }
}

/** Whether an import decided on the one ground stands on the other: nobody changed anything in between. */
export function isSameGround(a: ImportGround, b: ImportGround): boolean {
  return (
    isEqual(a.region, b.region) &&
    a.rosters.length === b.rosters.length &&
    a.rosters.every(({ id, version }, index) => id === b.rosters[index]!.id && version === b.rosters[index]!.version) &&
    a.published.size === b.published.size &&
    isEqual(a.history, b.history) &&
    isEqual(a.elsewhere, b.elsewhere)
  )
}
