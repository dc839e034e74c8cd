import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Actor } from '../../api/domain/access/actor.ts'
import type { ChangeOrder } from '../../api/domain/model/change.ts'
import type { Result } from '../../api/domain/refusal.ts'
import type { Changed } from '../../api/usecases/rosters/change-roster.ts'

export type Claims = readonly { readonly actor: Actor; readonly roster: string; readonly order: ChangeOrder }[]

export type AnotherProcess = {
  /** All claims at once from that process, over a pool of its own. */
  readonly claim: (url: string, now: string, claims: Claims) => Promise<readonly Result<Changed>[]>
  readonly stop: () => void
}

/** An app process beside this one, with caches and connections of its own. */
export async function startAnotherProcess(): Promise<AnotherProcess> {
  const file = fileURLToPath(new URL('claimant.ts', import.meta.url))
  const child: ChildProcess = fork(file, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await once(child, 'message')
  return {
    async claim(url, now, claims) {
      const answered = once(child, 'message')
      child.send({ url, now, claims })
      const [results] = (await answered) as [readonly Result<Changed>[]]
      return results
    },
    stop: () => child.kill(),
  }
}
