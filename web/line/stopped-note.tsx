import { createSignal, Show } from 'solid-js'
import { leastReason } from '../../api/domain/roster/new-findings.ts'
import { Field } from '../ui/field.tsx'
import type { Stopped } from './create-deeds.ts'
import { t } from './words.ts'

/** What a rule or a colleague stopped, in view until it is mended; with a reason it goes on where the rule lets it. */
export function StoppedNote(props: { readonly stopped: Stopped | null }) {
  const [reason, setReason] = createSignal('')
  const [fault, setFault] = createSignal<string>()
  const send = (again: Stopped['again']) => {
    if (reason().trim().length < leastReason) return setFault(t('repair.reason.short', { count: leastReason }))
    setFault()
    return void again?.(reason().trim())
  }
  return (
    <Show when={props.stopped}>
      {(stopped) => (
        <div class="note bad" role="alert">
          <p>{stopped().text}</p>
          <Show when={stopped().again}>
            {(again) => (
              <form
                onSubmit={(event) => {
                  event.preventDefault()
                  send(again())
                }}
              >
                <Field label={t('repair.reason')} fault={fault()}>
                  {(tied) => <input {...tied} type="text" value={reason()} onInput={(event) => setReason(event.currentTarget.value)} />}
                </Field>
                <button type="submit" class="btn small primary">
                  {t('repair.anyway')}
                </button>
              </form>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}
