import '../ui/desk.css'
import './line-desk.css'
import { createEffect, createSignal, Index, on, Show, Suspense } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Code } from '../../api/domain/model/code.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import type { LineAnswer } from '../answers.ts'
import { language } from '../i18n/language.ts'
import { plans, useMe } from '../session.ts'
import { announce } from '../ui/announce.ts'
import { CausesOf } from './cause-rows.tsx'
import { createLine, isRemark, type Line, type LineView } from './create-line.ts'
import { GapTable } from './gap-table.tsx'
import { LineBar } from './line-bar.tsx'
import { LineFoot } from './line-foot.tsx'
import { LineHead } from './line-head.tsx'
import { LineSide } from './line-side.tsx'
import { NowLine } from './now-line.tsx'
import { RemarksOf } from './remark-rows.tsx'
import type { RepairProps } from './repair-panel.tsx'
import { RemarkSide } from './remark-side.tsx'
import { RemarkTable } from './remark-table.tsx'
import { captionOf } from './says.ts'
import { stepped } from './axis.ts'
import { createLineKeys } from './line-keys.ts'
import { repairKeys, useRepair } from './use-repair.ts'
import { ThinRows } from './thin-rows.tsx'
import { laterPart } from '../ui/later-part.ts'
import { createWide } from '../ui/create-wide.ts'
import { t } from './words.ts'

const KeysDialog = laterPart(() => import('./keys-dialog.tsx').then((part) => ({ default: part.KeysDialog })))
const MachinesDialog = laterPart(() => import('./machines-dialog.tsx').then((part) => ({ default: part.MachinesDialog })))

export type ShowLine = (change: Partial<Record<'from' | 'zoom' | 'rows' | 'group' | 'draft' | 'sel', string | null>>) => void

type DeskProps = {
  readonly region: Region
  readonly answer: LineAnswer
  readonly gaps: readonly Gap[]
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
    gaps: () => props.gaps,
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
  const focusChosen = () => body?.querySelector<HTMLElement>('button[aria-current="true"]')?.focus({ preventScroll: true })
  const goTo = (row: ReturnType<typeof line.walk>) => {
    if (!row) return
    announce(isRemark(row) ? row.finding.says[language()] : captionOf(row, line))
    focusChosen()
  }
  const walk = (by: 1 | -1) => goTo(line.walk(by))
  const walkRows = (by: 1 | -1) => goTo(line.walkRows(by))
  const step = (by: number) => props.show({ from: stepped(props.wanted.from, props.wanted.zoom, by) })
  const repair = useRepair(line)
  const [asked, ask] = createSignal<'machines' | 'keys' | null>(null)
  createLineKeys({
    ...{ walk, walkRows, step, show: (change) => props.show(change), wanted: () => props.wanted, today: () => props.today },
    ...{ walkGroups: (by) => goTo(line.walkGroups(by)), undo: repair.undoLast, keys: () => ask('keys'), ...repairKeys(repair, mayChange) },
  })
  createEffect(
    on([line.chosen, line.remark], () => body?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' }), {
      defer: true,
    }),
  )

  return (
    <div class="desk line" classList={{ 'as-page': !isWide(), listed: isList(), fine: !line.chosen() && !line.remark() }}>
      <LineBar line={line} view={props.wanted} now={props.now} onStep={step} onMachines={() => ask('machines')} show={props.show} />
      <Show when={!isList()} fallback={<List {...props} line={line} />}>
        <LineBody {...props} line={line} onStep={step} onChosen={focusChosen} ref={(element) => (body = element)} />
        <Side line={line} repair={repair} mayChange={mayChange()} now={props.now} today={props.today} onWalk={walk} onWalkRows={walkRows} />
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

type Walking = { readonly onWalk: (by: 1 | -1) => void; readonly onWalkRows: (by: 1 | -1) => void }

/** What is chosen: a gap or a remark. */
function Side(props: RepairProps & Walking) {
  return (
    <>
      <Show when={props.line.chosen()}>{(row) => <LineSide {...props} row={row()} />}</Show>
      <Show when={props.line.remark()}>{(remark) => <RemarkSide {...props} remark={remark()} onWalk={props.onWalkRows} />}</Show>
    </>
  )
}

/** The twin of the picture: the gaps, and apart what the rules remark. */
function List(props: DeskProps & { readonly line: Line }) {
  return (
    <div class="line-list scroll-x">
      <GapTable line={props.line} now={props.now} today={props.today} gaps={props.gaps.filter((gap) => gap.kind === 'uncovered')} />
      <RemarkTable line={props.line} today={props.today} />
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
    <div class="line-body" ref={props.ref}>
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
