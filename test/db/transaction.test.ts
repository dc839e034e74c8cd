import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuse } from '../../api/domain/refusal.ts'
import { isUnavailable, refusalOf } from '../../db/faults.ts'
import { claimKey, keepAnswer } from '../../db/idempotency.ts'
import { inTransaction } from '../../db/transaction.ts'
import { openTestDatabase, serverUrl, type TestDatabase } from '../database.ts'
import { chance, gp, makeCooperative, making } from './make-region.ts'

let opened: TestDatabase
let cooperative: string
beforeAll(async () => {
  opened = await openTestDatabase()
  cooperative = await makeCooperative(opened, 'zaan', { practitioners: [gp('anna')] })
})
afterAll(() => opened.close())

const failing = (code: string) => Object.assign(new Error(code), { code })

const people = async () => (await opened.db.selectFrom('person').select('id').execute()).length
const addPerson = (trx: Parameters<Parameters<typeof inTransaction>[1]>[0]) =>
  trx.insertInto('person').values({ id: chance.id(), created_at: making.now }).execute()

test('a refusal keeps nothing of what was written before it', async () => {
  const before = await people()
  const answer = await inTransaction(opened.db, async (trx) => {
    await addPerson(trx)
    return refuse({ code: 'not-found' })
  })
  expect(answer).toEqual({ ok: false, refusal: { code: 'not-found' } })
  expect(await people()).toBe(before)
})

test.each(['40001', '40P01'])('%s is tried again and leaves one trace', async (code) => {
  const before = await people()
  let tries = 0
  await inTransaction(opened.db, async (trx) => {
    await addPerson(trx)
    if (++tries < 4) throw failing(code)
  })
  expect([tries, await people()]).toEqual([4, before + 1])
})

test.each(['23P01', '23505', '42601'])('%s is not tried again', async (code) => {
  let tries = 0
  await expect(
    inTransaction(opened.db, async () => {
      tries++
      throw failing(code)
    }),
  ).rejects.toThrow(code)
  expect(tries).toBe(1)
})

test('what keeps failing is given up after five tries and answered as unavailable', async () => {
  let tries = 0
  const error = await inTransaction(opened.db, async () => {
    tries++
    throw failing('40001')
  }).catch((thrown: unknown) => thrown)
  expect([tries, isUnavailable(error), refusalOf(error)]).toEqual([5, true, null])
})

describe('a key of an order', () => {
  const order = { cooperative: '', actor: 'anna', key: 'k', request: 'r' }
  const send = (request: string, key: string, now = making.now) =>
    inTransaction(opened.db, async (trx) => {
      const own = { ...order, cooperative, key, request }
      const claim = await claimKey(trx, own, now)
      if (claim.kind === 'first') await keepAnswer(trx, own, { done: request })
      return claim
    })

  test('is answered once, and the same again', async () => {
    const key = chance.id()
    const claims = await Promise.all([1, 2, 3, 4].map(() => send('r', key)))
    expect(claims.filter((claim) => claim.kind === 'first')).toHaveLength(1)
    expect(claims.filter((claim) => claim.kind === 'repeat')).toEqual(Array(3).fill({ kind: 'repeat', answer: { done: 'r' } }))
    expect(await send('another', key)).toEqual({ kind: 'other' })
  })

  test('is free again after a day', async () => {
    const key = chance.id()
    await send('r', key)
    expect(await send('another', key, '2026-11-01T23:59:59Z')).toEqual({ kind: 'other' })
    expect(await send('another', key, '2026-11-02T00:00:00Z')).toEqual({ kind: 'first' })
  })
})

describe.skipIf(!serverUrl)('on a server', () => {
  test('transactions that read what each other write are tried again, and none is lost', async () => {
    await opened.db
      .insertInto('history')
      .values({ cooperative_id: cooperative, practitioner: 'anna', date: '2026-01-01', kind: 'night', hours: 0 })
      .execute()
    const all = Array.from({ length: 8 }, () =>
      inTransaction(opened.db, async (trx) => {
        await sql`set transaction isolation level serializable`.execute(trx)
        const { hours } = await trx.selectFrom('history').select('hours').executeTakeFirstOrThrow()
        await new Promise((resolve) => setTimeout(resolve, 5))
        await trx
          .updateTable('history')
          .set({ hours: hours + 1 })
          .execute()
      }).catch((error: { code?: string }) => error.code),
    )
    const gaveUp = (await Promise.all(all)).filter((code) => code !== undefined)
    const { hours } = await opened.db.selectFrom('history').select('hours').executeTakeFirstOrThrow()
    expect(hours).toBe(8 - gaveUp.length)
    expect(gaveUp.every((code) => code === '40001')).toBe(true)
    expect(hours).toBeGreaterThan(1)
  })
})
