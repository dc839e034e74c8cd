import '../ui/desk.css'
import './marks.css'
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, type JSX, Match, Show, Suspense, Switch } from 'solid-js'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import { clipboardOf } from './bulk/clipboard.ts'
import { createRoster } from './create-roster.ts'
import { CutBand } from './live/cut-band.tsx'
import { createRoom, type Room } from './grid/create-room.ts'
import { ShiftsGrid } from './grid/shifts-grid.tsx'
import { ToolBar } from './tool-bar.tsx'
import { useMe } from '../session.ts'
import { createWide } from '../ui/create-wide.ts'
import { around } from './after-grid.ts'
import { printAddress } from './print/address.ts'
import type { NowWish } from './publish/create-at-once.ts'
import { paramsOf } from './view.ts'
import { rowSize, textSize } from '../ui/sizes.ts'
import { laterPart } from '../ui/later-part.ts'

const CandidateRows = laterPart(() => around().then((part) => ({ default: part.CandidateRows })))
const DayList = laterPart(() => import('./day-list.tsx').then((part) => ({ default: part.DayList })))
const Side = laterPart(() => around().then((part) => ({ default: part.Side })))
const ClashNote = laterPart(() => around().then((part) => ({ default: part.ClashNote })))
const PickAt = laterPart(() => around().then((part) => ({ default: part.PickAt })))
const Acting = laterPart(() => around().then((part) => ({ default: part.Acting })))
const StatusBar = laterPart(() => around().then((part) => ({ default: part.StatusBar })))
const RangeFrame = laterPart(() => around().then((part) => ({ default: part.RangeFrame })))
const PeopleGrid = laterPart(() => import('./people/people-grid.tsx').then((page) => ({ default: page.PeopleGrid })))
const ListView = laterPart(() => import('./list/list-view.tsx').then((page) => ({ default: page.ListView })))
const FindBar = laterPart(() => import('./find/find-bar.tsx').then((part) => ({ default: part.FindBar })))
const BulkPreview = laterPart(() => import('./bulk/preview.tsx').then((page) => ({ default: page.BulkPreview })))
const CommentDialog = laterPart(() => import('./comments/comment-dialog.tsx').then((page) => ({ default: page.CommentDialog })))
const Reason = laterPart(() => import('./reason.tsx').then((page) => ({ default: page.Reason })))
const Keys = laterPart(() => import('./keys-help.tsx').then((page) => ({ default: page.KeysHelp })))
const ReasonBar = laterPart(() => import('./versions/reason-bar.tsx').then((part) => ({ default: part.ReasonBar })))
const Versions = laterPart(() => import('./versions/versions.tsx').then((page) => ({ default: page.Versions })))
const Scenarios = laterPart(() => import('./scenarios/scenarios.tsx').then((page) => ({ default: page.Scenarios })))
const Publish = laterPart(() => import('./publish/publish.tsx').then((page) => ({ default: page.Publish })))

/** Pixels from which there is room for the grid: also half a screen, or a whole one at 200 %. */
const gridFrom = 768

/** The desk of the coordinator, laid out: tool bar, grid, candidates, side panel, status; or the page that publishes. */
export function RosterDesk(props: {
  readonly region: Region
  /** As it was read when the desk opened; from there on the draft knows. */
  readonly initialRoster: Roster
  readonly now: () => Instant
  readonly today: Day
  /** The address named a day. */
  readonly initialHasDay: boolean
}) {
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()
  const me = useMe()
  /** A draft is published; a scenario is laid beside the draft, which takes it over. */
  const publish = () => {
    const { scenario } = params
    setParams(scenario === undefined ? { publish: '1' } : { scenarios: scenario, scenario: null })
  }
  const parts = createRoster({
    region: () => props.region,
    roster: props.initialRoster,
    now: () => props.now(),
    today: () => props.today,
    hasDay: props.initialHasDay,
    params,
    account: `${me().cooperative.code}/${me().name}`,
    write: (view) => setParams({ ...paramsOf(view), gap: undefined }, { replace: true, scroll: false }),
    publish: () => publish(),
    print: (view) => navigate(printAddress(view)),
  })
  return (
    <Suspense>
      <Switch fallback={<Layout {...parts} onPublish={publish} onVersions={() => setParams({ versions: '1' })} />}>
        <Match when={params['publish'] === '1'}>
          <Publish desk={parts.desk} onClose={() => setParams({ publish: null })} />
        </Match>
        <Match when={params['scenarios']} keyed>
          {(asked) => (
            <Scenarios
              desk={parts.desk}
              initial={String(asked)}
              onClose={() => setParams({ scenarios: null })}
              onOpen={({ id }) => setParams({ scenarios: null, scenario: id })}
              onPublish={() => setParams({ scenarios: null, publish: '1' })}
            />
          )}
        </Match>
        <Match when={params['versions'] === '1'}>
          <Versions desk={parts.desk} onClose={() => setParams({ versions: null })} />
        </Match>
      </Switch>
    </Suspense>
  )
}

/** The painter of the view in sight; in another size of rows it is made again. */
function Body(props: ReturnType<typeof createRoster> & { readonly room: Room; readonly ref: (grid: HTMLElement) => void }) {
  const hand = () => ({ desk: props.desk, onKey: props.commands.onKey, onCell: props.commands.onCell, onOpen: props.commands.open })
  return (
    <Show when={`${textSize()} ${rowSize()}`} keyed>
      <Suspense>
        <Switch fallback={<ShiftsGrid {...hand()} room={props.room} ref={props.ref} />}>
          <Match when={props.desk.view().view === 'practitioners'}>
            <PeopleGrid {...hand()} ref={props.ref} />
          </Match>
          <Match when={props.desk.view().view === 'list'}>
            <ListView {...hand()} room={props.room} ref={props.ref} />
          </Match>
        </Switch>
      </Suspense>
    </Show>
  )
}

