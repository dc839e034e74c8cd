import { createSignal, Show, untrack } from 'solid-js'
import type { PastedKind } from '../pasted-files.ts'
import type { Pasting } from './create-pasting.ts'
import { ChoiceField } from './choice-field.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { t } from './paste-words.ts'
import './entry.css'

/** Where rows of a spreadsheet are put, and what they are about. */
export function PasteDialog(props: { readonly pasting: Pasting }) {
  return (
    <Show when={props.pasting.pasted() !== null}>
      <Dialog open wide title={t('paste')} onClose={() => props.pasting.close()}>
        <PasteForm pasting={props.pasting} />
      </Dialog>
    </Show>
  )
}

function PasteForm(props: { readonly pasting: Pasting }) {
  const [kind, setKind] = createSignal(untrack(() => props.pasting.kinds[0]!))
  const [text, setText] = createSignal(untrack(() => props.pasting.pasted() ?? ''))
  const [isShort, setShort] = createSignal(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const isTooShort = !text().trim().includes('\n')
    setShort(isTooShort)
    if (!isTooShort) props.pasting.hand(kind(), text())
  }
  return (
    <form class="paste" novalidate onSubmit={submit}>
      <Show when={props.pasting.kinds.length > 1}>
        <ChoiceField
          label={t('what')}
          value={kind()}
          choices={props.pasting.kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          onChange={(one) => setKind(one as PastedKind)}
        />
      </Show>
      <Field label={t('rows')} hint={t('hint', { columns: t(`columns.${kind()}`) })} fault={isShort() ? t('short') : undefined}>
        {(tied) => (
          <textarea
            {...tied}
            class="input"
            rows={8}
            spellcheck={false}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="btn primary">
        {t('look')}
      </button>
    </form>
  )
}

/** Opens the dialog. */
export function PasteButton(props: { readonly pasting: Pasting }) {
  return (
    <button type="button" class="btn" onClick={() => props.pasting.open()}>
      {t('paste')}
    </button>
  )
}
