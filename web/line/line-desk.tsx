import '../ui/desk.css'
import './line-desk.css'
import { createEffect, createSignal, Index, on, Show, Suspense } from 'solid-js'
import type { Code } from '../../api/domain/model/code.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import type { LineAnswer } from '../answers.ts'
import { language } from '../i18n/language.ts'
import { plans, useMe } from '../session.ts'
import { announce } from '../ui/announce.ts'
import { CausesOf } from './cause-rows.tsx'
import { ChosenAside, ChosenDialog, type ChosenProps } from './chosen.tsx'
import { createKeptFocus } from './create-kept-focus.ts'
import { createLine, isRemark, type Line, type LineView } from './create-line.ts'
import { GapTable } from './gap-table.tsx'
import { LineBar } from './line-bar.tsx'
import { LineFoot } from './line-foot.tsx'
import { LineHead } from './line-head.tsx'
import { createOpened, type Opened } from './create-opened.ts'
import { NowLine } from './now-line.tsx'
import { RemarksOf } from './remark-rows.tsx'
import { RemarkTable } from './remark-table.tsx'
import { captionOf } from './says.ts'
import { stepped } from './axis.ts'
import { createLineKeys } from './line-keys.ts'
import { repairKeys, useRepair } from './use-repair.ts'
import { ThinRows } from './thin-rows.tsx'
import { laterPart } from '../ui/later-part.ts'
import { createWide } from '../ui/create-wide.ts'
import { t } from './words.ts'
import type { ShowLine } from './show-line.ts'

const KeysDialog = laterPart(() => import('./keys-dialog.tsx').then((part) => ({ default: part.KeysDialog })))
const MachinesDialog = laterPart(() => import('./machines-dialog.tsx').then((part) => ({ default: part.MachinesDialog })))

type DeskProps = {
  readonly region: Region
  readonly answer: LineAnswer
  /** Beside a draft, what is published. */
  readonly published: LineAnswer | null
  readonly at: Instant
  /** What the answer is about; `wanted` is what was asked since. */
  readonly view: LineView
  readonly wanted: LineView
  readonly now: Instant
  readonly today: Day
  /** The practice the address asks for. */
  readonly sel: Code | null
  readonly show: ShowLine
}

/** The screen of the 24-hour line: sentence, days, lens and the chosen gap; below 900 px the list. */
export function LineDesk(props: DeskProps) {
  const line = createLine({
    answer: () => props.answer,
    published: () => props.published,
    region: () => props.region,
    view: () => props.view,
    asked: () => props.sel,
    now: () => props.now,
  })
  const me = useMe()
  const mayChange = () => plans(me().role)
  const isWide = createWide()
  const isList = () => props.wanted.rows === 'list' || !isWide()
  let body: HTMLElement | undefined
  const chosenRow = () => body?.querySelector<HTMLElement>('button[aria-current="true"]')
  /** Under a dialog the row waits for its end. */
  const focusChosen = () => void (opened.isOpen() || chosenRow()?.focus({ preventScroll: !isList() }))
  const { goTo, ...walking } = createWalking(line, focusChosen)
  const step = (by: number) => props.show({ from: stepped(props.wanted.from, props.wanted.zoom, by) })
  const repair = useRepair(line, focusChosen)
  const opened = createOpened(line, repair, () => body)
  const [asked, ask] = createSignal<'machines' | 'keys' | null>(null)
  createLineKeys({
    ...{ ...walking, step, show: (change) => props.show(change), wanted: () => props.wanted, today: () => props.today },
    ...{ isList, undo: repair.undoLast, keys: () => ask('keys'), ...repairKeys(repair, () => mayChange() && !isList()) },
  })
  const showChosen = () => void (isList() || chosenRow()?.scrollIntoView({ block: 'nearest' }))
  createEffect(on([line.chosen, line.remark], showChosen, { defer: true }))
  createKeptFocus(
    () => [line.picture(), props.wanted.rows],
    () => body,
    () => (chosenRow() ?? body)?.focus(),
  )
  const chosen = () => ({ line, repair, mayChange: mayChange(), onWalk: walking.walk, onWalkRows: walking.walkRows })

  return (
    <div class="desk line" classList={{ 'as-page': !isWide(), listed: isList(), fine: !line.chosen() && !line.remark() }}>
      <LineBar line={line} view={props.wanted} now={props.now} onStep={step} onMachines={() => ask('machines')} show={props.show} />
      <Show when={!isList()} fallback={<List {...props} {...chosen()} opened={opened} ref={(element) => (body = element)} />}>
        <LineBody {...props} line={line} onStep={step} onChosen={focusChosen} ref={(element) => (body = element)} />
        <ChosenAside {...chosen()} now={props.now} today={props.today} />
      </Show>
      <LineFoot at={props.at} now={props.now} zone={props.region.zone} unknown={line.picture().unknown} onKeys={() => ask('keys')} />
      <InWords line={line} from={props.view.from} />
      <Suspense>
        <Show when={asked() === 'keys'}>
          <KeysDialog onClose={() => ask(null)} />
        </Show>
        <Show when={asked() === 'machines'}>
          <MachinesDialog line={line} now={props.now} onClose={() => ask(null)} onMend={goTo} />
        </Show>
      </Suspense>
    </div>
  )
}

