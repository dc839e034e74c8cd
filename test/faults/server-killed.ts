import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../../db/open.ts'
import { makeCluster, makeDatabase } from '../postgres.ts'
import type { FaultCase } from './case.ts'
import { between } from './child.ts'
import { faultsOf, keepWriting, makeWorld, standing, writers } from './world.ts'

const slowestStartMillis = 10_000

/** CRA-01. The whole server is killed under eight writers and started again; the app lives on. */
export const serverKilled: FaultCase = {
  id: 'CRA-01',
  says: 'a killed PostgreSQL loses no acknowledged change and starts within 10 seconds',
  async run(rounds, { progress, fault }) {
    const cluster = await makeCluster({ sync: true })
    try {
      const opened = await openDatabase({ databaseUrl: await makeDatabase(cluster, 'faults'), dataFolder: '' })
      await makeWorld(opened)
      const acknowledged = new Set<number>()
      for (let round = 1; round <= rounds; round++) {
        let isOver = false
        const writing = Array.from({ length: writers }, (_, writer) =>
          keepWriting(
            opened,
            writer,
            (version) => acknowledged.add(version),
            () => isOver,
          ).catch(() => {}),
        )
        await wait(between(200, 1_500))
        await cluster.kill()
        isOver = true
        await Promise.all(writing)
        const millis = await cluster.start()
        if (millis > slowestStartMillis) fault(`round ${round}: back after ${Math.round(millis)} ms`)
        for (const found of faultsOf(await standing(opened), acknowledged)) fault(`round ${round}: ${found}`)
        progress(`round ${round}: ${acknowledged.size} acknowledged, back in ${Math.round(millis)} ms`)
      }
      await opened.close()
    } finally {
      await cluster.remove()
    }
  },
}