/** What lies over the grid: the frame of the chosen cells, the type-ahead, what asks at a cell. */
function OverGrid(
  props: ReturnType<typeof createRoster> & { readonly table: () => HTMLElement | undefined; readonly focusGrid: () => void },
) {
  return (
    <>
      <Suspense>
        <RangeFrame desk={props.desk} range={props.bulk.range()} block={props.bulk.block()} grid={props.table} />
      </Suspense>
      <Suspense>
        <Acting {...props} />
      </Suspense>
      <Suspense>
        <PickAt
          desk={props.desk}
          bulk={props.bulk}
          commands={props.commands}
          hand={props.hand}
          choosing={props.choosing}
          table={props.table}
        />
      </Suspense>
      <Suspense>
        <ClashNote desk={props.desk} together={props.together} table={props.table()} focusGrid={props.focusGrid} />
      </Suspense>
    </>
  )
}

/** The chosen cell has the focus, in sight. */
function focusCell(table: HTMLElement | undefined): void {
  const cell = table?.querySelector<HTMLElement>('[tabindex="0"]')
  cell?.focus({ preventScroll: true })
  if (cell?.matches('table.shifts *')) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function Layout(props: ReturnType<typeof createRoster> & { readonly onPublish: () => void; readonly onVersions: () => void }) {
  const isWide = createWide(gridFrom)
  const [table, setTable] = createSignal<HTMLElement>()
  const [wish, setWish] = createSignal<NowWish | null>(null)
  /** A question that stands keeps the focus until it is answered. */
  const focusGrid = () => props.hand.question() ?? props.bulk.preview() ?? focusCell(table())
  /** Also when another view stands: it is in the document a moment after it is made. */
  createEffect(() => {
    if (props.commands.focusAsked() > 0 && table()) queueMicrotask(focusGrid)
  })
  const afterChange = () => (
    <Show when={props.desk.draft.made()}>
      <Suspense>
        <ReasonBar desk={props.desk} wish={wish()} onDone={focusGrid} />
      </Suspense>
    </Show>
  )
  return (
    <div class="desk roster" classList={{ 'as-page': !isWide(), 'no-side': !props.commands.isSideOpen() }}>
      <ToolBar desk={props.desk} commands={props.commands} onPublish={() => props.onPublish()} onVersions={() => props.onVersions()} />
      <Show
        when={isWide()}
        fallback={
          <>
            <CutBand desk={props.desk} />
            <DayList desk={props.desk} hand={props.hand} choosing={props.choosing} />
            <ClashNote desk={props.desk} together={props.together} focusGrid={focusGrid} />
            {afterChange()}
          </>
        }
      >
        <Work {...props} table={table} onTable={setTable} focusGrid={focusGrid}>
          {afterChange()}
        </Work>
        <Show when={props.commands.isSideOpen()}>
          <Suspense>
            <Side desk={props.desk} hand={props.hand} choosing={props.choosing} commands={props.commands} comments={props.comments} />
          </Suspense>
        </Show>
        <Suspense fallback={<footer class="status-bar" />}>
          <StatusBar desk={props.desk} commands={props.commands} />
        </Suspense>
      </Show>
      <Dialogs {...props} onNow={setWish} focusGrid={focusGrid} />
    </div>
  )
}

/** The grid with what stands above it and below it, at a desk. */
function Work(
  props: ReturnType<typeof createRoster> & {
    readonly table: () => HTMLElement | undefined
    readonly onTable: (table: HTMLElement) => void
    readonly focusGrid: () => void
    readonly children: JSX.Element
  },
) {
  const [scroller, setScroller] = createSignal<HTMLElement>()
  const room = createRoom(scroller)
  return (
    <div class="roster-work">
      <CutBand desk={props.desk} />
      <Suspense>
        <Show when={props.commands.isFinding()}>
          <FindBar desk={props.desk} onClose={props.commands.stopFinding} />
        </Show>
      </Suspense>
      <div class="roster-scroll" ref={setScroller} {...clipboardOf(props.bulk)}>
        <Body {...props} room={room()} ref={props.onTable} />
        <OverGrid {...props} />
      </div>
      {props.children}
      <Show when={props.commands.isPinned()}>
        <Suspense>
          <CandidateRows
            desk={props.desk}
            choosing={props.choosing}
            grid={scroller()}
            onPlace={props.commands.take}
            onClose={props.commands.unpin}
          />
        </Suspense>
      </Show>
    </div>
  )
}

/** What asks or tells something over the desk, each loaded when it is first needed. */
function Dialogs(props: ReturnType<typeof createRoster> & { readonly onNow: (wish: NowWish) => void; readonly focusGrid: () => void }) {
  return (
    <Suspense>
      <Show when={props.hand.question()}>
        {(question) => (
          <Reason
            question={question()}
            desk={props.desk}
            onNow={props.onNow}
            onClose={() => {
              props.hand.forget()
              props.focusGrid()
            }}
          />
        )}
      </Show>
      <Show when={props.bulk.preview()} keyed>
        {(preview) => <BulkPreview desk={props.desk} bulk={props.bulk} preview={preview} onGone={props.focusGrid} />}
      </Show>
      <Show when={props.commands.isCommenting()}>
        <CommentDialog desk={props.desk} comments={props.comments} bulk={props.bulk} onClose={props.commands.stopCommenting} />
      </Show>
      <Show when={props.commands.isKeysOpen()}>
        <Keys onClose={props.commands.closeKeys} />
      </Show>
    </Suspense>
  )
}
