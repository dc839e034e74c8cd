import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Code } from '../../domain/model/code.ts'
import type { Result } from '../../domain/refusal.ts'
import type { SourceFile } from '../../formats/sheet.ts'
import { readImport } from './read.ts'
import { type ImportAnswer, type ImportOptions, runImport } from './run-import.ts'
import { targetOfActor } from './target.ts'

export type ImportOrder = ImportOptions & { readonly files: readonly SourceFile[]; readonly cooperative?: Code | undefined }

/** Imports what somebody signed in sends, or with `dryRun` tells what it would do. */
export async function importFiles(
  deps: Deps,
  actor: Actor,
  { files, cooperative, ...options }: ImportOrder,
): Promise<Result<ImportAnswer>> {
  const target = await targetOfActor(deps, actor, cooperative)
  if (!target.ok) return target
  return runImport(deps, target.value, await readImport(files, options.answers ?? []), options)
}
