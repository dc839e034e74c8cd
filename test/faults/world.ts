import { changeRoster } from '../../api/usecases/rosters/change-roster.ts'
import { createChance, type Deps } from '../../api/deps.ts'
import type { Actor } from '../../api/domain/access/actor.ts'
import { addDays } from '../../api/domain/time/instant.ts'
import { createCooperative } from '../../db/cooperatives.ts'
import type { OpenDatabase } from '../../db/open.ts'
import { replaceRegionParts } from '../../db/save-region.ts'
import { inTransaction } from '../../db/transaction.ts'

/** Eight writers, each with a practitioner of its own and two shifts weeks apart between which it moves that practitioner. */
export const writers = 8
const now = '2026-11-01T00:00:00Z'
const chance = createChance()

export const depsOf = (opened: OpenDatabase): Deps => ({ db: opened.db, now: () => now, chance, events: opened.events })

export async function makeWorld(opened: OpenDatabase): Promise<void> {
  const cooperative_id = chance.id()
  const roster_id = chance.id()
  const making = { newId: chance.id, now }
  await inTransaction(opened.db, async (trx) => {
    await createCooperative(trx, { id: cooperative_id, code: 'main', name: 'Main', zone: 'Europe/Amsterdam', isDemo: false, now })
    await replaceRegionParts(
      trx,
      cooperative_id,
      {
        posts: [{ code: 'hap', name: 'Post', contacts: [] }],
        practitioners: Array.from({ length: writers }, (_, writer) => ({
          code: `gp${writer}`,
          name: `Dr. ${writer}`,
          discipline: 'gp' as const,
          contract: 'practice_owner' as const,
          roles: ['consult'],
          from: null,
          until: null,
          sickness: [],
          availability: [],
          recurring: [],
          exemptions: [],
          credentials: [],
          surgery: [],
        })),
      },
      making,
    )
    const head = { cooperative_id, id: roster_id, from_day: '2027-01-01', until_day: '2027-04-01' }
    await trx
      .insertInto('roster')
      .values({ ...head, region_version: 1, created_at: now })
      .execute()
    for (let writer = 0; writer < writers; writer++)
      for (const days of [0, 30]) {
        const date = addDays('2027-01-05', days)
        const times = { date, wall_start: '17:00', wall_end: '23:00', starts_at: `${date}T16:00:00Z`, ends_at: `${date}T22:00:00Z` }
        const id = chance.id()
        await trx
          .insertInto('shift')
          .values({ cooperative_id, roster_id, id, post: 'hap', role: 'consult', ...times, needed: 1 })
          .execute()
        if (days === 0)
          await trx
            .insertInto('assignment')
            .values({
              cooperative_id,
              roster_id,
              id: chance.id(),
              shift_id: id,
              position: 1,
              practitioner: `gp${writer}`,
              starts_at: times.starts_at,
              ends_at: times.ends_at,
            })
            .execute()
      }
  })
}

/** What stands in the database, as far as a crash could have hurt it. */
export type Standing = {
  readonly head: number
  readonly versions: readonly number[]
  readonly audits: number
  readonly busy: number
  /** Places each writer's practitioner holds; always one, unless a change was applied by half. */
  readonly held: readonly number[]
}

export async function standing({ db }: OpenDatabase): Promise<Standing> {
  const count = async (table: 'audit' | 'person_busy') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('rows'))
          .executeTakeFirstOrThrow()
      ).rows,
    )
  const roster = await db.selectFrom('roster').select('version').executeTakeFirstOrThrow()
  const versions = await db.selectFrom('roster_change').select('version').orderBy('version').execute()
  const held = await db.selectFrom('assignment').select('practitioner').execute()
  return {
    head: roster.version,
    versions: versions.map((row) => row.version),
    audits: await count('audit'),
    busy: await count('person_busy'),
    held: Array.from({ length: writers }, (_, writer) => held.filter((row) => row.practitioner === `gp${writer}`).length),
  }
}

/** What is wrong with it, given the versions that were acknowledged; empty is as it should be. */
export function faultsOf(stands: Standing, acknowledged: ReadonlySet<number>): string[] {
  const versions = new Set(stands.versions)
  const lost = [...acknowledged].filter((version) => !versions.has(version))
  const faults: string[] = []
  if (lost.length > 0) faults.push(`${lost.length} acknowledged changes lost: ${lost.slice(0, 5).join(', ')}`)
  if (stands.versions.length !== stands.head || stands.versions.at(-1) !== (stands.head || undefined))
    faults.push(`the log has ${stands.versions.length} changes, the head is at ${stands.head}`)
  if (stands.audits !== stands.versions.length) faults.push(`${stands.audits} audit rows for ${stands.versions.length} changes`)
  if (stands.busy !== writers || stands.held.some((places) => places !== 1))
    faults.push(`half a change: places held ${stands.held.join(' ')}, ${stands.busy} busy times`)
  return faults
}

/** Moves a practitioner to and fro until it fails or is told to stop; tells every version that was acknowledged. */
export async function keepWriting(
  opened: OpenDatabase,
  writer: number,
  told: (version: number) => void,
  isOver: () => boolean,
): Promise<void> {
  const { db } = opened
  const { cooperative_id: cooperative, id: roster } = await db.selectFrom('roster').selectAll().executeTakeFirstOrThrow()
  const actor: Actor = { cooperative, role: 'coordinator', name: `writer ${writer}`, posts: [] }
  const practitioner = `gp${writer}`
  const shifts = await db.selectFrom('shift').select(['id', 'date']).orderBy('date').orderBy('id').execute()
  const dates = [...new Set(shifts.map((shift) => shift.date))]
  const own = dates.map((date) => shifts.filter((shift) => shift.date === date)[writer]!.id)
  const held = await db.selectFrom('assignment').select('shift_id').where('practitioner', '=', practitioner).executeTakeFirstOrThrow()
  let from = held.shift_id
  while (!isOver()) {
    const to = own.find((shift) => shift !== from)!
    const result = await changeRoster(depsOf(opened), actor, roster, {
      basedOn: 0,
      changes: [
        { do: 'clear', shift: from, position: 1, was: practitioner },
        { do: 'place', shift: to, position: 1, practitioner, was: null },
      ],
    })
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
    told(result.value.version)
    from = to
  }
}
