import { Worker } from 'node:worker_threads'
import { errorFrom, lendDatabase, type PlainError } from '../../db/over-port.ts'
import type { HappenedEvent } from '../domain/live/event.ts'
import type { Result } from '../domain/refusal.ts'
import type { ImportAnswer, ImportProgress } from '../domain/model/import.ts'
import { carryOut, type CarryOut, type ImportTask } from '../usecases/import/run-import.ts'

/** What a thread tells of its import, besides the statements it wants sent. */
export type Word =
  | { readonly progress: ImportProgress }
  | { readonly happened: HappenedEvent }
  | { readonly done: Result<ImportAnswer> }
  | { readonly failed: PlainError }

/** Files below this are read before anybody notices; a thread takes longer to start. */
const leastBytes = 256 * 1024

/** The thread's own file: built, at the top of the folder; from source beside this one, and then it needs tsx to be read. */
function startThread(workerData: ImportTask): Worker {
  const here = import.meta.url
  if (!here.endsWith('.ts'))
    return new Worker(new URL(here.includes('/assets/') ? '../import-thread.js' : './import-thread.js', here), { workerData })
  const file = JSON.stringify(new URL('./import-thread.ts', here).href)
  return new Worker(`import('tsx/esm/api').then(({ register }) => (register(), import(${file})))`, { eval: true, workerData })
}

/**
 * Carries out a large import in a thread, so that whoever asks who is on duty is answered meanwhile. Stopping it ends the
 * thread and rolls its transaction back.
 */
export const importApart: CarryOut = (deps, task, watch) => {
  if (task.files.reduce((sum, { bytes }) => sum + bytes.length, 0) < leastBytes) return carryOut(deps, task, {})
  return inThread(deps, task, watch)
}

const inThread: CarryOut = async (deps, task, { tell, signal }) => {
  signal?.throwIfAborted()
  const thread = startThread(task)
  const lending = lendDatabase(deps.db, thread)
  const stop = () => void thread.terminate()
  signal?.addEventListener('abort', stop)
  try {
    return await new Promise<Result<ImportAnswer>>((resolve, reject) => {
      thread.on('message', (word: Word | object) => {
        if ('progress' in word) tell?.(word.progress)
        else if ('happened' in word) deps.events.publish(word.happened)
        else if ('done' in word) resolve(word.done)
        else if ('failed' in word) reject(errorFrom(word.failed))
      })
      thread.on('error', reject)
      thread.on('exit', () =>
        reject(signal?.aborted ? new Error('the import was stopped') : new Error('the thread of an import ended early')),
      )
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.terminate()
    await lending.close()
  }
}
