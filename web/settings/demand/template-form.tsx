import { createMemo, createSignal, For, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Region } from '../../../api/domain/model/region.ts'
import type { EntryChange, RegionChange } from '../../../api/domain/model/region-change.ts'
import { holidayModes, type Template } from '../../../api/domain/model/template.ts'
import { type Role, rolesNamed } from '../../../api/domain/model/role.ts'
import { type Fault, faultAt } from '../../../api/domain/refusal.ts'
import { applyRegionChanges, regionChangeFaults } from '../../../api/domain/region/apply.ts'
import { isFromStart, splitTemplate } from '../../../api/domain/roster/split-template.ts'
import { requestFaults } from '../../../api/domain/says/request-faults.ts'
import { type Day, type Instant, isDay, isWallEnd, isWallTime } from '../../../api/domain/time/instant.ts'
import { roleName } from '../../i18n/common.ts'
import { language } from '../../i18n/language.ts'
import type { Orders } from '../create-orders.ts'
import { EntryEnds } from '../entry-ends.tsx'
import { History } from '../history.tsx'
import { Field } from '../../ui/field.tsx'
import { createPreview, plansNow, type RosterPlan, takePlans } from './create-preview.ts'
import { Preview } from './preview.tsx'
import { type Entered, enteredOf, templateOf } from './template-values.ts'
import { Weekdays } from './weekdays.tsx'
import { t } from './words.ts'

type FormProps = {
  readonly region: Region
  /** Null for a new one; `start` is then what its fields begin with. */
  readonly template: Template | null
  readonly start: Template
  readonly monday: Day
  readonly now: Instant
  readonly orders: Orders
  readonly onClose: () => void
}

/** A template in its fields, and what a change of it would make, before it is made. */
export function TemplateForm(props: FormProps) {
  const [entered, set] = createStore<Entered>(untrack(() => enteredOf(props.start)))
  const [tried, setTried] = createSignal(false)
  const [said, setSaid] = createSignal<readonly Fault[]>([])
  const [take, setTake] = createSignal(true)
  const [also, setAlso] = createSignal(false)
  const now = createMemo(() => templateOf(entered))
  const changes = createMemo(() => changesFor(props.region, props.template, now(), entered.since))
  const faults = createMemo(() => faultsOf(props.region, changes(), now(), entered))
  const after = createMemo(() => (faults().length > 0 ? null : regionAfter(props.region, changes())))
  const plans = createPreview({ before: () => props.region, after: () => after(), now: () => props.now })
  const faultFor = (path: string) => (tried() ? [...faults(), ...said()] : said()).find((fault) => fault.path === path)?.says[language()]
  const put = (change: Partial<Entered>) => {
    setSaid([])
    set(change)
  }
  const send = async (list: readonly RegionChange[], says: string, planned: readonly RosterPlan[] | null) => {
    const isAlso = also()
    const result = await props.orders.order(list, says, planned && take() ? () => takePlans(planned, isAlso) : undefined)
    if (result.done) return props.onClose()
    setSaid(result.faults)
  }
  const save = () => {
    setTried(true)
    if (faults().length === 0) void send(changes(), t('saved', { code: now().code }), plans())
  }
  const remove = async (template: Template) => {
    const left = regionAfter(props.region, [gone(template)])
    await send([gone(template)], t('removed', { code: template.code }), left && (await plansNow(props.region, left, props.now)))
  }
  return (
    <form
      class="entry-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
    >
      <Fields entered={entered} put={put} faultFor={faultFor} region={props.region} isNew={props.template === null} />
      <Show when={after()}>
        {(next) => (
          <Preview
            {...{ before: props.region, after: next(), post: now().post, monday: props.monday, plans: plans() }}
            {...{ take: take(), alsoSeen: also(), onTake: setTake, onAlso: setAlso }}
          />
        )}
      </Show>
      <EntryEnds
        fault={faultFor('')}
        busy={props.orders.busy()}
        onClose={props.onClose}
        onRemove={props.template ? () => void remove(props.template!) : undefined}
      />
      <Show when={props.template}>{(template) => <History entry="template" code={template().code} orders={props.orders} />}</Show>
    </form>
  )
}

const regionAfter = (region: Region, changes: readonly RegionChange[]): Region | null => {
  const applied = applyRegionChanges(region, changes)
  return applied.ok ? applied.value : null
}

