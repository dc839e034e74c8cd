import { existsSync } from 'node:fs'
import { ask } from '../../db/ask-owner.ts'
import { socketOf } from '../../db/lock.ts'
import type { Ran } from './ran.ts'

export type CommandRequest = { readonly command: string; readonly args: readonly string[]; readonly cwd: string }

/** Seconds an app gets to come up before a command gives up. */
const mostTries = 60

/**
 * Runs a command inside the app that holds the folder, through a socket that only its owner can open; null when no app
 * holds it.
 */
export async function askRunning(dataFolder: string, request: CommandRequest): Promise<Ran | null> {
  if (!existsSync(dataFolder)) return null
  for (let tried = 0; tried < mostTries; tried++) {
    const reply = await ask(socketOf(dataFolder), request, null)
    if (reply.kind === 'nobody') return null
    if (reply.kind === 'answer') {
      const { value, error } = reply.value as { value?: Ran; error?: string }
      if (value !== undefined) return value
      if (error !== 'starting') throw new Error(error ?? 'the running Etmaal did not answer')
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error('an Etmaal that is starting holds the folder; try again when it runs')
}