/** From row to row: each says itself and has the focus. */
function createWalking(line: Line, focusChosen: () => void) {
  const goTo = (row: ReturnType<typeof line.walk>) => {
    if (!row) return
    announce(isRemark(row) ? row.finding.says[language()] : captionOf(row, line))
    focusChosen()
  }
  return {
    goTo,
    walk: (by: 1 | -1) => goTo(line.walk(by)),
    walkRows: (by: 1 | -1) => goTo(line.walkRows(by)),
    walkGroups: (by: 1 | -1) => goTo(line.walkGroups(by)),
  }
}

/** The twin of the picture: the gaps, and apart what the rules remark. A row opens what is beside the picture. */
function List(props: DeskProps & ChosenProps & { readonly opened: Opened; readonly ref: (element: HTMLElement) => void }) {
  return (
    <div class="line-list scroll-x" tabindex="-1" ref={props.ref}>
      <GapTable {...props} gaps={props.answer.gaps.filter((gap) => gap.kind === 'uncovered')} />
      <RemarkTable {...props} />
      <Show when={props.opened.isOpen()}>
        <ChosenDialog {...props} onClose={props.opened.close} />
      </Show>
    </div>
  )
}

type BodyProps = DeskProps & {
  readonly line: Line
  readonly onStep: (by: number) => void
  readonly onChosen: () => void
  readonly ref: (element: HTMLElement) => void
}

function LineBody(props: BodyProps) {
  return (
    <div class="line-body" tabindex="-1" ref={props.ref}>
      <LineHead
        line={props.line}
        today={props.today}
        view={{ ...props.wanted, zoom: props.view.zoom }}
        onStep={props.onStep}
        show={props.show}
      />
      <div class="line-groups">
        <Index each={props.line.picture().groups}>
          {(group) => (
            <section class="line-group" classList={{ folded: props.line.isFolded(group().name) }}>
              <Show when={props.wanted.rows !== 'gaps'}>
                <ThinRows group={group()} line={props.line} view={{ ...props.wanted, zoom: props.view.zoom }} />
              </Show>
              <CausesOf group={group()} line={props.line} today={props.today} view={props.wanted} onChosen={props.onChosen} />
              <RemarksOf remarks={group().remarks} line={props.line} onChosen={props.onChosen} />
            </section>
          )}
        </Index>
        <NowLine line={props.line} now={props.now} />
      </div>
    </div>
  )
}

/** The picture as one sentence; the list is its twin. */
function InWords(props: { readonly line: Line; readonly from: Day }) {
  const label = () => {
    const { total, covered, withGap, remarks } = props.line.picture()
    return `${t('picture.label', { period: props.from, total, covered, gaps: withGap })} ${t('sum.remarks', { count: remarks.length })}.`
  }
  return <p class="sr" role="img" aria-label={label()} />
}
