import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch, untrack } from 'solid-js'
import { language } from '../i18n/language.ts'
import { AskTable, CellTable } from '../import/cell-tables.tsx'
import { createImport, type Import } from '../import/create-import.ts'
import { takeBack } from '../import/imports.ts'
import { ReportView } from '../import/report-view.tsx'
import { RunForm } from '../import/run-form.tsx'
import { t as importing } from '../import/words.ts'
import '../import/import.css'
import { refusalText } from '../refusal-text.ts'
import { useMe } from '../session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { t } from './words.ts'

/** The files of an import that a screen takes rows of, with the headings they need. */
type PasteKind = 'templates' | 'posts' | 'contacts' | 'practices' | 'hours' | 'closures' | 'holidays'

/** Rows from a spreadsheet, read as the import reads a file: looked at first, asked where they are doubtful, then carried out. */
export function PasteDialog(props: { readonly kinds: readonly PasteKind[]; readonly onClose: () => void }) {
  const me = useMe()
  const client = useQueryClient()
  const [kind, setKind] = createSignal(untrack(() => props.kinds[0]!))
  const target = () => (me().cooperative.demo ? { cooperative: me().cooperative.code } : {})
  const done = async () => {
    const id = work.report()?.id
    await client.invalidateQueries()
    const undo = { label: t('undo'), run: () => void takeBack(id!).then(() => client.invalidateQueries()) }
    toast(t('paste.done'), id ? { action: undo } : {})
    props.onClose()
  }
  const work = createImport(target, () => void done())
  const look = (text: string) => work.choose([new File([text], `${kind()}.csv`, { type: 'text/csv' })])
  return (
    <Dialog open wide title={t('paste')} onClose={props.onClose}>
      <div class="paste">
        <Show when={props.kinds.length > 1}>
          <Field label={t('paste.what')}>
            {(tied) => (
              <select {...tied} class="input" value={kind()} onChange={(event) => setKind(event.currentTarget.value as PasteKind)}>
                <For each={props.kinds}>{(one) => <option value={one}>{t(`paste.${one}`)}</option>}</For>
              </select>
            )}
          </Field>
        </Show>
        <PasteForm kind={kind()} onLook={look} isOpen={work.step() === 'choose' || work.step() === 'checked'} />
        <Steps work={work} />
      </div>
    </Dialog>
  )
}

function PasteForm(props: { readonly kind: PasteKind; readonly isOpen: boolean; readonly onLook: (text: string) => void }) {
  const [fault, setFault] = createSignal<string>()
  let text: HTMLTextAreaElement | undefined
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const pasted = text?.value ?? ''
    setFault(pasted.trim().includes('\n') ? undefined : t('paste.short'))
    if (pasted.trim().includes('\n')) props.onLook(pasted)
  }
  return (
    <form novalidate onSubmit={submit}>
      <Field label={t('paste.rows')} hint={t('paste.hint', { columns: t(`columns.${props.kind}`) })} fault={fault()}>
        {(tied) => <textarea {...tied} ref={text} class="input" rows={6} spellcheck={false} />}
      </Field>
      <button type="submit" class="btn primary" disabled={!props.isOpen}>
        {t('paste.look')}
      </button>
    </form>
  )
}

function Steps(props: { readonly work: Import }) {
  const refused = () => {
    const found = props.work.refused()
    return found?.kind === 'problem' ? refusalText(found.problem) : found ? t('paste.short') : undefined
  }
  return (
    <>
      <Switch>
        <Match when={props.work.step() === 'checking' || props.work.step() === 'importing'}>
          <p class="note" role="status">
            {props.work.progress()?.[language()] ?? importing('checking')}
          </p>
        </Match>
        <Match when={props.work.report()}>
          {(report) => (
            <>
              <ReportView report={report()} />
              <CellTable title={importing('refused.title')} intro={importing('refused.intro')} cells={report().refused} tone="bad" />
              <AskTable cells={report().asked} work={props.work} />
              <Show when={report().asked.length > 0}>
                <button type="button" class="btn" onClick={() => void props.work.check()}>
                  {t('paste.again')}
                </button>
              </Show>
              <CellTable title={importing('ignored.title')} intro={importing('ignored.intro')} cells={report().ignored} tone="plain" />
              <Show when={report().sound}>
                <RunForm work={props.work} mayPublish={false} />
              </Show>
            </>
          )}
        </Match>
      </Switch>
      <Show when={refused()}>
        <p class="note bad" role="alert">
          {refused()}
        </p>
      </Show>
    </>
  )
}
