import { createMemo, createSignal, For, lazy, Show } from 'solid-js'
import type { Phase, Season } from '../../api/domain/model/season.ts'
import { type Round, roundOn, wayOf } from '../../api/domain/season/round.ts'
import { addDays, type Day } from '../../api/domain/time/instant.ts'
import { dateShort, dayShort } from '../format.ts'
import { t } from './words.ts'
import './season-bar.css'

const SeasonForm = lazy(async () => ({ default: (await import('./season-form.tsx')).SeasonForm }))

/** Where the season stands: the phases with their dates, what lies ahead, and the way to enter them. Nothing is invented: without a season it says so. */
export function SeasonBar(props: { readonly seasons: readonly Season[]; readonly today: Day; readonly mayChange: boolean }) {
  const round = createMemo(() => roundOn(props.seasons, props.today))
  const [editing, setEditing] = createSignal<Season | 'new' | null>(null)
  return (
    <section class="card season-card" aria-labelledby="today-season">
      <header>
        <h2 id="today-season">{round()?.season.name ?? t('season')}</h2>
        <Show when={round()} fallback={<p>{t('season.none')}</p>}>
          {(now) => (
            <>
              <span>{t('season.dates', { from: dateShort(now().season.from), until: dateShort(addDays(now().season.until, -1)) })}</span>
              <p>
                <b>{stateOf(now())}</b> {ahead(now())}
              </p>
            </>
          )}
        </Show>
        <Show when={props.mayChange}>
          <span class="season-deeds">
            <Show when={round()}>
              {(now) => (
                <button type="button" class="btn small" onClick={() => setEditing(now().season)}>
                  {t('season.edit')}
                </button>
              )}
            </Show>
            <button type="button" class="btn small" onClick={() => setEditing('new')}>
              {t('season.add')}
            </button>
          </span>
        </Show>
      </header>
      <Show when={round()}>{(now) => <Bar round={now()} today={props.today} />}</Show>
      <Show when={editing()} keyed>
        {(what) => (
          <SeasonForm season={what === 'new' ? null : what} others={props.seasons} today={props.today} onClose={() => setEditing(null)} />
        )}
      </Show>
    </section>
  )
}

const nameOf = (phase: Phase): string => phase.name ?? t(`phase.${phase.kind}`)

/** `Vragen, nog 13 dagen.`; `Geen ronde open.` between two rounds. */
function stateOf({ state, phase, daysLeft }: Round): string {
  if (state === 'before') return t('season.closed')
  if (state === 'done') return t('season.done')
  return daysLeft === null ? t('season.in', { phase: nameOf(phase!) }) : t('season.in.left', { phase: nameOf(phase!), count: daysLeft })
}

/** What comes next, with its date. */
function ahead({ season, phase, state }: Round): string {
  const next = season.phases[phase ? season.phases.indexOf(phase) + 1 : 0]
  if (!next) return ''
  return t(state === 'before' ? 'season.opens' : 'season.next', { phase: nameOf(next), day: dayShort(next.from) })
}

function Bar(props: { readonly round: Round; readonly today: Day }) {
  const phases = () => props.round.season.phases
  const isPast = (phase: Phase) => phase.from <= props.today
  const dates = (phase: Phase, index: number) => {
    const next = phases()[index + 1]
    return next ? `${dateShort(phase.from)} – ${dateShort(addDays(next.from, -1))}` : dateShort(phase.from)
  }
  return (
    <ol class="season-bar" style={{ '--way': `${wayOf(props.round, props.today) * 100}%`, '--phases': phases().length }}>
      <For each={phases()}>
        {(phase, index) => (
          <li
            classList={{ past: isPast(phase), now: props.round.phase === phase }}
            aria-current={props.round.phase === phase ? 'step' : undefined}
          >
            <b>{nameOf(phase)}</b>
            <small>{dates(phase, index())}</small>
          </li>
        )}
      </For>
    </ol>
  )
}
