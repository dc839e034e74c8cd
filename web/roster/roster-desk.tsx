import { useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import { announce } from '../ui/announce.ts'
import { CandidateRows } from './candidate-rows.tsx'
import { ClashNote } from './clash-note.tsx'
import { createChoosing } from './create-choosing.ts'
import { createDesk } from './create-desk.ts'
import { createDraft } from './create-draft.ts'
import { createHand } from './create-hand.ts'
import { createCommands } from './create-commands.ts'
import { DayList } from './day-list.tsx'
import { ShiftsGrid } from './grid/shifts-grid.tsx'
import { PickAt } from './pick/pick-at.tsx'
import { Side } from './side/side.tsx'
import { sourceOf } from './source.ts'
import { StatusBar } from './status-bar.tsx'
import { createTelling } from './create-telling.ts'
import { ToolBar } from './tool-bar.tsx'
import { paramsOf, readView, type RosterView } from './view.ts'

const Reason = lazy(() => import('./reason.tsx').then((page) => ({ default: page.Reason })))
const Keys = lazy(() => import('./keys-help.tsx').then((page) => ({ default: page.KeysHelp })))
const Publish = lazy(() => import('./publish/publish.tsx').then((page) => ({ default: page.Publish })))

const wide = '(min-width: 900px)'

/** The desk of the coordinator: wires draft, view, hand and keys together, and lays the screen out. */
export function RosterDesk(props: {
  readonly region: Region
  readonly roster: Roster
  readonly now: () => Instant
  readonly today: Day
  readonly hasDay: boolean
}) {
  const [params, setParams] = useSearchParams()
  const { view, show } = createView(
    params,
    (next) => setParams({ ...params, ...paramsOf(next) }, { replace: true, scroll: false }),
    props.roster,
    props.today,
    props.hasDay,
  )
  const source = sourceOf(props.roster.id)
  const draft = createDraft(source, () => props.region, props.roster)
  const desk = createDesk({ draft, region: () => props.region, now: createMinute(() => props.now()), view, show })
  const tell = createTelling(desk)
  const hand = createHand(desk, tell)
  const choosing = createChoosing(desk, source.later)
  const commands = createCommands({ desk, hand, choosing })
  const isWide = createWidth()
  let table: HTMLTableElement | undefined

  onMount(() => {
    const timer = setInterval(() => void draft.refresh(), 20_000)
    const warn = (event: BeforeUnloadEvent) => {
      if (draft.saving().waiting > 0) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    onCleanup(() => {
      clearInterval(timer)
      removeEventListener('beforeunload', warn)
    })
  })

  /** The first time without a day: the cursor stands on the most urgent gap. */
  const [isSettled, setSettled] = createSignal(false)
  createEffect(() => {
    if (isSettled() || draft.isFresh()) return
    setSettled(true)
    const first = desk.shownGaps()[0]
    if (!view().sel && !props.hasDay && first) {
      desk.goto(first)
      commands.focusGrid()
    }
  })
  const focusGrid = () => table?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  createEffect(() => {
    if (commands.focusAsked() > 0) focusGrid()
  })
  createEffect(() => {
    const place = desk.place()
    if (!place && view().sel) announce('')
  })

  return (
    <Show
      when={params['publish'] !== '1'}
      fallback={
        <Suspense>
          <Publish desk={desk} rosterId={props.roster.id} onClose={() => setParams({ publish: null })} />
        </Suspense>
      }
    >
      <div class="roster" classList={{ 'no-side': !commands.isSideOpen() }}>
        <ToolBar desk={desk} commands={commands} onPublish={() => setParams({ publish: '1' })} />
        <Show when={isWide()} fallback={<DayList desk={desk} hand={hand} choosing={choosing} />}>
          <div class="roster-work">
            <div class="roster-scroll">
              <ShiftsGrid
                desk={desk}
                onKey={commands.onKey}
                onCell={commands.onCell}
                onOpen={commands.open}
                ref={(element) => (table = element)}
              />
              <PickAt desk={desk} commands={commands} hand={hand} choosing={choosing} table={() => table} />
              <ClashNote desk={desk} table={() => table} />
            </div>
            <Show when={commands.isPinned()}>
              <CandidateRows desk={desk} choosing={choosing} onPlace={commands.take} onClose={commands.unpin} />
            </Show>
          </div>
          <Show when={commands.isSideOpen()}>
            <Side desk={desk} hand={hand} choosing={choosing} commands={commands} />
          </Show>
          <StatusBar desk={desk} commands={commands} />
        </Show>
        <Suspense>
          <Show when={hand.question()}>
            {(question) => <Reason question={question()} desk={desk} onClose={() => (hand.forget(), focusGrid())} />}
          </Show>
          <Show when={commands.isKeysOpen()}>
            <Keys onClose={commands.closeKeys} />
          </Show>
        </Suspense>
      </div>
    </Show>
  )
}

/** The view lives in the address; the address follows a moment later, so that a held arrow key never waits for it. */
function createView(
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
  write: (view: RosterView) => void,
  roster: Roster,
  today: Day,
  hasDay: boolean,
) {
  const start = today >= roster.from && today < roster.until ? today : roster.from
  const [view, setView] = createSignal(readView(hasDay ? params : { ...params, from: undefined }, start))
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = (change: Partial<RosterView>) => {
    setView((known) => ({ ...known, ...change }))
    clearTimeout(timer)
    timer = setTimeout(() => write(view()), 250)
  }
  onCleanup(() => clearTimeout(timer))
  // Back, forward and a pasted address change the view too; our own writes read back as what is there.
  createEffect(() => {
    const read = readView(params, start)
    if (params['from'] !== undefined && JSON.stringify(paramsOf(read)) !== JSON.stringify(paramsOf(view())) && timer === undefined)
      setView(read)
    timer = undefined
  })
  return { view, show }
}

const createMinute = (now: () => Instant) => createMemo(() => `${now().slice(0, 17)}00Z`)

function createWidth() {
  const query = matchMedia(wide)
  const [isWide, setWide] = createSignal(query.matches)
  const follow = () => setWide(query.matches)
  query.addEventListener('change', follow)
  onCleanup(() => query.removeEventListener('change', follow))
  return isWide
}
