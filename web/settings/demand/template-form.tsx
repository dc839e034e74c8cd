import { createMemo, createSignal, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Region } from '../../../api/domain/model/region.ts'
import type { EntryChange, RegionChange } from '../../../api/domain/model/region-change.ts'
import { holidayModes, type Template } from '../../../api/domain/model/template.ts'
import { type Role, rolesNamed } from '../../../api/domain/model/role.ts'
import { faultAt } from '../../../api/domain/refusal.ts'
import { applyRegionChanges } from '../../../api/domain/region/apply.ts'
import { isFromStart, splitTemplate } from '../../../api/domain/roster/split-template.ts'
import { requestFaults } from '../../../api/domain/says/request-faults.ts'
import { type Day, type Instant, isDay, isWallEnd, isWallTime } from '../../../api/domain/time/instant.ts'
import { createEntry } from '../../create-entry.ts'
import { roleName } from '../../i18n/common.ts'
import type { Faults, OrderMore, RegionDesk } from '../../region-desk.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Field } from '../../ui/field.tsx'
import { EntryForm } from '../entry-form.tsx'
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
  readonly desk: RegionDesk
  readonly onClose: () => void
}

/** A template in its fields, and what a change of it would make, before it is made. */
export function TemplateForm(props: FormProps) {
  const [entered, set] = createStore<Entered>(untrack(() => enteredOf(props.start)))
  const [take, setTake] = createSignal(true)
  const [also, setAlso] = createSignal(false)
  const now = createMemo(() => templateOf(entered))
  const changes = createMemo(() => changesFor(props.region, props.template, now(), entered.since))
  const entry = createEntry({
    region: () => props.region,
    changes,
    unread: () => unreadOf(now(), entered),
    desk: untrack(() => props.desk),
    onDone: () => props.onClose(),
  })
  const after = createMemo(() => (entry.isSound() ? regionAfter(props.region, changes()) : null))
  const plans = createPreview({ before: () => props.region, after: () => after(), now: () => props.now })
  const put = (change: Partial<Entered>) => {
    entry.touched()
    set(change)
  }
  /** The shifts of the drafts follow in the same step, where that is wanted. */
  const withPlans = (planned: readonly RosterPlan[] | null): OrderMore => {
    const isAlso = also()
    return { then: planned && take() ? () => takePlans(planned, isAlso) : undefined }
  }
  const remove = async (template: Template) => {
    const gone: EntryChange<'template'> = { entry: 'template', code: template.code, was: template, now: null }
    const left = regionAfter(props.region, [gone])
    await entry.send([gone], withPlans(left && (await plansNow(props.region, left, props.now))))
  }
  return (
    <EntryForm
      kind="template"
      code={props.template?.code ?? null}
      entry={entry}
      desk={props.desk}
      onSave={() => entry.save(withPlans(plans()))}
      onRemove={props.template ? () => void remove(props.template!) : undefined}
      onClose={props.onClose}
    >
      <Fields entered={entered} put={put} faultFor={entry.faultAt} region={props.region} isNew={props.template === null} />
      <Show when={after()}>
        {(next) => (
          <Preview
            {...{ before: props.region, after: next(), post: now().post, monday: props.monday, plans: plans() }}
            {...{ take: take(), alsoSeen: also(), onTake: setTake, onAlso: setAlso }}
          />
        )}
      </Show>
    </EntryForm>
  )
}

const regionAfter = (region: Region, changes: readonly RegionChange[]): Region | null => {
  const applied = applyRegionChanges(region, changes)
  return applied.ok ? applied.value : null
}

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

/** What the fields cannot be read as: times and dates that are none. */
function unreadOf({ start, end }: Template, entered: Entered): Faults {
  return [
    ...(isWallTime(start) ? [] : [faultAt('start', requestFaults.time)]),
    ...(isWallEnd(end) ? [] : [faultAt('end', requestFaults.endTime)]),
    ...(['from', 'through', 'since'] as const).flatMap((name) =>
      entered[name] === '' || isDay(entered[name]) ? [] : [faultAt(pathOf(name), requestFaults.date)],
    ),
  ]
}

/** A field of the screen as the value has it: the last date is kept as the day after it. */
const pathOf = (name: string): string => (name === 'through' ? 'until' : name)

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
    <Field label={t(`field.${name}`)} fault={props.faultFor(pathOf(name))} hint={hint}>
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
        <ChoiceField
          label={t('field.post')}
          fault={props.faultFor('post')}
          value={props.entered.post}
          choices={props.region.posts.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(post) => props.put({ post })}
        />
        <ChoiceField
          label={t('field.role')}
          fault={props.faultFor('role')}
          value={props.entered.role}
          choices={rolesOf(props.region, props.entered.role).map((role) => ({ value: role, label: roleName(role) }))}
          onChange={(role) => props.put({ role })}
        />
        {text('start', 'text')}
        {text('end', 'text', t('hint.end'))}
        {text('needed', 'text')}
      </div>
      <Weekdays value={props.entered.weekdays} fault={props.faultFor('weekdays')} onChange={(weekdays) => props.put({ weekdays })} />
      <div class="entry-fields">
        <ChoiceField
          label={t('field.holidays')}
          value={props.entered.holidays}
          choices={holidayModes.map((mode) => ({ value: mode, label: t(`holidays.${mode}`) }))}
          onChange={(mode) => props.put({ holidays: mode as Template['holidays'] })}
        />
        {text('everyWeeks', 'text')}
        {text('from', 'date')}
        {text('through', 'date')}
        <Show when={!props.isNew}>{text('since', 'date', t('hint.since'))}</Show>
      </div>
    </>
  )
}
