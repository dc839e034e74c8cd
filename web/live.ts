import { type QueryClient, useQueryClient } from '@tanstack/solid-query'
import { onCleanup } from 'solid-js'
import type { LineMessage } from '../api/domain/live/event.ts'
import { type Happening, keepLine, type Road } from './live-line.ts'
import { newId } from './new-id.ts'
import { beaten, heard } from './ui/connection.ts'

/** What this window calls itself on its line; its presence in a roster ends with that line. */
export const lineId = newId()

/** One line per page, and everybody in it who listens. */
const listeners = new Set<(happening: Happening) => void>()

/** Hears what happens in the cooperative, until stopped. */
export function listen(listener: (happening: Happening) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The line of whoever is signed in, for as long as the frame stands; answers that may be old are asked for again. */
export function createLive(): void {
  const looking = createLooking(useQueryClient())
  const tell = (happening: Happening) => {
    looking.hear(happening)
    for (const listener of [...listeners]) listener(happening)
  }
  const end = whileSeen(() => keepLine(browserRoad, tell))
  onCleanup(() => {
    end()
    looking.end()
  })
}

/** A browser opens six connections to one server: a window behind others gives its line back after so long. */
const hiddenMs = 60_000

/** Keeps something going while somebody may be looking; it begins again when the window comes back. */
function whileSeen(begin: () => () => void): () => void {
  const state = { end: begin() as (() => void) | null, timer: undefined as ReturnType<typeof setTimeout> | undefined }
  const stop = () => {
    state.end?.()
    state.end = null
  }
  const onChange = () => {
    clearTimeout(state.timer)
    if (document.visibilityState === 'visible') state.end ??= begin()
    else state.timer = setTimeout(stop, hiddenMs)
  }
  document.addEventListener('visibilitychange', onChange)
  return () => {
    document.removeEventListener('visibilitychange', onChange)
    clearTimeout(state.timer)
    stop()
  }
}

/** The answers that may change with a kind of event, by the first word of their key. */
const touched: Readonly<Partial<Record<Happening['kind'], readonly string[]>>> = {
  'roster-changed': ['today', 'line', 'rosters'],
  published: ['today', 'line', 'line-gaps', 'duty', 'rosters'],
  'region-changed': ['region', 'today', 'line', 'line-gaps', 'duty', 'rosters'],
  'look-again': ['region', 'today', 'line', 'line-gaps', 'duty', 'rosters'],
}

/** Many events in a row are one look. */
const gatherMs = 700

/** Asks again for what may be old, of what is on screen; the first line of a page finds everything fresh. */
function createLooking(client: QueryClient) {
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFirst = true
  const look = () => {
    timer = undefined
    const keys = [...waiting]
    waiting.clear()
    for (const key of keys) void client.invalidateQueries({ queryKey: [key] })
  }
  const hear = ({ kind }: Happening) => {
    const isBack = kind === 'hello' && !isFirst
    if (kind === 'hello') isFirst = false
    for (const key of touched[isBack ? 'look-again' : kind] ?? []) waiting.add(key)
    if (waiting.size > 0) timer ??= setTimeout(look, gatherMs)
  }
  return { hear, end: () => clearTimeout(timer) }
}

const browserRoad: Road = {
  open({ message, lost }) {
    const source = new EventSource(`/api/events?line=${lineId}`)
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const said = JSON.parse(data) as LineMessage
      if (said.kind === 'hello') heard(null)
      else beaten()
      message(said)
    }
    source.onerror = lost
    return () => source.close()
  },
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}
