import { AsyncLocalStorage } from 'node:async_hooks'
import { createEffect, createRoot, createSignal } from 'solid-js'
import { watchGaps } from '../../api/domain/cover/gaps.ts'
import type { LineMessage } from '../../api/domain/live/event.ts'
import type { RosterChange } from '../../api/domain/model/change.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import { type Happening, keepLine } from '../../web/live-line.ts'
import { createDraft } from '../../web/roster/create-draft.ts'
import type { Draft } from '../../web/roster/draft/draft.ts'
import type { Refused } from '../../web/roster/draft/create-outcomes.ts'
import type { Clash, Step } from '../../web/roster/draft/step.ts'
import { createHearing } from '../../web/roster/live/create-hearing.ts'
import { sourceOf } from '../../web/roster/source.ts'

/** The line of one browser to the server: `fate` decides what becomes of a request. */
export type Road = {
  readonly address: string
  readonly token: string
  readonly fate: () => 'whole' | 'lost on the way' | 'answer lost' | 'slow'
}

const roads = new AsyncLocalStorage<Road>()
const realFetch = globalThis.fetch

/** `fetch` as the page calls it, over the road of whoever calls. */
export async function fetchOverRoad(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const road = roads.getStore()
  if (!road) return realFetch(input, init)
  const fate = road.fate()
  if (fate === 'lost on the way') throw new TypeError('lost on the way')
  const headers = new Headers(init.headers)
  headers.set('Authorization', `Bearer ${road.token}`)
  const { credentials: _, ...rest } = init
  const response = await realFetch(`${road.address}${String(input)}`, { ...rest, headers })
  if (fate === 'answer lost') {
    await response.arrayBuffer()
    throw new TypeError('answer lost')
  }
  if (fate === 'slow') await new Promise((resume) => setTimeout(resume, 30))
  return response
}

/** What a coordinator was ever asked to save, and everything the screen ever told about it. */
export type Coordinator = {
  readonly draft: Draft
  readonly road: Road
  readonly steps: Map<string, Step>
  readonly clashes: Set<Clash>
  readonly refused: Set<Refused>
  /** Runs work as this coordinator's browser would. */
  readonly act: <T>(work: () => T) => T
  close(): void
}

/** The real draft of the editor, its real source and its real line, on one road. */
export function makeCoordinator(road: Road, region: Region, first: Roster, drops: () => boolean): Coordinator {
  const steps = new Map<string, Step>()
  const clashes = new Set<Clash>()
  const refused = new Set<Refused>()
  const act = <T>(work: () => T): T => roads.run(road, work)
  const rest = () => new Promise<void>((resume) => setTimeout(resume, 1))
  const made = act(() =>
    createRoot((dispose) => {
      const [told, setTold] = createSignal(region)
      void setTold
      const source = {
        ...sourceOf(first.id),
        watching: (ready: (found: typeof watchGaps) => void) => void setTimeout(() => ready(watchGaps), 40),
        pause: rest,
        later: (work: () => void) => void setTimeout(work, 40),
        besides: (work: () => void) => void setTimeout(work, 40),
        unsaved: {
          read: () => Promise.resolve([]),
          keep: (queue: readonly Step[]) => queue.forEach((step) => steps.has(step.id) || steps.set(step.id, step)),
        },
      }
      const draft = createDraft(source, told, first)
      createEffect(() => draft.clashes().forEach((clash) => clashes.add(clash)))
      createEffect(() => draft.refused().forEach((one) => refused.add(one)))
      const listeners = new Set<(happening: Happening) => void>()
      createHearing(first.id, draft, (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      })
      const end = keepLine(lineRoad(road, drops), (happening) => act(() => listeners.forEach((listener) => listener(happening))))
      return { draft, dispose: () => (end(), dispose()) }
    }),
  )
  return { draft: made.draft, road, steps, clashes, refused, act, close: () => act(made.dispose) }
}

/** Server-sent events as a browser reads them; now and then the line breaks. */
const lineRoad = (road: Road, drops: () => boolean): Parameters<typeof keepLine>[0] => ({
  open({ message, lost }) {
    const stop = new AbortController()
    const read = async () => {
      const headers = { Authorization: `Bearer ${road.token}` }
      const response = await realFetch(`${road.address}/api/events`, { headers, signal: stop.signal })
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
      for (let rest = ''; ; ) {
        const { done, value } = await reader.read()
        if (done || drops()) throw new Error('the line broke')
        const blocks = (rest + value).split('\n\n')
        rest = blocks.pop()!
        for (const block of blocks) message(JSON.parse(/^data: (.*)$/m.exec(block)![1]!) as LineMessage)
      }
    }
    read().catch(() => {
      stop.abort()
      lost()
    })
    return () => stop.abort()
  },
  after(milliseconds, work) {
    const timer = setTimeout(work, Math.min(milliseconds, 1_000) / 20)
    return () => clearTimeout(timer)
  },
})

/** What a change wants is there already: there is nothing to ask about it. */
export function isThere({ assignments }: Roster, change: RosterChange): boolean {
  if (change.do !== 'place' && change.do !== 'clear') return false
  const held = assignments.filter((one) => one.shift === change.shift && one.position === change.position)
  return change.do === 'clear' ? held.length === 0 : held.some((one) => one.practitioner === change.practitioner)
}
