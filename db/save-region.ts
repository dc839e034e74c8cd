import { sql, type Transaction } from 'kysely'
import type { Code } from '../api/domain/model/code.ts'
import type { Holiday } from '../api/domain/model/holiday.ts'
import type { Policy } from '../api/domain/model/policy.ts'
import type { Post } from '../api/domain/model/post.ts'
import type { Practice } from '../api/domain/model/practice.ts'
import type { Practitioner } from '../api/domain/model/practitioner.ts'
import type { Template } from '../api/domain/model/template.ts'
import { writeRows } from './bulk.ts'
import { type Making, personsFor } from './people.ts'
import { fromHoliday } from './rows/holiday.ts'
import { fromContacts, fromPost } from './rows/post.ts'
import { fromClosures, fromHours, fromLinks, fromPractice } from './rows/practice.ts'
import {
  fromAvailability,
  fromCredentials,
  fromExemptions,
  fromPractitioner,
  fromRecurring,
  fromSickness,
  fromSurgery,
} from './rows/practitioner.ts'
import { fromTemplate } from './rows/template.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'

/**
 * What of a region is to be saved. Each post, practice, practitioner and template is whole: it replaces the one of its code,
 * all it holds included. `holidays` is the whole list. What is not named stays, unless `removed` names it. Taking a save back
 * is saving the values of before and removing what was not there.
 */
export type RegionParts = {
  readonly posts?: readonly Post[]
  readonly practices?: readonly Practice[]
  readonly practitioners?: readonly Practitioner[]
  readonly templates?: readonly Template[]
  readonly holidays?: readonly Holiday[]
  readonly policy?: Partial<Policy>
  readonly name?: string
  readonly removed?: {
    readonly posts?: readonly Code[]
    readonly practices?: readonly Code[]
    readonly practitioners?: readonly Code[]
    readonly templates?: readonly Code[]
  }
}

/** A practice may be covered by one that the same save only makes further on. */
const coverPractice = sql.ref('closure_cooperative_id_cover_practice_fkey')

const codeKey = { replaceBy: ['cooperative_id', 'code'] }

/** Saves parts of a region and answers its new version. Two saves of one cooperative wait for each other. */
export async function replaceRegionParts(
  trx: Transaction<Database>,
  cooperative: string,
  parts: RegionParts,
  making: Making,
): Promise<number> {
  const version = await touchRegion(trx, cooperative, parts)
  await sql`set constraints ${coverPractice} deferred`.execute(trx)
  await savePosts(trx, cooperative, parts.posts ?? [])
  await savePractices(trx, cooperative, parts.practices ?? [])
  await savePractitioners(trx, cooperative, parts.practitioners ?? [], making)
  await writeRows(
    trx,
    'template',
    (parts.templates ?? []).map((template) => fromTemplate(cooperative, template)),
    codeKey,
  )
  if (parts.holidays) {
    await trx.deleteFrom('holiday').where('cooperative_id', '=', cooperative).execute()
    await writeRows(
      trx,
      'holiday',
      parts.holidays.map((holiday) => fromHoliday(cooperative, holiday)),
    )
  }
  if (parts.policy) await followStandby(trx, cooperative)
  const { removed = {} } = parts
  await remove(trx, cooperative, 'template', removed.templates)
  await remove(trx, cooperative, 'practitioner', removed.practitioners)
  await remove(trx, cooperative, 'practice', removed.practices)
  await remove(trx, cooperative, 'post', removed.posts)
  await sql`set constraints ${coverPractice} immediate`.execute(trx)
  return version
}

/** Marks the region as changed; every reader then loads it anew. Locks it until the end of the transaction. */
async function touchRegion(
  trx: Transaction<Database>,
  cooperative: string,
  set: Pick<RegionParts, 'policy' | 'name'> = {},
): Promise<number> {
  const row = await trx
    .updateTable('cooperative')
    .set((eb) => ({
      region_version: eb('region_version', '+', 1),
      region_stamp: sql<string>`gen_random_uuid()`,
      ...(set.policy ? { policy: json(set.policy) } : {}),
      ...(set.name ? { name: set.name } : {}),
    }))
    .where('id', '=', cooperative)
    .returning('region_version')
    .executeTakeFirstOrThrow()
  return row.region_version
}

