import X from 'lucide-solid/icons/x'
import { createMemo, createSignal, For, Index, Show } from 'solid-js'
import type { Day } from '../../api/domain/time/instant.ts'
import { dayLong, dayShort } from '../format.ts'
import { t as common } from '../i18n/common.ts'
import { Hint } from '../ui/hint.tsx'
import { createCandidateDays } from './candidate-days.tsx'
import type { Choosing } from './create-choosing.ts'
import type { Desk } from './desk.ts'
import { createFollowing } from './create-following.ts'
import type { Candidate } from '../../api/domain/roster/candidates.ts'
import { createSettled } from './draft/create-settled.ts'
import { widthOver } from './grid/measures.ts'
import { shortName } from './grid/spoken.ts'
import { hoursOf } from './pick/facts.ts'
import { afterPicture } from './source.ts'
import type { Zoom } from './view.ts'
import { t } from './words.ts'
import './candidates.css'

type RowsProps = {
  readonly desk: Desk
  readonly choosing: Choosing
  /** What scrolls the grid. */
  readonly grid: HTMLElement | undefined
  readonly onPlace: (choice: Candidate) => void
  readonly onClose: () => void
}

/**
 * The best candidates for the chosen place, under the same day columns: their shifts, blocks and wishes stand exactly
 * below the gap. A detached list of names does not show that.
 */
export function CandidateRows(props: RowsProps) {
  const inView = createMemo(() => ({ days: props.desk.grid().days, zoom: props.desk.view().zoom }), undefined, {
    equals: (a, b) => a?.days === b.days,
  })
  // Another period comes one picture after the grid itself, which the hand waits for.
  const frame = createSettled(() => inView()!, afterPicture)
  const [pane, setPane] = createSignal<HTMLElement>()
  createFollowing({ lead: () => props.grid, follower: pane, laid: frame })
  return (
    <Show when={props.choosing.ground()?.place}>
      {(place) => (
        <section ref={setPane} class="cands" aria-label={t('cands.title', { shift: shortName(place().shift, dayShort) })}>
          <header>
            <span class="t">{t('cands.title', { shift: shortName(place().shift, dayShort) })}</span>
            <Able choosing={props.choosing} />
            <Hint name="candidates" isDone={(event) => event instanceof KeyboardEvent && /^[1-8]$/.test(event.key)}>
              {common('hint.candidates')}
            </Hint>
            <Legend />
            <button type="button" class="btn quiet small icon-only" aria-label={t('cands.close')} onClick={() => props.onClose()}>
              <X size={15} aria-hidden="true" />
            </button>
          </header>
          <Show when={frame()}>{(now) => <Rows {...props} days={now().days} zoom={now().zoom} />}</Show>
        </section>
      )}
    </Show>
  )
}

function Rows(props: RowsProps & { readonly days: readonly Day[]; readonly zoom: Zoom }) {
  return (
    <table role="table" class={`shifts ${props.zoom}`} style={{ width: `${widthOver(props.days, props.zoom)}px` }}>
      <thead role="rowgroup" class="sr">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('pick.results')}
          </th>
          <For each={props.days}>
            {(day) => (
              <th role="columnheader" scope="col">
                {dayLong(day)}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <Index each={props.choosing.best()}>{(choice, index) => <CandidateRow {...props} choice={choice()} index={index} />}</Index>
      </tbody>
    </table>
  )
}

/** How many can, with or without a reason, of all who were weighed: the same number as in the list of gaps. */
function Able(props: { readonly choosing: Choosing }) {
  const able = () => props.choosing.counts().can + props.choosing.counts().but
  return <span class="n">{t('cands.can', { count: able(), all: props.choosing.choices().length })}</span>
}

const Legend = () => (
  <span class="legend" aria-hidden="true">
    <span>
      <i class="gladly">●</i> {t('cands.gladly')}
    </span>
    <span>
      <i class="can">○</i> {t('cands.canMark')}
    </span>
    <span>
      <i class="rather-not">–</i> {t('cands.ratherNot')}
    </span>
    <span>
      <i class="swatch blocked" /> {t('cands.blocked')}
    </span>
    <span>
      <i class="no">✕</i> {t('cands.cannot')}
    </span>
  </span>
)

function CandidateRow(props: RowsProps & { readonly choice: Candidate; readonly index: number; readonly days: readonly Day[] }) {
  const code = () => props.choice.practitioner.code
  const days = createCandidateDays({
    desk: () => props.desk,
    choice: () => props.choice,
    roster: () => props.choosing.ground()?.roster,
    days: () => props.days,
    here: () => props.choosing.ground()?.place.shift.date,
  })
  const isFocused = () => props.choosing.focused()?.practitioner.code === code()
  return (
    <tr role="row" class={props.choice.group} classList={{ first: isFocused() }} onPointerEnter={() => props.choosing.focus(code())}>
      <th role="rowheader" scope="row">
        <div>
          <button
            type="button"
            class="who"
            title={t('cands.choose', { name: props.choice.practitioner.name })}
            onFocus={() => props.choosing.focus(code())}
            onKeyDown={toNeighbour}
            onClick={() => props.onPlace(props.choice)}
          >
            <em>{props.choice.group === 'cannot' ? '–' : props.index + 1}</em>
            <span>{props.choice.practitioner.name}</span>
          </button>
          <HoursBar choice={props.choice} busiest={props.choosing.busiest()} />
        </div>
      </th>
      {days()}
    </tr>
  )
}

/** Up and down walk the rows, as in the grid. */
function toNeighbour(event: KeyboardEvent & { readonly currentTarget: HTMLButtonElement }) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = event.currentTarget.closest('tr')
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  event.preventDefault()
  next?.querySelector<HTMLButtonElement>('.who')?.focus()
}

/** Hours against the own maximum; without one against those of the busiest, and then only the hours are named. */
function HoursBar(props: { readonly choice: Candidate; readonly busiest: number }) {
  const most = () => (props.choice.mostMinutes === null ? undefined : Math.round(props.choice.mostMinutes / 60))
  const done = () => Math.round(props.choice.workedMinutes / 60)
  const share = () => props.choice.workedMinutes / (props.choice.mostMinutes || props.busiest || 1)
  return (
    <>
      <span class="hours-bar" role="img" aria-label={hoursOf(props.choice)}>
        <i style={{ width: `${Math.min(100, share() * 100)}%` }} />
      </span>
      <small aria-hidden="true">{most() === undefined ? done() : `${done()}/${most()}`}</small>
    </>
  )
}
