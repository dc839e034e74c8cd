import { A } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { language } from '../i18n/language.ts'
import { takePasted } from '../pasted-files.ts'
import { refusalText } from '../refusal-text.ts'
import { useMe } from '../session.ts'
import { FileDrop } from '../ui/file-drop.tsx'
import { Title } from '../ui/title.tsx'
import { AskTable, CellTable } from './cell-tables.tsx'
import { filesOfDrop } from './collect-files.ts'
import { createImport, type Import } from './create-import.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { PeriodForm } from './period-form.tsx'
import { ReportView } from './report-view.tsx'
import { RunForm } from './run-form.tsx'
import { type Target, TargetChoice } from './target-choice.tsx'
import { t } from './words.ts'
import './import.css'

/** From a region's files to a draft: look first, mend or answer, then import; an import can be taken back. */
export function ImportPage() {
  const me = useMe()
  const client = useQueryClient()
  const [target, setTarget] = createSignal<Target>({ kind: 'own', code: 'main' })
  const where = () => {
    const { cooperative } = me()
    if (!cooperative.demo) return {}
    const chosen = target()
    return { cooperative: chosen.kind === 'demo' ? cooperative.code : chosen.code }
  }
  const work = createImport(
    () => where(),
    () => void client.invalidateQueries(),
  )
  onMount(() => {
    const pasted = takePasted()
    if (!pasted) return
    // What was pasted beside the people of this cooperative is meant for it.
    setTarget({ kind: 'demo' })
    work.choose(pasted)
  })
  return (
    <div class="import">
      <Title text={t('title')} />
      <h1>{t('title')}</h1>
      <p class="import-intro">{t('intro')}</p>
      <Show when={me().cooperative.demo && work.step() !== 'done'}>
        <TargetChoice value={target()} onChange={setTarget} />
      </Show>
      <Switch>
        <Match when={work.step() === 'choose'}>
          <FileDrop
            label={t('drop')}
            or={t('drop.or')}
            filesLabel={t('drop.files')}
            folderLabel={t('drop.folder')}
            accept=".csv,.txt,.xlsx"
            onDrop={(transfer) => void filesOfDrop(transfer).then(work.choose)}
            onFiles={work.choose}
          >
            <p class="hint">{t('drop.hint')}</p>
          </FileDrop>
        </Match>
        <Match when={work.step() === 'checking'}>
          <Waiting work={work} label={t('checking')} />
        </Match>
        <Match when={work.step() === 'done'}>
          <Done work={work} elsewhere={me().cooperative.demo && target().kind === 'own'} />
        </Match>
        <Match when={work.report()}>
          <Checked work={work} />
        </Match>
      </Switch>
      <Refused work={work} />
      <EarlierImports />
    </div>
  )
}

/** What runs, how far it is, and the way to stop it. */
function Waiting(props: { readonly work: Import; readonly label: string }) {
  return (
    <div class="note checking">
      <p role="status">{props.work.progress()?.[language()] ?? props.label}</p>
      <progress aria-label={props.label} />
      <button type="button" class="btn small" onClick={() => props.work.stop()}>
        {t('stop')}
      </button>
    </div>
  )
}

function Refused(props: { readonly work: Import }) {
  const text = () => {
    const refused = props.work.refused()
    if (!refused) return undefined
    return refused.kind === 'problem' ? refusalText(refused.problem) : t(refused.kind === 'none' ? 'drop.none' : 'drop.large')
  }
  return (
    <Show when={text()}>
      <p class="note bad" role="alert">
        {text()}
      </p>
    </Show>
  )
}

function Checked(props: { readonly work: Import }) {
  const names = () =>
    props.work
      .files()
      .map((file) => file.name)
      .join(', ')
  return (
    <Show when={props.work.report()}>
      {(report) => (
        <>
          <p class="chosen">
            {t('chosen', { count: props.work.files().length, names: names() })}
            <button type="button" class="btn small" onClick={() => props.work.again()}>
              {t('other')}
            </button>
          </p>
          <ReportView report={report()} />
          <PeriodForm work={props.work} />
          <AskTable cells={report().asked} work={props.work} />
          <Show when={report().asked.length > 0}>
            <p>
              <button type="button" class="btn primary" onClick={() => void props.work.check()}>
                {t('ask.again')}
              </button>
            </p>
          </Show>
          <CellTable title={t('refused.title')} intro={t('refused.intro')} cells={report().refused} tone="bad" />
          <CellTable title={t('ignored.title')} intro={t('ignored.intro')} cells={report().ignored} tone="plain" />
          <Show when={props.work.step() === 'importing'}>
            <Waiting work={props.work} label={t('importing')} />
          </Show>
          <Show when={report().sound && props.work.step() !== 'importing'}>
            <RunForm work={props.work} mayPublish={report().rosters.length > 0} />
          </Show>
        </>
      )}
    </Show>
  )
}

function Done(props: { readonly work: Import; readonly elsewhere: boolean }) {
  return (
    <>
      <Show when={props.work.report()}>{(report) => <ReportView report={report()} done />}</Show>
      <div class="note good import-done" role="status">
        <Show when={props.elsewhere} fallback={<p>{t('done')}</p>}>
          <p>{t('done.elsewhere', { code: props.work.report()?.cooperative ?? 'main' })}</p>
        </Show>
        <Show when={!props.elsewhere}>
          <A class="btn primary" href="/roster">
            {t('done.roster')}
          </A>
        </Show>
        <button type="button" class="btn" onClick={() => props.work.again()}>
          {t('other')}
        </button>
      </div>
    </>
  )
}