/** Whether standby keeps its holder busy is said by the rules; the busy times of the drafts follow them. */
async function followStandby(trx: Transaction<Database>, cooperative: string): Promise<void> {
  await sql`update person_busy b set blocking = not coalesce((c.policy ->> 'mayOverlapStandby')::boolean, false)
    from cooperative c where c.id = ${cooperative} and b.cooperative_id = c.id and b.standby
      and b.blocking = coalesce((c.policy ->> 'mayOverlapStandby')::boolean, false)`.execute(trx)
}

async function savePosts(trx: Transaction<Database>, cooperative: string, posts: readonly Post[]): Promise<void> {
  if (posts.length === 0) return
  await writeRows(
    trx,
    'post',
    posts.map((post) => fromPost(cooperative, post)),
    codeKey,
  )
  await clear(trx, 'contact', 'post', cooperative, posts)
  await writeRows(
    trx,
    'contact',
    posts.flatMap((post) => fromContacts(cooperative, post)),
  )
}

async function savePractices(trx: Transaction<Database>, cooperative: string, practices: readonly Practice[]): Promise<void> {
  if (practices.length === 0) return
  await writeRows(
    trx,
    'practice',
    practices.map((practice) => fromPractice(cooperative, practice)),
    codeKey,
  )
  for (const table of ['practice_link', 'practice_hours', 'closure'] as const) await clear(trx, table, 'practice', cooperative, practices)
  await writeRows(
    trx,
    'practice_link',
    practices.flatMap((practice) => fromLinks(cooperative, practice)),
  )
  await writeRows(
    trx,
    'practice_hours',
    practices.flatMap((practice) => fromHours(cooperative, practice)),
  )
  await writeRows(
    trx,
    'closure',
    practices.flatMap((practice) => fromClosures(cooperative, practice)),
  )
}

async function savePractitioners(
  trx: Transaction<Database>,
  cooperative: string,
  practitioners: readonly Practitioner[],
  making: Making,
): Promise<void> {
  if (practitioners.length === 0) return
  const persons = await personsFor(trx, cooperative, practitioners, making)
  const rows = practitioners.map((practitioner) => fromPractitioner(cooperative, practitioner, persons.get(practitioner.code)!))
  await writeRows(trx, 'practitioner', rows, codeKey)
  for (const table of ['sickness', 'availability', 'recurring_mark', 'exemption', 'credential', 'surgery'] as const)
    await clear(trx, table, 'practitioner', cooperative, practitioners)
  await writeRows(
    trx,
    'sickness',
    practitioners.flatMap((practitioner) => fromSickness(cooperative, practitioner)),
  )
  await writeRows(
    trx,
    'availability',
    practitioners.flatMap((practitioner) => fromAvailability(cooperative, practitioner)),
  )
  await writeRows(
    trx,
    'recurring_mark',
    practitioners.flatMap((practitioner) => fromRecurring(cooperative, practitioner)),
  )
  await writeRows(
    trx,
    'exemption',
    practitioners.flatMap((practitioner) => fromExemptions(cooperative, practitioner)),
  )
  await writeRows(
    trx,
    'credential',
    practitioners.flatMap((practitioner) => fromCredentials(cooperative, practitioner)),
  )
  await writeRows(
    trx,
    'surgery',
    practitioners.flatMap((practitioner) => fromSurgery(cooperative, practitioner)),
  )
}

type Owned =
  | ('contact' | 'practice_link' | 'practice_hours' | 'closure')
  | ('sickness' | 'availability' | 'recurring_mark' | 'exemption' | 'credential' | 'surgery')

/** Empties what the named owners hold, before it is written anew. */
async function clear(
  trx: Transaction<Database>,
  table: Owned,
  owner: 'post' | 'practice' | 'practitioner',
  cooperative: string,
  owners: readonly { code: Code }[],
): Promise<void> {
  const codes = owners.map(({ code }) => code)
  await sql`delete from ${sql.table(table)} where cooperative_id = ${cooperative} and ${sql.ref(owner)} = any(${codes}::text[])`.execute(
    trx,
  )
}

async function remove(
  trx: Transaction<Database>,
  cooperative: string,
  table: 'post' | 'practice' | 'practitioner' | 'template',
  codes: readonly Code[] = [],
): Promise<void> {
  if (codes.length === 0) return
  await trx
    .deleteFrom(table)
    .where('cooperative_id', '=', cooperative)
    .where('code', 'in', [...codes])
    .execute()
}
