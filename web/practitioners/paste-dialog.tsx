import { createSignal } from 'solid-js'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { t } from './words.ts'

/** A list from a spreadsheet; the import reads it, shows what it would do, and asks what it doubts. */
export function PasteDialog(props: { readonly onClose: () => void; readonly onPaste: (text: string) => void }) {
  const [text, setText] = createSignal('')
  const [isEmpty, setEmpty] = createSignal(false)
  return (
    <Dialog open wide title={t('paste')} onClose={props.onClose}>
      <form
        class="person-form"
        onSubmit={(event) => {
          event.preventDefault()
          setEmpty(text().trim() === '')
          if (text().trim() !== '') props.onPaste(text())
        }}
      >
        <Field label={t('paste.label')} hint={t('paste.hint')} fault={isEmpty() ? t('paste.empty') : undefined}>
          {(tied) => <textarea {...tied} class="input" rows={8} value={text()} onInput={(event) => setText(event.currentTarget.value)} />}
        </Field>
        <button type="submit" class="btn primary">
          {t('paste.look')}
        </button>
      </form>
    </Dialog>
  )
}
