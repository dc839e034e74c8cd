import type { Actor } from '../domain/access/actor.ts'

/** Something that happened, told to each reader in the form that reader may hear; null is nothing. */
export type Told = { readonly cooperative: string; readonly as: (actor: Actor) => object | null }

/** Where lines come from and what they begin and end with; `line` is the reader's own name for its window. */
export type LineSource = {
  readonly subscribe: (tell: (told: Told) => void) => void
  readonly hello: (actor: Actor, line: string) => readonly object[]
  readonly left: (actor: Actor, line: string) => void
}

type Asked = {
  readonly actor: Actor
  readonly line: string
  /** Whose secret opened it, as a hash: signing out ends its lines. */
  readonly holder: string
  /** Who holds that secret now; asked again and again, since a token can be revoked elsewhere. */
  readonly findActor: () => Promise<Actor | null>
}

export type EventLines = {
  /** The body of an answer that goes on; null when there are too many. */
  open(asked: Asked): ReadableStream<Uint8Array> | null
  /** Ends the lines of one secret. */
  end(holder: string): void
  /** Ends all lines, and opens no other. */
  close(): void
}

export const eventStream = 'text/event-stream'

/** Milliseconds between two signs of life, and how many of them pass before it is asked again who holds the secret. */
const beatMs = 8_000
const beatsPerCheck = 3
const mostLines = 2_000
const mostPerHolder = 24
/** Bytes that may wait for one reader; whoever is slower is cut off, comes back and looks again. */
const mostWaiting = 64 * 1024
/** Milliseconds after which a browser that lost its line opens another. */
const retryMs = 2_000

type Line = Asked & { readonly write: (text: string) => void; readonly end: () => void }

const text = new TextEncoder()
const said = (message: object) => `data: ${JSON.stringify(message)}\n\n`

/**
 * The lines over which browsers hear what happened (server-sent events). A line has no memory: whoever lost one looks again.
 */
export function createEventLines({ subscribe, hello, left }: LineSource, every = beatMs): EventLines {
  const lines = new Set<Line>()
  let beats: NodeJS.Timeout | undefined
  let beaten = 0
  let isClosed = false

  subscribe(({ cooperative, as }) => {
    for (const line of [...lines]) {
      if (line.actor.cooperative !== cooperative) continue
      const message = as(line.actor)
      if (message) line.write(said(message))
    }
  })

  const beat = () => {
    beaten++
    for (const line of [...lines]) {
      line.write(said({ kind: 'beat' }))
      if (beaten % beatsPerCheck === 0) void endWithoutRight(line)
    }
  }

  const add = (line: Line) => {
    lines.add(line)
    beats ??= setInterval(beat, every).unref()
  }
  const remove = (line: Line): boolean => {
    if (!lines.delete(line)) return false
    left(line.actor, line.line)
    if (lines.size > 0) return true
    clearInterval(beats)
    beats = undefined
    return true
  }

  return {
    open(asked) {
      const own = [...lines].filter((line) => line.holder === asked.holder).length
      if (isClosed || lines.size >= mostLines || own >= mostPerHolder) return null
      return lineOf(asked, { add, remove, hello: hello(asked.actor, asked.line) })
    },
    end(holder) {
      for (const line of [...lines]) if (line.holder === holder) line.end()
    },
    close() {
      isClosed = true
      for (const line of [...lines]) line.end()
    },
  }
}

/** A database that is away takes nobody's right; the next look decides. */
async function endWithoutRight(line: Line): Promise<void> {
  const actor = await line.findActor().catch(() => line.actor)
  if (actor === null || actor.cooperative !== line.actor.cooperative || actor.role !== line.actor.role) line.end()
}

type Keeping = { readonly add: (line: Line) => void; readonly remove: (line: Line) => boolean; readonly hello: readonly object[] }

function lineOf(asked: Asked, { add, remove, hello }: Keeping): ReadableStream<Uint8Array> {
  const made: { line?: Line } = {}
  return new ReadableStream<Uint8Array>(
    {
      start(out) {
        const end = () => {
          if (remove(line)) out.close()
        }
        const write = (message: string) => {
          if (out.desiredSize! <= 0) return end()
          out.enqueue(text.encode(message))
        }
        const line: Line = { ...asked, write, end }
        made.line = line
        add(line)
        write(`retry: ${retryMs}\n${hello.map(said).join('')}`)
      },
      cancel: () => void (made.line && remove(made.line)),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  )
}
