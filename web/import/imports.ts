import type { Says } from '../../api/domain/model/finding.ts'
import type { Days } from '../../api/domain/time/interval.ts'
import { type Answer, ask, askLong, withQuery } from '../client.ts'
import type { CellAnswer, EarlierImport, ImportAnswer } from '../../api/domain/model/import.ts'

export type ImportOptions = {
  readonly answers: readonly CellAnswer[]
  /** The cooperative it goes to; unset, the one of this session. */
  readonly cooperative?: string
  /** The dates of the roster, `until` not included; unset, as the files say. */
  readonly period?: Days
  /** The reason to publish at once, with the gaps there are. */
  readonly publish?: string
}

function formOf(files: readonly File[], options: ImportOptions): FormData {
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  if (options.answers.length > 0) form.set('answers', JSON.stringify(options.answers))
  if (options.cooperative !== undefined) form.set('cooperative', options.cooperative)
  if (options.period !== undefined) form.set('period', JSON.stringify(options.period))
  if (options.publish !== undefined) form.set('publish', options.publish)
  return form
}

/** How a long import is followed: what it says of itself, and how it is stopped. */
type Following = { readonly tell: (says: Says) => void; readonly signal: AbortSignal }

export const checkFiles = (files: readonly File[], options: ImportOptions, { tell, signal }: Following): Promise<Answer<ImportAnswer>> =>
  askLong(withQuery('/api/imports', { dryRun: '1' }), { form: formOf(files, options), signal }, tell)

export const importFiles = (
  files: readonly File[],
  options: ImportOptions,
  idempotencyKey: string,
  { tell, signal }: Following,
): Promise<Answer<ImportAnswer>> => askLong('/api/imports', { form: formOf(files, options), idempotencyKey, signal }, tell)

export const listImports = (): Promise<Answer<{ readonly imports: readonly EarlierImport[] }>> => ask('/api/imports')

export const takeBack = (id: string): Promise<Answer<void>> => ask(`/api/imports/${id}/undo`, { method: 'POST', json: {} })
