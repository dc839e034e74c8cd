import type { Finding, Says } from '../api/domain/model/finding.ts'
import type { Fault } from '../api/domain/refusal.ts'
import { isProblemCode } from './refusal-text.ts'
import { heard, lost } from './ui/connection.ts'
import type { ProblemCode, Problem } from './problem.ts'

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

type Sending = {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly json?: unknown
  readonly form?: FormData
  /** The same order sent twice counts once. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

/** Asks the server and never throws: a refusal and a broken line are answers too. */
export async function ask<T>(path: string, sending: Sending = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(path, requestOf(sending))
    heard(response.headers.get('date'))
    if (!response.ok) return { ok: false, problem: await problemOf(response) }
    return { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T }
  } catch (cause) {
    return broken(cause, sending)
  }
}

/** What a long answer says meanwhile, a line each; the last line is the answer or the problem. */
type Line<T> = { readonly progress?: { readonly says: Says }; readonly answer?: T; readonly problem?: object }

/** Asks for something that takes long, and hears how far it is. Aborting it stops the work. */
export async function askLong<T>(path: string, sending: Sending, tell: (says: Says) => void): Promise<Answer<T>> {
  try {
    const response = await fetch(path, requestOf(sending, 'application/x-ndjson'))
    heard(response.headers.get('date'))
    if (!response.ok || !response.body) return { ok: false, problem: await problemOf(response) }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let rest = ''; ; ) {
      const { done, value } = await reader.read()
      if (done) throw new Error('the answer ended early')
      const lines = (rest + value).split('\n')
      rest = lines.pop()!
      for (const line of lines) {
        const { progress, answer, problem } = JSON.parse(line) as Line<T>
        if (progress) tell(progress.says)
        if (answer !== undefined) return { ok: true, value: answer }
        if (problem) return { ok: false, problem: await problemOf(Response.json(problem)) }
      }
    }
  } catch (cause) {
    return broken(cause, sending)
  }
}

function broken(cause: unknown, { signal }: Sending): { readonly ok: false; readonly problem: Problem } {
  if (signal?.aborted) return { ok: false, problem: bare('offline', 0, 'aborted') }
  lost()
  return { ok: false, problem: bare('offline', 0, cause instanceof Error ? cause.message : 'no answer') }
}

function requestOf({ method, json, form, idempotencyKey, signal }: Sending, accept = 'application/json'): RequestInit {
  const headers: Record<string, string> = { accept }
  if (json !== undefined) headers['content-type'] = 'application/json'
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  const body = form ?? (json === undefined ? undefined : JSON.stringify(json))
  return {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body }),
    ...(signal ? { signal } : {}),
  }
}

const codesByStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported',
  429: 'too-many',
  503: 'unavailable',
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text()
  const body = textAsObject(text)
  const named = body['code']
  const code = typeof named === 'string' && isProblemCode(named) ? named : (codesByStatus[response.status] ?? 'failed')
  const requestId = response.headers.get('x-request-id')
  const retryAfter = Number(response.headers.get('retry-after'))
  return {
    ...(body as Partial<Problem>),
    code,
    status: response.status,
    detail: typeof body['detail'] === 'string' ? body['detail'] : '',
    faults: (body['faults'] as readonly Fault[] | undefined) ?? [],
    findings: (body['findings'] as readonly Finding[] | undefined) ?? [],
    ...(requestId ? { requestId } : {}),
    ...(retryAfter > 0 ? { retryAfter } : {}),
  }
}

function textAsObject(text: string): Record<string, unknown> {
  if (!text.startsWith('{')) return {}
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

const bare = (code: ProblemCode, status: number, detail: string): Problem => ({ code, status, detail, faults: [], findings: [] })

/** For solid-query, which wants a throw: the value, or an error whose `cause` is the problem. */
export async function must<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer
  if (got.ok) return got.value
  throw new Error(got.problem.detail || got.problem.code, { cause: got.problem })
}

/** The problem inside an error that `must` threw; anything else is a fault of ours. */
export function problemIn(error: unknown): Problem {
  const cause = error instanceof Error ? error.cause : undefined
  if (typeof cause === 'object' && cause !== null && 'code' in cause && 'faults' in cause) return cause as Problem
  return bare('failed', 0, error instanceof Error ? error.message : String(error))
}

/** A query string of what is there. */
export function withQuery(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, value)
  return query.size > 0 ? `${path}?${query}` : path
}
