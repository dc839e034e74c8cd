import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { migrate, migrateDown } from '../../db/migrate.ts'
import { openServer } from '../../db/server.ts'
import { openDatabase } from '../../db/open.ts'
import { makeCluster, makeDatabase } from '../postgres.ts'
import { schemaOf } from '../schema-of.ts'
import type { FaultCase, Teller } from './case.ts'
import { between, startChild } from './child.ts'

/** CRA-10. Migrations are killed in the middle, run twice at once, and taken back. */
export const migrationKilled: FaultCase = {
  id: 'CRA-10',
  says: 'a migration is whole or not there; two at once make one; up, down, up is equal',
  async run(rounds, { progress, fault }) {
    const cluster = await makeCluster({ sync: true })
    try {
      const wanted = await upDownUp(await makeDatabase(cluster, 'reference'), fault)
      for (let round = 1; round <= rounds; round++) {
        const killed = await killedMidway(await makeDatabase(cluster, `killed_${round}`), wanted, fault)
        await twoAtOnce(await makeDatabase(cluster, `twice_${round}`), wanted, fault)
        await firstStartKilled(fault)
        progress(`round ${round}: killed ${killed}`)
      }
    } finally {
      await cluster.remove()
    }
  },
}

const open = (url: string) => openServer(url, { connections: 1, patient: true }).db

async function upDownUp(url: string, fault: Teller['fault']): Promise<string> {
  const db = open(url)
  await migrate(db)
  const first = await schemaOf(db)
  await migrateDown(db)
  const left = await sql<{ count: string }>`select count(*) from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely_%'`.execute(db)
  if (left.rows[0]?.count !== '0') fault(`${left.rows[0]?.count} tables are left after going down`)
  await migrate(db)
  if ((await schemaOf(db)) !== first) fault('up, down, up is not equal to up')
  await db.destroy()
  return first
}

async function killedMidway(url: string, wanted: string, fault: Teller['fault']): Promise<string> {
  const child = startChild('migrator.ts', [url, ''])
  await child.hears((said) => said.ready === false)
  child.process.send('go')
  await wait(between(20, 400))
  await child.kill()
  const db = open(url)
  const midway = await tablesIn(db)
  if (midway !== 0 && (await schemaOf(db)) !== wanted) fault(`half a migration: ${midway} tables`)
  await migrate(db)
  if ((await schemaOf(db)) !== wanted) fault('a migration after one that was killed gives another schema')
  await db.destroy()
  return midway === 0 ? 'before it was done' : 'after it was done'
}

async function tablesIn(db: ReturnType<typeof open>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely_%'`.execute(db)
  return rows[0]!.count
}

async function twoAtOnce(url: string, wanted: string, fault: Teller['fault']): Promise<void> {
  const children = [startChild('migrator.ts', [url, '']), startChild('migrator.ts', [url, ''])]
  for (const child of children) await child.hears((said) => said.ready === false)
  for (const child of children) child.process.send('go')
  for (const child of children) {
    const said = await child.hears((one) => one.ready === true || one.error !== undefined)
    if (said.error) fault(`of two migrations at once one failed: ${said.error}`)
    await child.kill()
  }
  const db = open(url)
  if ((await schemaOf(db)) !== wanted) fault('two migrations at once give another schema')
  await db.destroy()
}

/** The first start of the embedded database is killed; the next one opens it. */
async function firstStartKilled(fault: Teller['fault']): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'etmaal-faults-'))
  const child = startChild('migrator.ts', ['', folder])
  await child.hears((said) => said.ready === false)
  child.process.send('go')
  await wait(between(100, 2_000))
  await child.kill()
  try {
    await (await openDatabase({ dataFolder: folder })).close()
  } catch (error) {
    fault(`after a first start that was killed the folder does not open: ${error instanceof Error ? error.message : error}`)
  }
  rmSync(folder, { recursive: true, force: true })
}
