import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { FolderHeldError, lockFolder } from '../../db/lock.ts'
import { openDatabase } from '../../db/open.ts'
import type { FaultCase, Teller } from './case.ts'
import { between, startChild } from './child.ts'
import { faultsOf, makeWorld } from './world.ts'

/** Kills per round: twenty in all at the default of five rounds. */
const killsPerRound = 4

/** CRA-09. The app with the embedded database is killed during writes, and somebody else tries to open its folder meanwhile. */
export const embeddedKilled: FaultCase = {
  id: 'CRA-09',
  says: 'a killed embedded app loses no acknowledged change; a second opener is refused by name',
  async run(rounds, { progress, fault }) {
    const folder = mkdtempSync(join(tmpdir(), 'etmaal-faults-'))
    const clearAway = () => rmSync(folder, { recursive: true, force: true })
    process.once('exit', clearAway)
    try {
      const first = await openDatabase({ dataFolder: folder })
      await makeWorld(first)
      await first.close()
      const acknowledged = new Set<number>()
      for (let round = 1; round <= rounds * killsPerRound; round++) {
        const child = startChild('writer.ts', ['', folder, 'write'])
        const { standing } = await child.hears((said) => said.standing !== undefined)
        for (const found of faultsOf(standing!, acknowledged)) fault(`before round ${round}: ${found}`)
        await child.hears((said) => said.version !== undefined)
        if (round === 1) await secondOpener(folder, child.process.pid!, fault)
        await wait(between(20, 800))
        await child.kill()
        for (const { version } of child.heard) if (version !== undefined) acknowledged.add(version)
        progress(`round ${round}: ${acknowledged.size} acknowledged`)
      }
      const last = startChild('writer.ts', ['', folder, 'look'])
      const { standing } = await last.hears((said) => said.standing !== undefined)
      for (const found of faultsOf(standing!, acknowledged)) fault(`at the end: ${found}`)
      await last.kill()
    } finally {
      process.off('exit', clearAway)
      clearAway()
    }
  },
}

async function secondOpener(folder: string, owner: number, fault: Teller['fault']): Promise<void> {
  const error: unknown = await lockFolder(folder).then(
    (lock) => lock.release(),
    (refused: unknown) => refused,
  )
  const isRefusedByName = error instanceof FolderHeldError && error.owner?.pid === owner
  if (!isRefusedByName) fault(`a second opener was not refused by the name of process ${owner}: ${String(error)}`)
}