const gone = (template: Template): EntryChange<'template'> => ({ entry: 'template', code: template.code, was: template, now: null })

/** A new template, a changed one, or one that is split at the date from which the change counts. */
function changesFor(region: Region, was: Template | null, now: Template, since: string): readonly RegionChange[] {
  if (!was) return [{ entry: 'template', code: now.code, was: null, now }]
  if (!isDay(since) || isFromStart(was, since)) return [{ entry: 'template', code: was.code, was, now }]
  const codes = region.templates.map(({ code }) => code)
  const [until, then] = splitTemplate(was, now, since, codes)
  return [
    { entry: 'template', code: was.code, was, now: until },
    { entry: 'template', code: then.code, was: null, now: then },
  ]
}

function faultsOf(region: Region, changes: readonly RegionChange[], { start, end }: Template, entered: Entered): readonly Fault[] {
  const times = [
    ...(isWallTime(start) ? [] : [faultAt('start', requestFaults.time)]),
    ...(isWallEnd(end) ? [] : [faultAt('end', requestFaults.endTime)]),
    ...(['from', 'through', 'since'] as const).flatMap((path) =>
      entered[path] === '' || isDay(entered[path]) ? [] : [faultAt(path, requestFaults.date)],
    ),
  ]
  if (times.length > 0) return times
  const paths: Readonly<Record<string, string>> = { now: '', until: 'through' }
  return changes
    .flatMap((change) => regionChangeFaults(region, change))
    .map((fault) => ({ ...fault, path: paths[fault.path] ?? fault.path }))
}

/** The roles of the field, and those of the cooperative's own that its templates name. */
const rolesOf = ({ templates }: Region, chosen: Role): readonly Role[] => [
  ...new Set([...rolesNamed, ...templates.map(({ role }) => role), chosen]),
]

type FieldsProps = {
  readonly entered: Entered
  readonly put: (change: Partial<Entered>) => void
  readonly faultFor: (path: string) => string | undefined
  readonly region: Region
  readonly isNew: boolean
}

function Fields(props: FieldsProps) {
  const text = (name: 'code' | 'start' | 'end' | 'needed' | 'everyWeeks' | 'from' | 'through' | 'since', type: string, hint?: string) => (
    <Field label={t(`field.${name}`)} fault={props.faultFor(name)} hint={hint}>
      {(tied) => (
        <input
          {...tied}
          class="input"
          type={type}
          inputmode={name === 'needed' || name === 'everyWeeks' ? 'numeric' : undefined}
          value={props.entered[name]}
          onInput={(event) => props.put({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <div class="entry-fields">
        <Show when={props.isNew}>{text('code', 'text')}</Show>
        <Field label={t('field.post')} fault={props.faultFor('post')}>
          {(tied) => (
            <select {...tied} class="input" value={props.entered.post} onChange={(event) => props.put({ post: event.currentTarget.value })}>
              <For each={props.region.posts}>{(post) => <option value={post.code}>{post.name}</option>}</For>
            </select>
          )}
        </Field>
        <Field label={t('field.role')} fault={props.faultFor('role')}>
          {(tied) => (
            <select {...tied} class="input" value={props.entered.role} onChange={(event) => props.put({ role: event.currentTarget.value })}>
              <For each={rolesOf(props.region, props.entered.role)}>{(role) => <option value={role}>{roleName(role)}</option>}</For>
            </select>
          )}
        </Field>
        {text('start', 'time')}
        {text('end', 'text', t('hint.end'))}
        {text('needed', 'text')}
      </div>
      <Weekdays value={props.entered.weekdays} fault={props.faultFor('weekdays')} onChange={(weekdays) => props.put({ weekdays })} />
      <div class="entry-fields">
        <Field label={t('field.holidays')}>
          {(tied) => (
            <select
              {...tied}
              class="input"
              value={props.entered.holidays}
              onChange={(event) => props.put({ holidays: event.currentTarget.value as Template['holidays'] })}
            >
              <For each={holidayModes}>{(mode) => <option value={mode}>{t(`holidays.${mode}`)}</option>}</For>
            </select>
          )}
        </Field>
        {text('everyWeeks', 'text')}
        {text('from', 'date')}
        {text('through', 'date')}
        <Show when={!props.isNew}>{text('since', 'date', t('hint.since'))}</Show>
      </div>
    </>
  )
}
