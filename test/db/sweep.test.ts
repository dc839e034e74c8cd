import { expect, test } from 'vitest'
import { createSession, findSession } from '../../db/sessions.ts'
import { sweepExpired } from '../../db/sweep.ts'
import { createToken, findToken } from '../../db/tokens.ts'
import { openTestDatabase } from '../database.ts'
import { chance, gp, makeCooperative, making } from './make-region.ts'

test('a token is found until it is revoked, a session until it ends, then it is swept', async () => {
  const opened = await openTestDatabase()
  const { db } = opened
  const cooperative = await makeCooperative(opened, 'zaan', { practitioners: [gp('anna')] })
  const { now } = making
  const id = chance.id()
  const actor = { cooperative, role: 'practitioner', practitioner: 'anna', posts: ['hap'], name: 'token anna' } as const
  await createToken(db, { id, sha256: 'aa', actor, now })
  expect(await findToken(db, 'aa')).toEqual({ id, actor: { ...actor, key: id } })

  const session = (sha256: string, expiresAt: string) => createSession(db, { id: chance.id(), sha256, actor, token: id, now, expiresAt })
  await session('long', '2999-01-01T00:00:00Z')
  await session('ended', '2026-11-01T12:00:00Z')
  expect(await findSession(db, 'ended', '2026-11-01T11:59:59Z')).toMatchObject({ actor })
  expect(await findSession(db, 'ended', '2026-11-01T12:00:00Z')).toBeUndefined()
  await sweepExpired(db)
  expect(await db.selectFrom('session').select('sha256').execute()).toEqual([{ sha256: 'long' }])

  expect(await findSession(db, 'long', now)).toMatchObject({ actor })
  await db.updateTable('access_token').set({ revoked_at: now }).where('id', '=', id).execute()
  expect(await findToken(db, 'aa')).toBeUndefined()
  expect(await findSession(db, 'long', now)).toBeUndefined()
  await opened.close()
})
