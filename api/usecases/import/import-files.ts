import { createHash } from 'node:crypto'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Code } from '../../domain/model/code.ts'
import type { ImportAnswer } from '../../domain/model/import.ts'
import type { Result } from '../../domain/refusal.ts'
import type { SourceFile } from '../../formats/sheet.ts'
import { answeredBefore, type Ordering } from '../rosters/once.ts'
import { carryOut, type CarryOut, type Watch } from './run-import.ts'
import type { ImportOptions } from './options.ts'
import { targetOfActor } from './target.ts'

export type ImportOrder = ImportOptions & { readonly files: readonly SourceFile[]; readonly cooperative?: Code | undefined }

export type Importing = Watch & {
  /** The same order under the same key is imported once; a look with `dryRun` changes nothing and is made every time. */
  readonly key?: string | undefined
  readonly carry?: CarryOut
}

/** Imports what somebody signed in sends, or with `dryRun` tells what it would do. */
export async function importFiles(
  deps: Deps,
  actor: Actor,
  { files, cooperative, ...options }: ImportOrder,
  { key, carry = carryOut, ...watch }: Importing = {},
): Promise<Result<ImportAnswer>> {
  const ordering =
    options.dryRun || key === undefined ? { actor, request: null } : orderingOf(actor, key, { files, cooperative, ...options })
  // Looked up first: the first answer may have made the very cooperative that a second import may not make again.
  const before = await answeredBefore<ImportAnswer>(deps, ordering)
  if (before) return before
  const target = await targetOfActor(deps, actor, cooperative)
  if (!target.ok) return target
  return carry(deps, { target: target.value, files, options, ordering }, watch)
}

const orderingOf = (actor: Actor, key: string, { files, ...rest }: ImportOrder): Ordering => ({
  actor,
  key,
  request: { ...rest, files: files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]) },
})
