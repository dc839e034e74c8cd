import { parentPort, workerData } from 'node:worker_threads'
import { databaseOverPort, plainError } from '../../db/over-port.ts'
import { createChance, type Deps, realNow } from '../deps.ts'
import { carryOut, type ImportTask } from '../usecases/import/run-import.ts'
import type { Word } from './import-apart.ts'

/** The thread of one import: what it does is `carryOut`, with the database of the process that started it. */
const port = parentPort!
const say = (word: Word) => port.postMessage(word)

/** Nobody is present in a thread. */
const presence = { publish: () => {}, subscribe: () => () => {} }

const deps: Deps = {
  db: databaseOverPort(port),
  now: realNow,
  chance: createChance(),
  events: { publish: (happened) => say({ happened }), subscribe: () => () => {}, presence },
}

carryOut(deps, workerData as ImportTask, { tell: (progress) => say({ progress }) }).then(
  (done) => say({ done }),
  (error: unknown) => say({ failed: plainError(error) }),
)
