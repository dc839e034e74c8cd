import type { Context } from 'hono'
import type { Fault, Refusal, Result } from '../domain/refusal.ts'
import { refusalDetail, refusalTitle, type RequestRefusal } from '../domain/says/refusals.ts'
import { retryAfter, statusOf } from './refusals.ts'

export type Language = 'nl' | 'en'

/** The better liked of our two languages in an Accept-Language; English where neither is named. */
function languageOf(accept: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'en', weight: 0 }
  for (const part of (accept ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const language = tag.split('-')[0]
    if (language !== 'nl' && language !== 'en') continue
    const given = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined)
    const weight = given === undefined ? 1 : Number(given)
    if (weight > best.weight) best = { language, weight }
  }
  return best.language
}

/** RFC 9457, with our code and what a person needs to mend it; sentences are in the language asked for, `says` has both. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: Refusal['code'] | RequestRefusal
  readonly detail: string
  readonly faults?: readonly Fault[]
  readonly [more: string]: unknown
}

function problemOf(refusal: Refusal | { readonly code: RequestRefusal }, language: Language): Problem {
  const { code, ...data } = refusal
  return {
    type: `/api/docs#${code}`,
    title: refusalTitle(code)[language],
    status: statusOf[code],
    detail: refusalDetail(refusal)[language],
    ...data,
    ...(refusal.code === 'malformed' && { faults: refusal.faults.map((fault) => ({ ...fault, message: fault.says[language] })) }),
    code,
  }
}

/** A problem as an answer; headers beyond the type are those the code asks for. */
function problemResponse(
  refusal: Refusal | { readonly code: RequestRefusal },
  language: Language,
  headers: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const { code } = refusal
  const wait = code in retryAfter ? { 'Retry-After': String(retryAfter[code as keyof typeof retryAfter]) } : {}
  const who = code === 'not-signed-in' ? { 'WWW-Authenticate': 'Bearer realm="etmaal"' } : {}
  return new Response(JSON.stringify({ ...problemOf(refusal, language), ...more }), {
    status: statusOf[code],
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...wait, ...who, ...headers },
  })
}

export const refuseWith = (c: Context, refusal: Refusal | { readonly code: RequestRefusal }, headers?: Readonly<Record<string, string>>) =>
  problemResponse(refusal, languageOf(c.req.header('Accept-Language')), headers)

/** The end of every route: the value as JSON, or the refusal as a problem. */
export function answer<T>(c: Context, result: Result<T>, status: 200 | 201 = 200): Response {
  if (!result.ok) return refuseWith(c, result.refusal)
  return c.json(result.value as object, status)
}
