import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import type { EveRepairs } from '../../../api/domain/roster/repairs/eve-of-surgery.ts'
import type { Hole, Repair, Seat } from '../../../api/domain/roster/repairs/repair.ts'
import type { Instant } from '../../../api/domain/time/instant.ts'
import type { Desk } from '../desk.ts'
import type { Ask, Told } from './searching.ts'

/** What is known of the repairs of the chosen cell. */
export type Search = {
  readonly state: 'idle' | 'searching' | 'done'
  readonly moves: 2 | 3
  readonly repairs: readonly Repair[]
  readonly done: number
  readonly of: number
  /** Everything was looked at; false when somebody stopped it. */
  readonly isWhole: boolean
}

/** The thread, as the page knows it. */
export type Thread = { readonly ask: (ask: Ask) => void; readonly end: () => void }
export type OpenThread = (hear: (told: Told) => void) => Thread

const nothing: Search = { state: 'idle', moves: 2, repairs: [], done: 0, of: 0, isWhole: true }

/** Milliseconds a night before surgery is looked at before its thread is asked: arrow keys pass many. */
const eveAfter = 400

/** The repairs of the chosen cell, searched on a thread of their own; another cell, or another roster, ends a search. */
export function createRepairs(desk: Desk, openThread: OpenThread = openWorker) {
  const hole = createHole(desk)
  const eveSeat = createEveSeat(desk)
  /** What is asked about; another value with every change of cell or roster, so that old answers are known as such. */
  const about = createMemo(() => ({ hole: hole(), eveSeat: eveSeat(), roster: desk.draft.roster() }))
  const [found, setFound] = createSignal<{ readonly about: object; readonly search: Search } | null>(null)
  const [told, setTold] = createSignal<{ readonly about: object; readonly eve: EveRepairs | null } | null>(null)
  const search = () => (found()?.about === about() ? found()!.search : nothing)
  const eve = () => (told()?.about === about() ? told()!.eve : null)
  const put = (change: Partial<Search>) => setFound({ about: about(), search: { ...search(), ...change } })

  /** The numbers of the questions whose answers still count. */
  const waiting = { search: 0, eve: 0 }
  const asking = createAsking(openThread, (heard) => {
    if (heard.id !== (heard.told === 'eve' ? waiting.eve : waiting.search)) return
    if (heard.told === 'eve') setTold({ about: about(), eve: heard.eve })
    else if (heard.told === 'progress') put({ done: heard.done, of: heard.of, repairs: heard.best })
    else put({ state: 'done', repairs: heard.repairs, isWhole: heard.isWhole })
  })
  const facts = () => ({ region: desk.region(), roster: desk.draft.roster(), now: desk.now() })

  const start = (moves: 2 | 3) => {
    const wanted = hole()
    if (!wanted) return
    put({ ...nothing, state: 'searching', moves, repairs: moves === 3 ? search().repairs : [] })
    waiting.search = asking.ask(facts(), (id, now) => ({ ask: 'repairs', id, hole: wanted, moves, now }))
  }
  createEffect(
    on(about, ({ eveSeat: seat }) => {
      waiting.search = waiting.eve = 0
      asking.stop()
      if (!seat) return
      const timer = setTimeout(() => {
        waiting.eve = asking.ask(facts(), (id, now) => ({ ask: 'eve', id, seat, now }))
      }, eveAfter)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  return { hole, search, eve, start, stop: asking.stop }
}

export type Repairs = ReturnType<typeof createRepairs>

type Facts = { readonly region: Region; readonly roster: Roster; readonly now: Instant }

/** Opens the thread with the first question, and sends it what it does not know yet; every question has a number. */
function createAsking(openThread: OpenThread, hear: (told: Told) => void) {
  let thread: Thread | null = null
  let last = 0
  let known: { region?: Region; roster?: Roster } = {}
  const ask = ({ region, roster, now }: Facts, question: (id: number, now: Instant) => Ask): number => {
    thread ??= openThread(hear)
    const news = { ...(known.region === region ? {} : { region }), ...(known.roster === roster ? {} : { roster }) }
    if (Object.keys(news).length > 0) thread.ask({ ask: 'know', ...news })
    known = { region, roster }
    thread.ask(question(++last, now))
    return last
  }
  onCleanup(() => thread?.end())
  return { ask, stop: () => thread?.ask({ ask: 'stop' }) }
}

const openWorker: OpenThread = (hear) => {
  const worker = new Worker(new URL('./repair-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', (event: MessageEvent<Told>) => hear(event.data))
  return { ask: (ask) => worker.postMessage(ask), end: () => worker.terminate() }
}

const sameSeat = <T extends Seat>(a: T | null, b: T | null) =>
  a === b || (a !== null && b !== null && a.shift === b.shift && a.position === b.position && a.from === b.from && a.until === b.until)

/** The hole of the chosen cell: where nobody is, somebody who will not be there, or somebody a rule keeps away. */
function createHole(desk: Desk): Accessor<Hole | null> {
  const hole = createMemo<Hole | null>(
    () => {
      const place = desk.place()
      const gap = desk.gap()
      if (!place || !gap || gap.kind === 'uncovered' || place.shift.from <= desk.now()) return null
      const { shift, position } = place
      const { from, until } = gap
      const inside = desk.draft.heldNow(shift.id, position).filter((one) => one.from < until && from < one.until)
      if (inside.length === 0) return { shift: shift.id, position, from, until, was: null }
      const [only] = inside
      const holdsAll = inside.length === 1 && only!.from <= from && until <= only!.until && !only!.locked
      const isWrong = gap.practitioner === only!.practitioner || desk.draft.isAbsent(only!)
      return holdsAll && isWrong ? { shift: shift.id, position, from, until, was: only!.practitioner } : null
    },
    null,
    { equals: (a, b) => sameSeat(a, b) && a?.was === b?.was },
  )
  return hole
}

/** The chosen night, when whoever holds it has surgery the morning after. */
function createEveSeat(desk: Desk): Accessor<Seat | null> {
  const seat = createMemo<Seat | null>(
    () => {
      const place = desk.place()
      if (!place || place.shift.from <= desk.now()) return null
      const { shift, position } = place
      const held = desk.draft
        .heldNow(shift.id, position)
        .find((one) => desk.draft.findingsAt(one.practitioner, shift.id).some(({ cause }) => cause === 'surgery'))
      return held ? { shift: shift.id, position, from: held.from, until: held.until } : null
    },
    null,
    { equals: sameSeat },
  )
  return seat
}
