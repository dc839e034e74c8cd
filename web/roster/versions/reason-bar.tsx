import { useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { leastReason } from '../../../api/domain/roster/new-findings.ts'
import type { Desk } from '../desk.ts'
import { type AtOnce, createAtOnce, type NowWish } from '../publish/create-at-once.ts'
import { createReasons } from './create-reasons.ts'
import { reasonText, shortReasons } from './reasons.ts'
import { t } from './words.ts'
import './versions.css'

/**
 * Asks beside the work why what readers have seen was changed, and where it begins soon whether they should see it now.
 * Nothing waits for the answer. In a scenario nothing changes for readers.
 */
export function ReasonBar(props: { readonly desk: Desk; readonly wish: NowWish | null; readonly onDone: () => void }) {
  // One desk lives as long as this bar.
  // eslint-disable-next-line solid/reactivity
  const [reasons, now] = [createReasons(props.desk), createAtOnce(props.desk, () => props.wish)]
  const [params] = useSearchParams()
  const [isAlso, setAlso] = createSignal(true)
  const days = () => props.desk.region().policy.publishAskDays
  const end = () => {
    setAlso(true)
    props.onDone()
  }
  const tell = (reason: string) => {
    reasons.tell(reason)
    // Where nothing was asked, what is still being published is left alone.
    if (now.count() > 0 && isAlso()) now.publish(reason)
    else if (now.count() > 0) now.later()
    end()
  }
  const publish = (reason?: string) => {
    now.publish(reason)
    end()
  }
  const later = () => {
    reasons.later()
    now.later()
    end()
  }
  return (
    <Show when={params['scenario'] === undefined}>
      <Show
        when={reasons.open().length > 0}
        fallback={
          <Show when={now.count() > 0}>
            <Now now={now} days={days()} onPublish={publish} onLater={later} />
          </Show>
        }
      >
        <Bar says={t('why.ask', { count: reasons.open().length })}>
          <Why onDone={tell} />
          <span class="spring" />
          <Show when={now.count() > 0}>
            <label title={t('now.ask', { days: days() })}>
              <input type="checkbox" checked={isAlso()} onChange={(event) => setAlso(event.currentTarget.checked)} /> {t('now.also')}
            </label>
          </Show>
          <button type="button" class="btn quiet small" onClick={later}>
            {t('why.later')}
          </button>
        </Bar>
      </Show>
    </Show>
  )
}

/** Only whether readers should see it now; where gaps go along, or it has begun, with the reason. */
function Now(props: {
  readonly now: AtOnce
  readonly days: number
  readonly onPublish: (reason?: string) => void
  readonly onLater: () => void
}) {
  return (
    <Bar says={t(props.now.needsReason() ? 'now.askWhy' : 'now.ask', { days: props.days })}>
      <Show
        when={props.now.needsReason()}
        fallback={
          <button type="button" class="btn primary small" onClick={() => props.onPublish()}>
            {t('now.yes', { count: props.now.count() })}
          </button>
        }
      >
        <Why onDone={props.onPublish} />
      </Show>
      <button type="button" class="btn quiet small" onClick={() => props.onLater()}>
        {t('now.no')}
      </button>
    </Bar>
  )
}

function Bar(props: { readonly says: string; readonly children: JSX.Element }) {
  return (
    <section class="why-bar no-print" aria-label={props.says}>
      <b>{props.says}</b>
      {props.children}
    </section>
  )
}

/** The short list of reasons, and a field for any other. */
function Why(props: { readonly onDone: (reason: string) => void }) {
  const [isWriting, setWriting] = createSignal(false)
  const [text, setText] = createSignal('')
  const keep = (event: SubmitEvent) => {
    event.preventDefault()
    if (text().trim().length >= leastReason) props.onDone(text().trim())
  }
  return (
    <>
      <For each={shortReasons}>
        {(reason) => (
          <button type="button" class="btn small" onClick={() => props.onDone(reasonText(reason))}>
            {reasonText(reason)}
          </button>
        )}
      </For>
      <Show
        when={isWriting()}
        fallback={
          <button type="button" class="btn small" onClick={() => setWriting(true)}>
            {t('why.other')}
          </button>
        }
      >
        <form onSubmit={keep}>
          <input
            class="input"
            aria-label={t('why.other')}
            maxLength={300}
            value={text()}
            ref={(input) => queueMicrotask(() => input.focus())}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" class="btn small">
            {t('why.keep')}
          </button>
        </form>
      </Show>
    </>
  )
}
