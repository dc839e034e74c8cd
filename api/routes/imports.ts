import { type Context, Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { decodeWith, noQuery, takesId, takesNoQuery, takesQuery } from '../http/decode.ts'
import { type Fault, faultAt } from '../domain/refusal.ts'
import type { ImportProgress } from '../domain/model/import.ts'
import { sayProgress } from '../domain/says/import.ts'
import { requestFaults } from '../domain/says/request-faults.ts'
import { describe } from '../http/describe.ts'
import { answerLong } from '../http/answer-lines.ts'
import { takesKey } from '../http/idempotency.ts'
import { answer, refuseWith } from '../http/problem.ts'
import { importFiles, type ImportOrder } from '../usecases/import/import-files.ts'
import { listImports } from '../usecases/import/list-imports.ts'
import type { CarryOut } from '../usecases/import/run-import.ts'
import { takeBack } from '../usecases/import/take-back.ts'
import type { Env } from './env.ts'
import { importAnswer, importBody, importQuery, importsAnswer, takenBackAnswer } from './imports.schema.ts'

const tag = 'imports'

type Decoded = { readonly ok: true; readonly order: Omit<ImportOrder, 'dryRun'> } | { readonly ok: false; readonly response: Response }

/** Files of a multipart body as they are; of a JSON body from base64. The rest of both is decoded by one schema. */
async function decodeImport(c: Context): Promise<Decoded> {
  const refuse = (faults: readonly Fault[]) => ({
    ok: false as const,
    response: refuseWith(c, { code: 'malformed', faults }),
  })
  const type = c.req.header('Content-Type') ?? ''
  const isForm = /^multipart\/form-data/i.test(type)
  let body: unknown
  let files: ImportOrder['files'] = []
  try {
    if (isForm) {
      const form = await new Response(await c.req.arrayBuffer(), { headers: { 'Content-Type': type } }).formData()
      files = await filesIn(form)
      body = { ...fieldsIn(form), files: files.map(({ name }) => ({ name, base64: '' })) }
    } else body = JSON.parse(await c.req.text())
  } catch {
    return refuse([faultAt('', isForm ? requestFaults.notAForm : requestFaults.notJson)])
  }
  const decoded = decodeWith(importBody, body)
  if (!decoded.ok) return refuse(decoded.faults)
  const { files: sent, ...options } = decoded.value
  if (options.period && options.period.from >= options.period.until) return refuse([faultAt('period', requestFaults.laterThan('from'))])
  const whole = isForm ? files : sent.map(({ name, base64 }) => ({ name, bytes: bytesOf(base64) }))
  return { ok: true, order: { ...options, files: whole } }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

async function filesIn(form: FormData): Promise<ImportOrder['files']> {
  const sent = form.getAll('files').filter((one) => typeof one !== 'string')
  return Promise.all(sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

/** The fields beside the files: text as it is, `answers` and `period` from JSON. */
function fieldsIn(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form) {
    if (name === 'files' || typeof value !== 'string') continue
    fields[name] = name === 'answers' || name === 'period' ? JSON.parse(value) : value
  }
  return fields
}

const importing = describe({
  id: 'importFiles',
  summary:
    'Imports a folder of CSV files or a workbook, all of it or nothing; with dryRun=1 tells what it would do. ' +
    'With Accept: application/x-ndjson lines of progress come first; going away stops it',
  tag,
  action: 'import',
  query: importQuery,
  body: importBody,
  files: true,
  idempotent: true,
  answer: importAnswer,
  refusals: ['not-found', 'person-busy', 'place-taken', 'rule-broken', 'gaps-open', 'change-conflict'],
})

export const imports = (carry: CarryOut) =>
  new Hono<Env>()
    .get(
      '/',
      describe({
        id: 'listImports',
        summary: 'What was imported, the latest first',
        tag,
        action: 'import',
        query: noQuery,
        answer: importsAnswer,
      }),
      asks('import'),
      takesNoQuery,
      async (c) => answer(c, await listImports(c.var.deps, c.var.actor)),
    )
    .post('/', importing, asks('import'), takesQuery(importQuery), takesKey, async (c) => {
      const decoded = await decodeImport(c)
      if (!decoded.ok) return decoded.response
      const order = { ...decoded.order, dryRun: c.req.valid('query').dryRun === '1' }
      const key = c.var.idempotencyKey
      return answerLong(c, c.var.failed, (hear, signal) => {
        const tell = (progress: ImportProgress) => hear({ ...progress, says: sayProgress(progress) })
        return importFiles(c.var.deps, c.var.actor, order, { key, carry, tell, ...(signal ? { signal } : {}) })
      })
    })
    .post(
      '/:id/undo',
      describe({
        id: 'takeBackImport',
        summary: 'Takes an import back, while nothing was built on it',
        tag,
        action: 'import',
        params: { id: 'The id of an import' },
        query: noQuery,
        answer: takenBackAnswer,
        refusals: ['change-conflict'],
      }),
      asks('import'),
      takesId('id'),
      takesNoQuery,
      async (c) => answer(c, await takeBack(c.var.deps, c.var.actor, c.req.param('id'))),
    )
