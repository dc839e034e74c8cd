import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Code } from '../api/domain/model/code.ts'
import type { Comment, CommentAbout } from '../api/domain/model/comment.ts'
import type { Place, ShiftId } from '../api/domain/model/roster.ts'
import type { Day } from '../api/domain/time/instant.ts'
import { json } from './tables/column.ts'
import type { CommentTable } from './tables/comment.ts'
import type { Database } from './tables/database.ts'

/** The comments of a cooperative that still ask for something, and the last `settled` of the others; the latest first. */
export async function commentsOf(db: Kysely<Database>, cooperative: string, settled: number): Promise<readonly Comment[]> {
  const all = db.selectFrom('comment').selectAll().where('cooperative_id', '=', cooperative)
  const rows = await all
    .where('resolved_at', 'is', null)
    .unionAll((sub) =>
      sub.parens(all.where('resolved_at', 'is not', null).orderBy('resolved_at', 'desc').orderBy('id', 'desc').limit(settled)),
    )
    .execute()
  return rows.map(toComment).sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
}

/** One comment, locked until the transaction ends. */
export async function lockComment(trx: Transaction<Database>, cooperative: string, id: string): Promise<Comment | undefined> {
  const row = await trx
    .selectFrom('comment')
    .selectAll()
    .where('cooperative_id', '=', cooperative)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toComment(row)
}

export async function insertComment(trx: Transaction<Database>, cooperative: string, comment: Comment): Promise<void> {
  const { id, about, date, text, mentions, visible, author, at } = comment
  await trx
    .insertInto('comment')
    .values({
      cooperative_id: cooperative,
      id,
      about: about.on,
      shift_id: about.on === 'place' ? about.shift : null,
      position: about.on === 'place' ? about.position : null,
      date,
      practitioner: about.on === 'person' ? about.practitioner : null,
      text,
      mentions: json(mentions),
      visible,
      author,
      at,
    })
    .execute()
}

/** Keeps what may change of a comment: whether it is settled, and who sees it. */
export async function updateComment(trx: Transaction<Database>, cooperative: string, { id, visible, resolved }: Comment): Promise<void> {
  await trx
    .updateTable('comment')
    .set({ visible, resolved_at: resolved?.at ?? null, resolved_by: resolved?.by ?? null })
    .where('cooperative_id', '=', cooperative)
    .where('id', '=', id)
    .execute()
}

/** The date of a shift of the draft and how many it needs; undefined when there is none. */
export function shiftDate(db: Kysely<Database>, cooperative: string, shift: ShiftId): Promise<{ id: ShiftId; date: Day } | undefined> {
  return db.selectFrom('shift').select(['id', 'date']).where('cooperative_id', '=', cooperative).where('id', '=', shift).executeTakeFirst()
}

/** The places somebody holds in what is published now. */
export async function publishedPlacesOf(db: Kysely<Database>, cooperative: string, practitioner: Code): Promise<readonly Place[]> {
  return db
    .selectFrom('published_assignment')
    .select(['shift_id as shift', 'position'])
    .where('cooperative_id', '=', cooperative)
    .where('practitioner', '=', practitioner)
    .where('recorded_until', 'is', null)
    .execute()
}

/** What the log calls those who can sign in to coordinate, in the order of the alphabet. */
export async function coordinatorsOf(db: Kysely<Database>, cooperative: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('access_token')
    .select('label')
    .where('cooperative_id', '=', cooperative)
    .where('role', 'in', ['admin', 'coordinator'])
    .where('revoked_at', 'is', null)
    .union(db.selectFrom('session').select('label').where('cooperative_id', '=', cooperative).where('role', 'in', ['admin', 'coordinator']))
    .execute()
  return rows.map(({ label }) => label).sort()
}

function toComment(row: Selectable<CommentTable>): Comment {
  const { id, date, text, mentions, visible, author, at, resolved_at, resolved_by } = row
  const resolved = resolved_at === null ? null : { at: resolved_at, by: resolved_by ?? '' }
  return { id, about: aboutOf(row), date, text, mentions, visible, author, at, resolved }
}

/** The schema holds that the columns of its kind are filled. */
function aboutOf({ about, shift_id, position, date, practitioner }: Selectable<CommentTable>): CommentAbout {
  if (about === 'place') return { on: 'place', shift: shift_id!, position: position! }
  return about === 'day' ? { on: 'day', date: date! } : { on: 'person', practitioner: practitioner! }
}
