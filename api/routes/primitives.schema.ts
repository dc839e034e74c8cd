import { z } from 'zod'
import { gapKinds } from '../domain/cover/gap.ts'
import { codePattern } from '../domain/model/code.ts'
import type { Says } from '../domain/model/finding.ts'
import { disciplines } from '../domain/model/role.ts'
import { requestFaults } from '../domain/says/request-faults.ts'
import { dayNumber, type Instant, isDay, isWallEnd, isWallTime, minuteOf, parseInstant } from '../domain/time/instant.ts'

/** A fault of a field in our own words, in both languages. */
export const told = (says: Says) => ({ message: says.en, params: { says } })

export const code = z.string().regex(codePattern)
export const role = z.string().min(1).max(40)
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i)
  .meta({ format: 'uuid' })
export const day = z.string().refine(isDay, told(requestFaults.date)).meta({ format: 'date', pattern: '^\\d{4}-\\d\\d-\\d\\d$' })
export const wallTime = z.string().refine(isWallTime, told(requestFaults.time)).meta({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
export const wallEnd = z.string().refine(isWallEnd, told(requestFaults.endTime)).meta({ pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' })

/** A moment in an answer. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .meta({ format: 'date-time' })
export const zone = z.string().meta({ examples: ['Europe/Amsterdam'] })
export const discipline = z.enum(disciplines)
export const kind = z.enum(gapKinds)
export const fold = z.enum(['first', 'last'])
export const place = { shift: uuid, position: z.int().min(1).max(999) }

/** A `+` that a client did not encode comes as a space: it is the sign of the offset. */
const readMoment = (text: string) => parseInstant(text.replace(/ (?=\d\d:\d\d$)/, '+'))

/** A moment in a query, with any offset and fraction; it becomes the second it lies in. */
export const instantQuery = z
  .string()
  .max(60)
  .meta({ format: 'date-time' })
  .transform((text, context): Instant => {
    const parsed = readMoment(text)
    if (parsed !== null) return parsed
    context.addIssue({ code: 'custom', ...told(requestFaults.moment) })
    return z.NEVER
  })

/** The end of an interval in a query: with a fraction of a second, that whole second still belongs to it. */
const endQuery = z
  .string()
  .max(60)
  .meta({ format: 'date-time' })
  .transform((text, context): Instant => {
    const parsed = readMoment(text)
    if (parsed !== null) return /\.\d*[1-9]/.test(text) ? nextSecond(parsed) : parsed
    context.addIssue({ code: 'custom', ...told(requestFaults.moment) })
    return z.NEVER
  })

const nextSecond = (instant: Instant): Instant => `${new Date(Date.parse(instant) + 1000).toISOString().slice(0, 19)}Z`

/** A moment in a body: on a whole minute, as everything of a roster is. */
export const instantBody = instantQuery
  .refine((text) => text.slice(17, 19) === '00', told(requestFaults.wholeMinute))
  .refine((text) => minuteOf(text) > 0, told(requestFaults.tooLongAgo))

export const draftQuery = z.enum(['0', '1']).optional()

/** `from` and `to` of a query. */
export const between = { from: instantQuery, to: endQuery }
export const maybeBetween = { from: instantQuery.optional(), to: endQuery.optional() }

const mostDays = 400

/** Both or none, `from` before `to`, at most 400 days apart. */
export function isBetween(context: z.core.ParsePayload<{ readonly from?: Instant | undefined; readonly to?: Instant | undefined }>): void {
  const { from, to } = context.value
  const fault = (path: string, says: Says) => context.issues.push({ code: 'custom', input: context.value, path: [path], ...told(says) })
  if (from === undefined && to === undefined) return
  if (to === undefined) return void fault('to', requestFaults.goesWith('from'))
  if (from === undefined) return void fault('from', requestFaults.goesWith('to'))
  if (from >= to) fault('to', requestFaults.laterThan('from'))
  else if (Date.parse(to) - Date.parse(from) > mostDays * 86_400_000) fault('to', requestFaults.mostDays(mostDays, 'from'))
}

export const isDayRange = (from: string, until: string): boolean => dayNumber(from) < dayNumber(until)
