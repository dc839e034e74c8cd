import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../../db/open.ts'
import { makeCluster, makeDatabase } from '../postgres.ts'
import type { FaultCase } from './case.ts'
import { between, startChild } from './child.ts'
import { faultsOf, makeWorld, standing } from './world.ts'

/** CRA-02. The app is killed in the middle of changes; the server lives on. */
export const appKilled: FaultCase = {
  id: 'CRA-02',
  says: 'a killed app leaves no half change and one audit row per change',
  async run(rounds, { progress, fault }) {
    const cluster = await makeCluster({ sync: true })
    try {
      const url = await makeDatabase(cluster, 'faults')
      const opened = await openDatabase({ databaseUrl: url, dataFolder: '' })
      await makeWorld(opened)
      const acknowledged = new Set<number>()
      for (let round = 1; round <= rounds; round++) {
        const child = startChild('writer.ts', [url, '', 'write'])
        await child.hears((said) => said.version !== undefined)
        await wait(between(20, 800))
        await child.kill()
        for (const { version } of child.heard) if (version !== undefined) acknowledged.add(version)
        for (const found of faultsOf(await standing(opened), acknowledged)) fault(`round ${round}: ${found}`)
        progress(`round ${round}: ${acknowledged.size} acknowledged`)
      }
      await opened.close()
    } finally {
      await cluster.remove()
    }
  },
}
