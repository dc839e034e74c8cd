import type { Transaction } from 'kysely'
import type { Code } from '../api/domain/model/code.ts'
import { bigOf } from '../api/domain/model/practitioner.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import { writeRows } from './bulk.ts'
import type { Database } from './tables/database.ts'

type Named = { readonly code: Code; readonly big?: string }

/** What a save needs from outside: ids and the time. */
export type Making = { readonly newId: () => string; readonly now: Instant }

/**
 * The person of each practitioner, by code. Two practitioners are one person only where the same BIG number was entered for
 * both, in whatever cooperatives; without one everybody is somebody else. A practitioner whose number stays keeps the person.
 */
export async function personsFor(
  trx: Transaction<Database>,
  cooperative: string,
  practitioners: readonly Named[],
  making: Making,
): Promise<ReadonlyMap<Code, string>> {
  const codes = practitioners.map((practitioner) => practitioner.code)
  const saved = await trx
    .selectFrom('practitioner')
    .select(['code', 'person_id', 'big'])
    .where('cooperative_id', '=', cooperative)
    .where('code', 'in', codes.length > 0 ? codes : [''])
    .execute()
  const before = new Map(saved.map((row) => [row.code, row]))
  const persons = new Map<Code, string>()
  const created: { id: string; big: string | null; created_at: Instant }[] = []
  const asked = new Map<string, Code[]>()
  for (const { code, big } of practitioners) {
    const known = before.get(code)
    const number = bigOf(big)
    if (known && bigOf(known.big) === number) persons.set(code, known.person_id)
    else if (number) asked.set(number, [...(asked.get(number) ?? []), code])
    else {
      const id = making.newId()
      created.push({ id, big: null, created_at: making.now })
      persons.set(code, id)
    }
  }
  await writeRows(trx, 'person', created)
  for (const [big, id] of await personsByBig(trx, [...asked.keys()], making)) for (const code of asked.get(big)!) persons.set(code, id)
  return persons
}

async function personsByBig(trx: Transaction<Database>, numbers: readonly string[], { newId, now }: Making): Promise<[string, string][]> {
  if (numbers.length === 0) return []
  await trx
    .insertInto('person')
    .values([...numbers].sort().map((big) => ({ id: newId(), big, created_at: now })))
    .onConflict((conflict) => conflict.column('big').doNothing())
    .execute()
  const rows = await trx.selectFrom('person').select(['id', 'big']).where('big', 'in', numbers).execute()
  return rows.map((row) => [row.big!, row.id])
}
