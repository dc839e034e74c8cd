import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { addDays, type Day, type Instant } from '../../api/domain/time/instant.ts'
import type { LineAnswer } from '../answers.ts'
import { announce } from '../ui/announce.ts'
import { CausesOf } from './cause-rows.tsx'
import { createLine, type LineView } from './create-line.ts'
import { GapTable } from './gap-table.tsx'
import { LineBar } from './line-bar.tsx'
import { LineFoot } from './line-foot.tsx'
import { LineHead } from './line-head.tsx'
import { LineSide } from './line-side.tsx'
import { NowLine } from './now-line.tsx'
import { captionOf } from './says.ts'
import { startOfLine } from './axis.ts'
import { ThinRows } from './thin-rows.tsx'
import { t } from './words.ts'

export type ShowLine = (change: Partial<Record<'from' | 'zoom' | 'rows' | 'draft', string | null>>) => void

/** The screen of the 24-hour line: sentence, days, lens and the chosen gap; below 900 px the list. */
export function LineDesk(props: {
  readonly region: Region
  readonly answer: LineAnswer
  readonly gaps: readonly Gap[]
  readonly at: Instant
  /** What the answer is about; `wanted` is what was asked since. */
  readonly view: LineView
  readonly wanted: LineView
  readonly now: Instant
  readonly today: Day
  readonly show: ShowLine
}) {
  const line = createLine({ answer: () => props.answer, gaps: () => props.gaps, region: () => props.region, view: () => props.view })
  const isWide = createWidth()
  const isList = () => props.wanted.rows === 'list' || !isWide()
  let body: HTMLElement | undefined

  const focusChosen = () => body?.querySelector<HTMLElement>('button[aria-current="true"]')?.focus({ preventScroll: true })
  const walk = (by: 1 | -1) => {
    const row = line.walk(by)
    if (!row) return
    announce(`${captionOf(row, props.region)}`)
    focusChosen()
  }
  const step = (by: number) =>
    props.show({ from: addDays(startOfLine(props.wanted.from, props.wanted.zoom), by * (props.wanted.zoom === 'week' ? 7 : 1)) })

  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return
    if (event.key === 'F8') walk(event.shiftKey ? -1 : 1)
    else if (event.code === 'Digit3' && event.ctrlKey && event.shiftKey) props.show({ rows: props.wanted.rows === 'list' ? null : 'list' })
    else if (event.key === '+' || event.key === '=') props.show({ zoom: 'day', from: props.wanted.from })
    else if (event.key === '-') props.show({ zoom: null })
    else if (event.key === 'Home') props.show({ from: props.today })
    else if (event.key === '<' || (event.altKey && event.key === 'PageUp')) step(-1)
    else if (event.key === '>' || (event.altKey && event.key === 'PageDown')) step(1)
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowRight') && isOnRow(event)) walk(1)
    else if ((event.key === 'ArrowUp' || event.key === 'ArrowLeft') && isOnRow(event)) walk(-1)
    else return
    event.preventDefault()
  }
  onMount(() => document.addEventListener('keydown', onKey))
  onCleanup(() => document.removeEventListener('keydown', onKey))
  createEffect(on(line.chosen, () => body?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' }), { defer: true }))

  return (
    <div class="line" classList={{ listed: isList(), fine: line.picture().causes.length === 0 }}>
      <LineBar line={line} view={props.wanted} onStep={step} show={props.show} />
      <Show when={!isList()} fallback={<GapTable line={line} now={props.now} today={props.today} gaps={props.gaps} />}>
        <div class="line-body" ref={(element) => (body = element)}>
          <LineHead line={line} today={props.today} show={props.show} />
          <div class="line-groups">
            <For each={line.picture().groups}>
              {(group) => (
                <section class="line-group" classList={{ folded: line.isFolded(group.name) }}>
                  <Show when={props.wanted.rows === 'lens'}>
                    <ThinRows group={group} line={line} zoom={props.view.zoom} />
                  </Show>
                  <CausesOf group={group} line={line} today={props.today} isAlone={props.wanted.rows === 'gaps'} onChosen={focusChosen} />
                </section>
              )}
            </For>
            <NowLine line={line} now={props.now} />
          </div>
        </div>
        <Show when={line.chosen()}>{(row) => <LineSide row={row()} line={line} now={props.now} today={props.today} onWalk={walk} />}</Show>
      </Show>
      <LineFoot at={props.at} now={props.now} zone={props.region.zone} />
      <p
        class="sr"
        role="img"
        aria-label={t('picture.label', {
          period: props.view.from,
          total: line.picture().total,
          covered: line.picture().covered,
          gaps: line.picture().withGap,
        })}
      />
    </div>
  )
}

const isOnRow = (event: KeyboardEvent) => event.target instanceof Element && event.target.closest('.cause-row') !== null

function createWidth() {
  const query = matchMedia('(min-width: 900px)')
  const [isWide, setWide] = createSignal(query.matches)
  const follow = () => setWide(query.matches)
  query.addEventListener('change', follow)
  onCleanup(() => query.removeEventListener('change', follow))
  return isWide
}
