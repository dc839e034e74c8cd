import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Owner } from '../../db/lock.ts'
import type { Standing } from './world.ts'

export type Said = {
  readonly standing?: Standing
  readonly version?: number
  readonly error?: string
  readonly owner?: Owner
  readonly ready?: boolean
}

export type Child = {
  readonly process: ChildProcess
  /** The first thing it said for which `wanted` holds; throws when it ended without. */
  hears(wanted: (said: Said) => boolean): Promise<Said>
  /** Kills it; resolves when everything it said before has arrived. */
  kill(): Promise<void>
  readonly heard: readonly Said[]
}

/** Starts one of the processes of this folder. */
export function startChild(file: 'writer.ts' | 'migrator.ts', args: readonly string[]): Child {
  const child = fork(join(import.meta.dirname, file), args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const heard: Said[] = []
  child.on('message', (said: Said) => heard.push(said))
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  const ended = once(child, 'close').finally(() => process.off('exit', end))
  return {
    process: child,
    heard,
    async hears(wanted) {
      for (let over = false; ; ) {
        const found = heard.find(wanted)
        if (found) return found
        if (over) throw new Error(`the process ended without saying so; it said ${JSON.stringify(heard.slice(-3))}`)
        await Promise.race([once(child, 'message'), ended.then(() => (over = true))])
      }
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

export const between = (least: number, most: number): number => least + Math.random() * (most - least)
