import { listImportRuns } from '../../../db/imports.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'

export type EarlierImport = {
  readonly id: string
  readonly at: Instant
  readonly by: string
  readonly files: readonly string[]
  readonly added: number
  readonly changed: number
  readonly undoneAt: Instant | null
}

const most = 50

/** The last imports of the cooperative, the latest first. */
export async function listImports(deps: Deps, actor: Actor): Promise<Result<{ readonly imports: readonly EarlierImport[] }>> {
  if (!may(actor, 'import')) return refuse({ code: 'not-allowed', action: 'import' })
  const runs = await listImportRuns(deps.db, actor.cooperative, most)
  const imports = runs.map(({ id, at, actor: by, files, report, undoneAt }) => {
    const { added, changed } = report as { added: number; changed: number }
    return { id, at, by, files, added, changed, undoneAt }
  })
  return ok({ imports })
}
