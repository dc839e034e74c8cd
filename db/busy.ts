import { type Kysely, sql } from 'kysely'
import type { Code } from '../api/domain/model/code.ts'
import type { Busy, BusyNumber } from '../api/domain/model/roster.ts'
import { marginsOf } from '../api/domain/roster/margins.ts'
import type { Interval } from '../api/domain/time/interval.ts'
import { among } from './among.ts'
import type { Head } from './heads.ts'
import type { Database } from './tables/database.ts'

/**
 * Time around a roster that no change of it may touch: duties in the cooperative's other rosters, by post and role, and
 * blocking time in other cooperatives, of which no more is told than that it is taken. Of these people, or of everybody.
 * Around a scenario lies what lies around its roster.
 */
export async function aroundOf(db: Kysely<Database>, head: Head, people: readonly Code[] | null): Promise<readonly Busy[]> {
  if (people?.length === 0) return []
  const { before, after } = marginsOf(head)
  const { rows } = await sql<Busy & { post: Code | null; role: string | null }>`
    select a.practitioner, a.starts_at as "from", a.ends_at as until, s.post, s.role
    from assignment a join shift s on s.cooperative_id = a.cooperative_id and s.id = a.shift_id
    where a.cooperative_id = ${head.cooperative} and ${among('a.practitioner', people)} and a.roster_id <> ${head.scenarioOf ?? head.id}
      and a.starts_at < ${after.until} and a.ends_at > ${before.from}
    union all
    select p.code, b.starts_at, b.ends_at, null, null
    ${elsewhere(head.cooperative, people, { from: before.from, until: after.until })}`.execute(db)
  return rows.map(({ practitioner, from, until, post, role }) => ({
    practitioner,
    from,
    until,
    ...(post === null ? {} : { post }),
    ...(role === null ? {} : { role }),
  }))
}

/** Blocking time in other cooperatives that touches an interval, of everybody of this one, in order of time. */
export async function busyElsewhere(db: Kysely<Database>, cooperative: string, interval: Interval): Promise<readonly Busy[]> {
  const { rows } = await sql<Busy>`
    select p.code as practitioner, b.starts_at as "from", b.ends_at as until
    ${elsewhere(cooperative, null, interval)} order by 2, 3, 1`.execute(db)
  return rows
}

/** Blocking time in other cooperatives of everybody with one of these BIG numbers. */
export async function busyByNumber(db: Kysely<Database>, cooperative: string, numbers: readonly string[]): Promise<readonly BusyNumber[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<BusyNumber>`
    select p.big, b.starts_at as "from", b.ends_at as until from person p join person_busy b on b.person_id = p.id
    where ${among('p.big', numbers)} and b.cooperative_id <> ${cooperative} and b.blocking order by 2, 3, 1`.execute(db)
  return rows
}

const elsewhere = (cooperative: string, people: readonly Code[] | null, { from, until }: Interval) => sql`
    from practitioner p join person_busy b on b.person_id = p.person_id
    where p.cooperative_id = ${cooperative} and ${among('p.code', people)} and b.cooperative_id <> ${cooperative} and b.blocking
      and b.starts_at < ${until} and b.ends_at > ${from}`
