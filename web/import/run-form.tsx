import { createSignal, Show } from 'solid-js'
import { Field } from '../ui/field.tsx'
import type { Import } from './create-import.ts'
import { t } from './words.ts'

/** The last step: import, and publish at once if a reason is given. One key per press, so that a double press counts once. */
export function RunForm(props: { readonly work: Import; readonly mayPublish: boolean }) {
  const [publish, setPublish] = createSignal(false)
  const [fault, setFault] = createSignal<string>()
  let reason: HTMLInputElement | undefined

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const why = reason?.value.trim() ?? ''
    if (publish() && why.length < 3) {
      setFault(t('publish.reason.fault'))
      return reason?.focus()
    }
    setFault(undefined)
    return void props.work.run(publish() ? why : undefined, crypto.randomUUID())
  }

  return (
    <form class="card run" novalidate onSubmit={submit}>
      <Show when={props.mayPublish}>
        <label class="import-check">
          <input type="checkbox" checked={publish()} onChange={(event) => setPublish(event.currentTarget.checked)} />
          {t('publish.label')}
        </label>
      </Show>
      <Show when={publish()}>
        <Field label={t('publish.reason')} hint={t('publish.reason.hint')} fault={fault()}>
          {(tied) => <input {...tied} ref={reason} class="input" maxlength="500" />}
        </Field>
      </Show>
      <button type="submit" class="btn primary">
        {t('run.import', { count: props.work.report()?.read ?? 0 })}
      </button>
    </form>
  )
}
