import { changeRoster } from '../../api/usecases/rosters/change-roster.ts'
import { openServer } from '../../db/server.ts'
import { makeDeps } from '../in-database.ts'
import type { Claims } from './another-process.ts'

/** The other app process: takes orders from the test, sends them all at once over a pool of its own, answers what came of them. */
process.on('message', async ({ url, now, claims }: { url: string; now: string; claims: Claims }) => {
  const { db } = openServer(url, { patient: true })
  const deps = makeDeps(db, now)
  const results = await Promise.all(
    claims.map(({ actor, roster, order }) =>
      changeRoster(deps, actor, roster, order).catch((error: unknown) => ({ ok: false, thrown: String(error) })),
    ),
  )
  await db.destroy()
  process.send!(results)
})
process.send!('ready')
