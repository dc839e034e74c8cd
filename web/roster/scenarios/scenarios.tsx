import ArrowLeft from 'lucide-solid/icons/arrow-left'
import { createSignal, For, Show } from 'solid-js'
import type { Scenario } from '../../../api/domain/model/scenario.ts'
import type { TakeConflict } from '../../../api/domain/roster/take-over.ts'
import { dayIn, dayShort, momentNear } from '../../format.ts'
import { t as common } from '../../i18n/common.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import type { Desk } from '../desk.ts'
import { shortName } from '../grid/spoken.ts'
import { createScenarios, nextName, type Scenarios as Made, type Side } from './create-scenarios.ts'
import { createTaking, type Asking, type Taking } from './create-taking.ts'
import { SideBySide } from './side-by-side.tsx'
import { t } from './words.ts'
import '../publish/publish.css'
import './scenarios.css'

type Going = { readonly onClose: () => void; readonly onOpen: (scenario: Scenario) => void; readonly onPublish: () => void }

/** Scenarios of a roster: made, named and removed; two of them side by side; taken over into the draft, and published. */
export function Scenarios(props: Going & { readonly desk: Desk; readonly initial: Side | undefined }) {
  const made = createScenarios(
    () => props.desk,
    // The address says which is compared first; from there on the screen knows.
    props.initial,
  )
  const taking = createTaking(() => props.desk)
  const nameOf = (side: Side) => made.list().find((one) => one.id === side)?.name ?? t('draft')
  return (
    <div class="publish scenarios">
      <header>
        <button type="button" class="btn" onClick={() => props.onClose()}>
          <ArrowLeft size={15} aria-hidden="true" /> {t('back')}
        </button>
        <h1>{t('title')}</h1>
      </header>
      <div class="publish-columns">
        <Show when={made.list().length > 0}>
          <section class="card" aria-labelledby="scenarios-compare">
            <header>
              <h2 id="scenarios-compare">{t('side')}</h2>
              <SideChoice label={t('first')} made={made} value={made.first()} onChoose={made.setFirst} />
              <SideChoice label={t('second')} made={made} value={made.second()} onChoose={made.setSecond} />
            </header>
            <div class="compared">
              <Show when={made.comparison()} fallback={<p class="side-fine">{common('loading')}</p>}>
                {(comparison) => (
                  <SideBySide
                    desk={props.desk}
                    comparison={comparison()}
                    names={{ first: nameOf(made.first()), second: nameOf(made.second()) }}
                  />
                )}
              </Show>
            </div>
          </section>
        </Show>
        <section class="card" aria-labelledby="scenarios-list">
          <header>
            <h2 id="scenarios-list">{t('list')}</h2>
          </header>
          <ul class="scenario-list">
            <For each={made.list()} fallback={<li>{t('none')}</li>}>
              {(one) => <ScenarioLine {...props} made={made} taking={taking} scenario={one} />}
            </For>
          </ul>
          <Making made={made} />
        </section>
      </div>
      <Show when={taking.asking()}>{(asking) => <Clashes desk={props.desk} asking={asking()} onClose={taking.leave} />}</Show>
    </div>
  )
}

function SideChoice(props: { readonly label: string; readonly made: Made; readonly value: Side; readonly onChoose: (side: Side) => void }) {
  return (
    <label class="side-choice">
      {props.label}{' '}
      <select class="input" onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <option value="draft" selected={props.value === 'draft'}>
          {t('draft')}
        </option>
        <For each={props.made.list()}>
          {(one) => (
            <option value={one.id} selected={props.value === one.id}>
              {one.name}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}

function ScenarioLine(props: Going & { readonly desk: Desk; readonly made: Made; readonly taking: Taking; readonly scenario: Scenario }) {
  const [isNaming, setNaming] = createSignal(false)
  const when = () => momentNear(props.scenario.at, dayIn(props.desk.now(), props.desk.region().zone), props.desk.region().zone)
  const rename = async (event: SubmitEvent) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name'))
    if (await props.made.change(props.scenario, { name })) setNaming(false)
  }
  return (
    <li>
      <b>{props.scenario.name}</b>
      <small>{t('line', { by: props.scenario.by, when: when(), count: props.scenario.version - 1 })}</small>
      <Show when={isNaming()}>
        <form onSubmit={(event) => void rename(event)}>
          <input class="input" name="name" aria-label={t('rename')} value={props.scenario.name} maxLength={80} />
          <button type="submit" class="btn small">
            {t('rename.save')}
          </button>
        </form>
      </Show>
      <div>
        <button type="button" class="btn small" onClick={() => props.onOpen(props.scenario)}>
          {t('open')}
        </button>
        <button type="button" class="btn small" onClick={() => void props.taking.take(props.scenario, () => {})}>
          {t('take')}
        </button>
        <button type="button" class="btn small" onClick={() => void props.taking.take(props.scenario, props.onPublish)}>
          {t('take.publish')}
        </button>
        <button type="button" class="btn quiet small" onClick={() => setNaming((now) => !now)}>
          {t('rename')}
        </button>
        <button type="button" class="btn quiet small" onClick={() => void props.made.remove(props.scenario)}>
          {t('remove')}
        </button>
      </div>
    </li>
  )
}

function Making(props: { readonly made: Made }) {
  const [name, setName] = createSignal<string>()
  const [from, setFrom] = createSignal<Side>('draft')
  const shown = () => name() ?? nextName(props.made.list())
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (await props.made.make(shown(), from())) setName(undefined)
  }
  return (
    <form class="scenario-make" onSubmit={(event) => void submit(event)}>
      <Field label={t('make.name')} fault={props.made.problem()}>
        {(tied) => <input class="input" value={shown()} maxLength={80} onInput={(event) => setName(event.currentTarget.value)} {...tied} />}
      </Field>
      <SideChoice label={t('make.from')} made={props.made} value={from()} onChoose={setFrom} />
      <button type="submit" class="btn primary">
        {t('make')}
      </button>
    </form>
  )
}

/** What both changed, by name, and which of them counts. */
function Clashes(props: { readonly desk: Desk; readonly asking: Asking; readonly onClose: () => void }) {
  const names = (codes: readonly string[]) => codes.map((code) => props.desk.draft.nameOf(code)).join(', ') || t('nobody')
  const what = (one: TakeConflict) =>
    one.what === 'place' ? t('clash.line', { draft: names(one.draft), scenario: names(one.scenario) }) : t(`clash.${one.what}`)
  return (
    <Dialog open title={t('clash.title')} onClose={() => props.onClose()}>
      <p>{t('clash.text', { count: props.asking.conflicts.length, name: props.asking.scenario.name })}</p>
      <ul class="take-clashes">
        <For each={props.asking.conflicts}>
          {(one) => (
            <li>
              <b>{shortName(one.shift, dayShort)}</b>: {what(one)}
            </li>
          )}
        </For>
      </ul>
      <div class="clash-answers">
        <button type="button" class="btn primary" onClick={() => props.asking.answer('draft')}>
          {t('clash.draft')}
        </button>
        <button type="button" class="btn" onClick={() => props.asking.answer('scenario')}>
          {t('clash.scenario')}
        </button>
      </div>
    </Dialog>
  )
}
