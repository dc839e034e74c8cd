import { type Kysely, sql, type Transaction } from 'kysely'
import type { Code } from '../api/domain/model/code.ts'
import { defaultPolicy } from '../api/domain/model/policy.ts'
import type { Practice } from '../api/domain/model/practice.ts'
import type { Practitioner } from '../api/domain/model/practitioner.ts'
import type { Region } from '../api/domain/model/region.ts'
import { toHoliday } from './rows/holiday.ts'
import { toPost } from './rows/post.ts'
import { toPractice } from './rows/practice.ts'
import { toPractitioner } from './rows/practitioner.ts'
import { groupBy, type Row } from './rows/row.ts'
import { toTemplate } from './rows/template.ts'
import type { RegionParts } from './save-region.ts'
import type { Database } from './tables/database.ts'

const parts = [
  'post',
  'contact',
  'practice',
  'practice_link',
  'practice_hours',
  'closure',
  'practitioner',
  'credential',
  'surgery',
  'availability',
  'recurring_mark',
  'exemption',
  'sickness',
  'template',
  'holiday',
] as const
type Part = (typeof parts)[number]
type PartRows = { readonly [P in Part]: readonly Row<P>[] }

const mostKept = 8
const kept = new Map<string, Region>()

/**
 * The Region of a cooperative as it is saved now: one small query while it stands, one more when it changed. The value is
 * kept per stamp, which is new at every save, so neither another database nor a save that was undone can be taken for it.
 * Whoever has just read the stamp gives it, and no query is made for a region that is kept.
 */
export async function regionAt(db: Kysely<Database>, cooperative: string, stamp?: string): Promise<Region> {
  const asked = stamp === undefined ? undefined : kept.get(`${cooperative} ${stamp}`)
  if (asked) return asked
  const row = await db.selectFrom('cooperative').selectAll().where('id', '=', cooperative).executeTakeFirstOrThrow()
  const key = `${row.id} ${row.region_stamp}`
  const known = kept.get(key)
  if (known) return keep(key, known)
  return keep(key, toRegion(row, await partRows(db, cooperative)))
}

function keep(key: string, region: Region): Region {
  kept.delete(key)
  kept.set(key, region)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return region
}

/**
 * After a save of practices and practitioners: who reads the region next finds it here, of which only those were read again.
 * `before` is the region as it was saved until then. What else was saved is left to who reads it.
 */
export async function keepSaved(trx: Transaction<Database>, cooperative: string, before: Region, saved: RegionParts): Promise<void> {
  const { practices = [], practitioners = [] } = saved
  const isMore = saved.posts?.length || saved.templates?.length || saved.holidays || saved.policy || saved.name
  if (isMore || Object.values(saved.removed ?? {}).some((codes) => codes.length > 0)) return
  const named = { practice: practices.map(({ code }) => code), practitioner: practitioners.map(({ code }) => code) }
  const row = await trx.selectFrom('cooperative').selectAll().where('id', '=', cooperative).executeTakeFirstOrThrow()
  const rows = await partRows(trx, cooperative, named)
  keep(`${row.id} ${row.region_stamp}`, {
    ...before,
    version: row.region_version,
    practices: replaced(before.practices, toPractices(rows)),
    practitioners: replaced(before.practitioners, toPractitioners(rows)),
  })
}

function replaced<T extends { readonly code: Code }>(before: readonly T[], saved: readonly T[]): readonly T[] {
  const codes = new Set(saved.map(({ code }) => code))
  return [...before.filter(({ code }) => !codes.has(code)), ...saved].sort(byCode)
}

/** Whose rows a part holds, and by which column; the parts that belong to nobody are not here. */
const owners = {
  practice: ['practice', 'code'],
  practice_link: ['practice', 'practice'],
  practice_hours: ['practice', 'practice'],
  closure: ['practice', 'practice'],
  practitioner: ['practitioner', 'code'],
  credential: ['practitioner', 'practitioner'],
  surgery: ['practitioner', 'practitioner'],
  availability: ['practitioner', 'practitioner'],
  recurring_mark: ['practitioner', 'practitioner'],
  exemption: ['practitioner', 'practitioner'],
  sickness: ['practitioner', 'practitioner'],
} as const satisfies Partial<Record<Part, readonly [keyof Named, string]>>

type Named = { readonly practice: readonly Code[]; readonly practitioner: readonly Code[] }

/** All rows of a region in one query, as JSON; with `named` only those of these practices and practitioners. */
async function partRows(db: Kysely<Database>, cooperative: string, named?: Named): Promise<PartRows> {
  const rowsOf = (part: Part) =>
    sql`select ${sql.lit(part)} as part, to_jsonb(p) as row from ${sql.table(part)} p where cooperative_id = ${cooperative}::uuid`
  const ownRows = (part: keyof typeof owners, all: Named) => {
    const [owner, column] = owners[part]
    return sql`${rowsOf(part)} and ${sql.ref(column)} = any(${all[owner]}::text[])`
  }
  const queries = named ? (Object.keys(owners) as (keyof typeof owners)[]).map((part) => ownRows(part, named)) : parts.map(rowsOf)
  const { rows } = await sql<{ part: Part; row: never }>`${sql.join(queries, sql` union all `)}`.execute(db)
  const found = Object.fromEntries(parts.map((part) => [part, []])) as unknown as Record<Part, unknown[]>
  for (const { part, row } of rows) found[part].push(row)
  return found as PartRows
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)

function toPractices(rows: PartRows): readonly Practice[] {
  const links = groupBy(rows.practice_link, 'practice')
  const hours = groupBy(rows.practice_hours, 'practice')
  const closures = groupBy(rows.closure, 'practice')
  return rows.practice
    .map((row) =>
      toPractice(row, {
        links: links.get(row.code) ?? [],
        hours: hours.get(row.code) ?? [],
        closures: closures.get(row.code) ?? [],
      }),
    )
    .sort(byCode)
}

function toPractitioners(rows: PartRows): readonly Practitioner[] {
  const sickness = groupBy(rows.sickness, 'practitioner')
  const availability = groupBy(rows.availability, 'practitioner')
  const recurring = groupBy(rows.recurring_mark, 'practitioner')
  const exemptions = groupBy(rows.exemption, 'practitioner')
  const credentials = groupBy(rows.credential, 'practitioner')
  const surgery = groupBy(rows.surgery, 'practitioner')
  return rows.practitioner
    .map((row) =>
      toPractitioner(row, {
        sickness: sickness.get(row.code) ?? [],
        availability: availability.get(row.code) ?? [],
        recurring: recurring.get(row.code) ?? [],
        exemptions: exemptions.get(row.code) ?? [],
        credentials: credentials.get(row.code) ?? [],
        surgery: surgery.get(row.code) ?? [],
      }),
    )
    .sort(byCode)
}

function toRegion(cooperative: Row<'cooperative'>, rows: PartRows): Region {
  const contacts = groupBy(rows.contact, 'post')
  return {
    cooperative: cooperative.code,
    name: cooperative.name,
    zone: cooperative.zone,
    version: cooperative.region_version,
    posts: rows.post.map((row) => toPost(row, contacts.get(row.code))).sort(byCode),
    practices: toPractices(rows),
    practitioners: toPractitioners(rows),
    templates: rows.template.map(toTemplate).sort(byCode),
    holidays: rows.holiday.map(toHoliday).sort((a, b) => (`${a.date}${a.post ?? ''}` < `${b.date}${b.post ?? ''}` ? -1 : 1)),
    policy: { ...defaultPolicy, ...cooperative.policy },
  }
}
