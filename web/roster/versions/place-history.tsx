import { createMemo, createResource, For, Match, Show, Switch } from 'solid-js'
import type { Trace } from '../../../api/domain/roster/traces.ts'
import type { ShiftEvent } from '../../answers.ts'
import { clock, momentNear, dayIn } from '../../format.ts'
import { readShiftHistory } from '../../server.ts'
import type { Desk } from '../desk.ts'
import { t } from './words.ts'
import './versions.css'

const mostShown = 20

/** The history of the chosen place: who, when, why, what was and what became. Read when it is opened, and again after a change or a publication. */
export function PlaceHistory(props: { readonly desk: Desk }) {
  const asked = createMemo(() => {
    const place = props.desk.place()
    if (!place || props.desk.draft.saving().waiting > 0) return false
    const { draft } = props.desk
    return { roster: draft.roster().id, shift: place.shift.id, head: draft.head(), published: draft.published()?.revision }
  })
  const [events] = createResource(asked, async ({ roster, shift }) => {
    const answer = await readShiftHistory(roster, shift)
    return answer.ok ? answer.value.events : null
  })
  const shown = createMemo(() => (events.latest ?? []).map((event) => ofPlace(event, props.desk.place()?.position)).filter(isTold))
  return (
    <div class="place-history">
      <Switch>
        <Match when={events.latest === undefined}>
          <p>{t('history.loading')}</p>
        </Match>
        <Match when={events.latest === null}>
          <p>{t('history.failed')}</p>
        </Match>
        <Match when={shown().length === 0}>
          <p>{t('history.none')}</p>
        </Match>
        <Match when={true}>
          <ol>
            <For each={shown().slice(0, mostShown)}>{(event) => <Line desk={props.desk} event={event} />}</For>
          </ol>
        </Match>
      </Switch>
    </div>
  )
}

/** What an event did to this place, or to its shift. */
function ofPlace(event: ShiftEvent, position: number | undefined): ShiftEvent {
  if (event.kind === 'published') return event
  return { ...event, traces: event.traces.filter((trace) => trace.position === undefined || trace.position === position) }
}

const isTold = (event: ShiftEvent): boolean => event.kind === 'published' || event.traces.length > 0

function Line(props: { readonly desk: Desk; readonly event: ShiftEvent }) {
  const zone = () => props.desk.region().zone
  const when = () => momentNear(props.event.at, dayIn(props.desk.now(), zone()), zone())
  return (
    <li>
      <small>
        <time datetime={props.event.at}>{when()}</time>, {props.event.actor}
      </small>
      <Show when={props.event.kind === 'published' && props.event}>
        {(one) => <span>{t('history.published', { revision: one().revision })}</span>}
      </Show>
      <Show when={props.event.kind === 'changed' && props.event}>
        {(one) => (
          <>
            <For each={one().traces}>{(trace) => <TraceLine desk={props.desk} trace={trace} />}</For>
            <Show when={one().reversed}>
              <small>{t('history.reversed')}</small>
            </Show>
          </>
        )}
      </Show>
      <Show when={props.event.reason}>{(reason) => <q>{reason()}</q>}</Show>
    </li>
  )
}

function TraceLine(props: { readonly desk: Desk; readonly trace: Trace }) {
  const value = (text: string | null) => {
    if (props.trace.what !== 'holder') return text ?? t('history.none.value')
    return text === null ? t('history.nobody') : props.desk.draft.nameOf(text)
  }
  const part = () => {
    const { from, until } = props.trace
    const shift = props.desk.place()?.shift
    if (!shift || (from === undefined && until === undefined)) return ''
    const { zone } = props.desk.region()
    return t('history.part', { from: clock(from ?? shift.from, zone), until: clock(until ?? shift.until, zone) })
  }
  return (
    <Show when={props.trace.what !== 'lock'} fallback={<span>{t(props.trace.after === null ? 'history.unlock' : 'history.lock')}</span>}>
      <span>
        <Show when={props.trace.what !== 'holder' && props.trace.what}>
          {(what) => <>{t(`history.${what() as 'times' | 'needed' | 'shift'}`)} </>}
        </Show>
        <s>{value(props.trace.before)}</s> → <b>{value(props.trace.after)}</b>{' '}
        <Show when={part()}>{(text) => <small>({text()})</small>}</Show>
      </span>
    </Show>
  )
}
