import type { Days } from '../../api/domain/time/interval.ts'
import { type Answer, ask, withQuery } from '../client.ts'
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

export const checkFiles = (files: readonly File[], options: ImportOptions): Promise<Answer<ImportAnswer>> =>
  ask(withQuery('/api/imports', { dryRun: '1' }), { form: formOf(files, options) })

export const importFiles = (files: readonly File[], options: ImportOptions, idempotencyKey: string): Promise<Answer<ImportAnswer>> =>
  ask('/api/imports', { form: formOf(files, options), idempotencyKey })

export const listImports = (): Promise<Answer<{ readonly imports: readonly EarlierImport[] }>> => ask('/api/imports')

export const takeBack = (id: string): Promise<Answer<void>> => ask(`/api/imports/${id}/undo`, { method: 'POST', json: {} })
