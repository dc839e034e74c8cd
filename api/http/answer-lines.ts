import type { Context } from 'hono'
import type { Result } from '../domain/refusal.ts'
import { answer } from './problem.ts'

/** A line of JSON each: `{progress}` as often as there is news, and last `{answer}` or `{problem}`. */
const linesType = 'application/x-ndjson'

/** Milliseconds between two lines of progress. */
const restMs = 250

type Work<T> = (tell: (progress: object) => void, signal: AbortSignal | undefined) => Promise<Result<T>>

/**
 * Answers work that takes long. Who accepts lines hears how far it is, and stops it by going away; others get the answer
 * alone. `failed` makes a problem of what was thrown.
 */
export async function answerLong<T>(c: Context, failed: (error: unknown) => Response, work: Work<T>): Promise<Response> {
  if (c.req.header('Accept') !== linesType) return answer(c, await work(() => {}, undefined))
  const stop = new AbortController()
  const text = new TextEncoder()
  let told = -restMs
  const stream = new ReadableStream<Uint8Array>({
    async start(out) {
      const write = (line: string) => void (stop.signal.aborted || out.enqueue(text.encode(`${line}\n`)))
      const tell = (progress: object) => {
        const now = performance.now()
        if (now - told < restMs) return
        told = now
        write(JSON.stringify({ progress }))
      }
      const last = await work(tell, stop.signal)
        .then((result) => answer(c, result))
        .catch((error: unknown) => (stop.signal.aborted ? null : failed(error)))
      if (last === null || stop.signal.aborted) return
      write(`{"${last.ok ? 'answer' : 'problem'}":${await last.text()}}`)
      out.close()
    },
    cancel: () => stop.abort(),
  })
  return new Response(stream, { headers: { 'Content-Type': linesType, 'Cache-Control': 'no-store' } })
}
