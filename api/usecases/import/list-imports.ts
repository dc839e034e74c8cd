import { listImportRuns } from '../../../db/imports.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { EarlierImport } from '../../domain/model/import.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'

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
