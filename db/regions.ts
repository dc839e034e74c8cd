import { type Kysely, sql, type Transaction } from 'kysely'
import type { Code } from '../api/domain/model/code.ts'
import { defaultPolicy } from '../api/domain/model/policy.ts'
import type { Practice } from '../api/domain/model/practice.ts'
import type { Region } from '../api/domain/model/region.ts'
import { toHoliday } from './rows/holiday.ts'
import { toPost } from './rows/post.ts'
import { toPractice } from './rows/practice.ts'
import { toPractitioner } from './rows/practitioner.ts'
import { groupBy, type Row } from './rows/row.ts'
import { toTemplate } from './rows/template.ts'
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
 * After a save of practices and nothing else: who reads the region next finds it here, of which only those were read again.
 * `before` is the region as it was saved until then.
 */
export async function keepPractices(
  trx: Transaction<Database>,
  cooperative: string,
  before: Region,
  codes: readonly Code[],
): Promise<void> {
  const row = await trx.selectFrom('cooperative').selectAll().where('id', '=', cooperative).executeTakeFirstOrThrow()
  const saved = toPractices(await partRows(trx, cooperative, codes))
  const practices = [...before.practices.filter(({ code }) => !codes.includes(code)), ...saved].sort(byCode)
  keep(`${row.id} ${row.region_stamp}`, { ...before, version: row.region_version, practices })
}

const practiceParts = { practice: 'code', practice_link: 'practice', practice_hours: 'practice', closure: 'practice' } as const

/** All rows of a region in one query, as JSON; with `practices` only those of these practices. */
async function partRows(db: Kysely<Database>, cooperative: string, practices?: readonly Code[]): Promise<PartRows> {
  const rowsOf = (part: Part) =>
    sql`select ${sql.lit(part)} as part, to_jsonb(p) as row from ${sql.table(part)} p where cooperative_id = ${cooperative}::uuid`
  const queries = practices
    ? Object.entries(practiceParts).map(
        ([part, code]) => sql`${rowsOf(part as keyof typeof practiceParts)} and ${sql.ref(code)} = any(${practices}::text[])`,
      )
    : parts.map(rowsOf)
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

function toRegion(cooperative: Row<'cooperative'>, rows: PartRows): Region {
  const contacts = groupBy(rows.contact, 'post')
  const sickness = groupBy(rows.sickness, 'practitioner')
  const availability = groupBy(rows.availability, 'practitioner')
  const recurring = groupBy(rows.recurring_mark, 'practitioner')
  const exemptions = groupBy(rows.exemption, 'practitioner')
  const credentials = groupBy(rows.credential, 'practitioner')
  const surgery = groupBy(rows.surgery, 'practitioner')
  return {
    cooperative: cooperative.code,
    name: cooperative.name,
    zone: cooperative.zone,
    version: cooperative.region_version,
    posts: rows.post.map((row) => toPost(row, contacts.get(row.code))).sort(byCode),
    practices: toPractices(rows),
    practitioners: rows.practitioner
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
      .sort(byCode),
    templates: rows.template.map(toTemplate).sort(byCode),
    holidays: rows.holiday.map(toHoliday).sort((a, b) => (`${a.date}${a.post ?? ''}` < `${b.date}${b.post ?? ''}` ? -1 : 1)),
    policy: { ...defaultPolicy, ...cooperative.policy },
  }
}
