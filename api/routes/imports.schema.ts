import { z } from 'zod'
import { finding } from './rosters.schema.ts'
import { code, day, instant, uuid, wallEnd, wallTime } from './primitives.schema.ts'

const cell = z.strictObject({
  file: z.string(),
  sheet: z.string().exactOptional(),
  row: z.int(),
  column: z.string(),
  value: z.string(),
  code: z.string().meta({ description: 'Names the fault' }),
  says: z.string().meta({ description: 'Dutch' }),
  en: z.string(),
  candidates: z.array(code).exactOptional(),
})

const roster = z.strictObject({
  id: uuid,
  from: day,
  until: day,
  isNew: z.boolean(),
  shifts: z.int(),
  held: z.int(),
  changes: z.int(),
})

const notice = z.strictObject({
  kind: z.enum(['wall-time', 'left-out-empty', 'left-out-backwards', 'too-long']),
  template: z.string(),
  post: code,
  role: z.string(),
  date: day,
  start: wallTime,
  end: wallEnd,
  edges: z.array(z.enum(['start', 'end'])),
  says: z.strictObject({ nl: z.string(), en: z.string() }),
})

const counts = { read: z.int(), added: z.int(), changed: z.int() }

export const importAnswer = z.strictObject({
  ...counts,
  id: uuid.nullable(),
  cooperative: code,
  dryRun: z.boolean(),
  sound: z.boolean().meta({ description: 'Nothing was asked or refused; else nothing was changed' }),
  ignored: z.array(cell),
  refused: z.array(cell),
  asked: z.array(cell),
  files: z.array(z.strictObject({ file: z.string(), sheet: z.string().exactOptional(), kind: z.string(), ...counts })),
  rosters: z.array(roster),
  findings: z.array(finding),
  notices: z.array(notice),
})

const answer = z.strictObject({
  file: z.string().min(1).max(300),
  sheet: z.string().max(300).exactOptional(),
  row: z.int().min(1).max(10_000_000),
  column: z.string().min(1).max(300),
  value: z.string().max(300),
})

const period = z.strictObject({ from: day, until: day })
const reason = z.string().trim().min(3).max(300)

/** A multipart body holds the same: `files` as files, the others as text, `answers` and `period` as JSON. */
export const importBody = z.strictObject({
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(300), base64: z.base64() }))
    .min(1)
    .max(100),
  answers: z.array(answer).max(10_000).exactOptional(),
  publish: reason.exactOptional(),
  period: period.exactOptional(),
  cooperative: code.exactOptional(),
})

export const importQuery = z.strictObject({ dryRun: z.enum(['0', '1']).optional() })

export const importsAnswer = z.strictObject({
  imports: z.array(
    z.strictObject({
      id: uuid,
      at: instant,
      by: z.string(),
      files: z.array(z.string()),
      added: z.int(),
      changed: z.int(),
      undoneAt: instant.nullable(),
    }),
  ),
})

export const takenBackAnswer = z.strictObject({ id: uuid, undoneAt: instant })
