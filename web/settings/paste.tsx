import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show, untrack } from 'solid-js'
import { handToImport, type PastedKind } from '../pasted-files.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { t } from './words.ts'

/** What rows of a spreadsheet can be about on these screens. */
type PasteKind = Exclude<PastedKind, 'practitioners'>

/** Rows from a spreadsheet; the import reads them, shows what it would do, and asks what it doubts. */
export function PasteDialog(props: { readonly kinds: readonly PasteKind[]; readonly onClose: () => void }) {
  const navigate = useNavigate()
  const [kind, setKind] = createSignal(untrack(() => props.kinds[0]!))
  const [fault, setFault] = createSignal<string>()
  let text: HTMLTextAreaElement | undefined
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const pasted = text?.value ?? ''
    const isShort = !pasted.trim().includes('\n')
    setFault(isShort ? t('paste.short') : undefined)
    if (isShort) return
    handToImport(kind(), pasted)
    navigate('/import')
  }
  return (
    <Dialog open wide title={t('paste')} onClose={props.onClose}>
      <form class="paste" novalidate onSubmit={submit}>
        <Show when={props.kinds.length > 1}>
          <Field label={t('paste.what')}>
            {(tied) => (
              <select {...tied} class="input" value={kind()} onChange={(event) => setKind(event.currentTarget.value as PasteKind)}>
                <For each={props.kinds}>{(one) => <option value={one}>{t(`paste.${one}`)}</option>}</For>
              </select>
            )}
          </Field>
        </Show>
        <Field label={t('paste.rows')} hint={t('paste.hint', { columns: t(`columns.${kind()}`) })} fault={fault()}>
          {(tied) => <textarea {...tied} ref={text} class="input" rows={6} spellcheck={false} />}
        </Field>
        <button type="submit" class="btn primary">
          {t('paste.look')}
        </button>
      </form>
    </Dialog>
  )
}
