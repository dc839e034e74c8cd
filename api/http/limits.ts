import type { MiddlewareHandler } from 'hono'
import { faultAt, type RefusalCode } from '../domain/refusal.ts'
import type { RequestRefusal } from '../domain/says/refusals.ts'
import { requestFaults } from '../domain/says/request-faults.ts'
import { refuseWith } from './problem.ts'

/** Bytes a JSON body may have; an import of files may be far larger. */
const mostBytes = 1_000_000
const mostImportBytes = 160_000_000
/** Nesting of a body; ours never pass six. */
const mostDepth = 32
/** Characters of an address with its query. */
const mostAddress = 8_000

/**
 * Bytes of a refused body that are still read, and forgotten: a client that is not listening before it has sent everything
 * reads why it was refused instead of a broken connection. What is longer is cut off.
 */
const mostForgotten = 64_000_000

/** After a refused body the connection ends: the client sends its next request on another. */
const unread = { Connection: 'close' }

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

class Refused extends Error {
  readonly code: RefusalCode | RequestRefusal
  constructor(code: RefusalCode | RequestRefusal) {
    super(code)
    this.code = code
  }
}

/**
 * What a request may be: JSON in UTF-8 (files of an import also multipart), not too large, not too deep, never
 * compressed. The body is read once, here; what follows decodes the text that was kept.
 */
export function limits(mayHoldFiles: (path: string) => boolean): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.url.length > mostAddress) return refuseWith(c, { code: 'too-large' })
    if (!unsafe.has(c.req.method)) return next()
    const files = mayHoldFiles(c.req.path)
    const type = c.req.header('Content-Type')
    const isJson = type !== undefined && /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(type)
    const isFiles = files && type !== undefined && /^multipart\/form-data\s*;/i.test(type)
    const length = c.req.header('Content-Length')
    const empty = c.req.raw.body === null || length === '0' || (length === undefined && c.req.header('Transfer-Encoding') === undefined)
    if (type === undefined && empty) return next()
    const encoding = c.req.header('Content-Encoding')
    if ((!isJson && !isFiles) || (encoding !== undefined && encoding !== 'identity')) {
      await forget(c.req.raw.body, length)
      return refuseWith(c, { code: 'unsupported' }, unread)
    }
    const most = files ? mostImportBytes : mostBytes
    if (Number(length ?? 0) > most) {
      await forget(c.req.raw.body, length)
      return refuseWith(c, { code: 'too-large' }, unread)
    }
    try {
      const bytes = await readAtMost(c.req.raw.body, most)
      const kept = c.req.bodyCache as Record<string, unknown>
      if (isJson) kept['text'] = Promise.resolve(decodeText(bytes))
      else kept['arrayBuffer'] = Promise.resolve(bytes.buffer)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return error.code === 'malformed'
        ? refuseWith(c, { code: 'malformed', faults: [faultAt('', requestFaults.notUtf8)] })
        : refuseWith(c, { code: error.code as RequestRefusal }, unread)
    }
    return next()
  }
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array()
  const parts: Uint8Array[] = []
  let total = 0
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    total += part.length
    if (total <= most) parts.push(part)
    else if (total > most + mostForgotten) break
  }
  if (total > most) throw new Refused('too-large')
  const whole = new Uint8Array(total)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function forget(body: ReadableStream<Uint8Array> | null, length: string | undefined): Promise<void> {
  if (body === null || Number(length ?? 0) > mostForgotten) return
  let total = 0
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    total += part.length
    if (total > mostForgotten) return
  }
}

/** UTF-8 without NUL, and no deeper than we read; anything else is malformed before it is parsed. */
function decodeText(bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('malformed')
  }
  if (isTooDeep(text)) throw new Refused('malformed')
  return text
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (inText) {
      if (char === 92) at++
      else if (char === 34) inText = false
    } else if (char === 34) inText = true
    else if (char === 123 || char === 91) {
      depth++
      if (depth > mostDepth) return true
    } else if (char === 125 || char === 93) depth--
  }
  return false
}
