import { For, type JSX, Show } from 'solid-js'
import { leastReason } from '../../../api/domain/roster/new-findings.ts'
import type { Fold } from '../../../api/domain/time/zone.ts'
import { Field } from '../../ui/field.tsx'
import { t as bulk } from '../bulk/words.ts'
import { t } from './words.ts'
import './times.css'

const mostShown = 6

/** Which of two hours that look alike is meant, on the night the clock changes. */
export function FoldChoice(props: { readonly day: string; readonly fold: Fold | undefined; readonly onChoose: (fold: Fold) => void }) {
  return (
    <fieldset class="fold-choice">
      <legend>{t('fold', { day: props.day })}</legend>
      <For each={['first', 'last'] as const}>
        {(fold) => (
          <label>
            <input type="radio" name="fold" checked={props.fold === fold} onChange={() => props.onChoose(fold)} /> {t(`fold.${fold}`)}
          </label>
        )}
      </For>
    </fieldset>
  )
}

export function ReasonField(props: {
  readonly reason: string
  readonly isShort: boolean
  readonly onReason: (text: string) => void
  /** It is all that is asked, and has the focus when the question opens. */
  readonly isFirst?: boolean
}) {
  return (
    <Field label={bulk('reason')} fault={props.isShort ? bulk('reason.short') : undefined}>
      {(tied) => (
        <input
          class="input"
          autofocus={props.isFirst === true}
          value={props.reason}
          maxLength={300}
          onInput={(event) => props.onReason(event.currentTarget.value)}
          {...tied}
        />
      )}
    </Field>
  )
}

export const isReason = (text: string): boolean => text.trim().length >= leastReason

/** What is told before it is done: a line that counts, and the first few by name. */
export function Told(props: { readonly says: string; readonly lines: readonly string[] }) {
  return (
    <Show when={props.lines.length > 0}>
      <section class="told">
        <p>{props.says}</p>
        <ul>
          <For each={props.lines.slice(0, mostShown)}>{(line) => <li>{line}</li>}</For>
          <Show when={props.lines.length > mostShown}>
            <li>{bulk('more', { count: props.lines.length - mostShown })}</li>
          </Show>
        </ul>
      </section>
    </Show>
  )
}

export const Foot = (props: { readonly go: string; readonly onClose: () => void; readonly children?: JSX.Element }) => (
  <footer>
    <button type="submit" class="btn primary">
      {props.go}
    </button>
    {props.children}
    <button type="button" class="btn" onClick={() => props.onClose()}>
      {bulk('cancel')}
    </button>
  </footer>
)
