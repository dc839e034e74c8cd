import X from 'lucide-solid/icons/x'
import { createMemo, For, Show } from 'solid-js'
import { roleName } from '../../i18n/common.ts'
import { Segmented } from '../../ui/segmented.tsx'
import type { Desk } from '../desk.ts'
import { countOf } from '../gaps.ts'
import { type DayPart, dayParts } from '../grid/day-part.ts'
import { t as roster } from '../words.ts'
import { isFiltered, type ListFilter, type ListState, listStates, noFilter } from './filter.ts'
import { t } from './words.ts'

/** What the list leaves out, each choice in view, and how many gaps are left out with it. */
export function FilterBar(props: { readonly desk: Desk }) {
  const filter = () => props.desk.view().list
  const change = (more: Partial<ListFilter>) => props.desk.show({ list: { ...filter(), ...more } })
  const clear = () => change({ states: [], part: null, role: null, who: null, text: '' })
  return (
    <div class="filter-bar" role="search" aria-label={t('filter')}>
      <Segmented
        label={t('span.label')}
        value={filter().whole ? 'roster' : 'period'}
        options={[
          { value: 'period', label: t('span.period') },
          { value: 'roster', label: t('span.roster') },
        ]}
        onChoose={(span) => change({ whole: span === 'roster' })}
      />
      <Choices desk={props.desk} filter={filter()} onChange={change} />
      <Show when={isFiltered(filter())}>
        <button type="button" class="btn quiet small" onClick={clear}>
          <X size={14} aria-hidden="true" /> {t('filter.clear')}
        </button>
      </Show>
      <span class="row-count">{t('rows', { count: props.desk.list.rows().length })}</span>
      <States desk={props.desk} filter={filter()} onChange={change} />
      <Counts desk={props.desk} />
    </div>
  )
}

type Part = { readonly desk: Desk; readonly filter: ListFilter; readonly onChange: (more: Partial<ListFilter>) => void }

function Choices(props: Part) {
  const roles = createMemo(() => [...new Set(props.desk.draft.roster().shifts.map((shift) => shift.role))].sort())
  const people = createMemo(() => [...props.desk.region().practitioners].sort((a, b) => a.name.localeCompare(b.name)))
  return (
    <>
      <Choice
        label={t('filter.part')}
        value={props.filter.part}
        options={dayParts.map((part) => [part, roster(`part.${part}`)])}
        onChoose={(part) => props.onChange({ part: part as DayPart | null })}
      />
      <Choice
        label={t('filter.role')}
        value={props.filter.role}
        options={roles().map((role) => [role, roleName(role)])}
        onChoose={(role) => props.onChange({ role })}
      />
      <Choice
        label={t('filter.who')}
        value={props.filter.who}
        options={people().map((one) => [one.code, one.name])}
        onChoose={(who) => props.onChange({ who })}
      />
      <Show when={props.filter.who !== null && !(props.filter.whole && props.filter.part === 'night')}>
        <button type="button" class="btn small" onClick={() => props.onChange({ whole: true, part: 'night' })}>
          {t('filter.nights')}
        </button>
      </Show>
      <input
        class="input"
        type="search"
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={props.filter.text}
        onInput={(event) => props.onChange({ text: event.currentTarget.value })}
      />
    </>
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string | null
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChoose: (value: string | null) => void
}) {
  return (
    <select
      class="input"
      classList={{ active: props.value !== null }}
      aria-label={props.label}
      value={props.value ?? ''}
      onChange={(event) => props.onChoose(event.currentTarget.value || null)}
    >
      <option value="">
        {props.label}: {t('filter.all')}
      </option>
      <For each={props.options}>
        {([value, label]) => (
          <option value={value} selected={value === props.value}>
            {label}
          </option>
        )}
      </For>
    </select>
  )
}

function States(props: Part) {
  const counts = () => props.desk.list.counts()
  const toggle = (state: ListState) => {
    const { states } = props.filter
    props.onChange({ states: states.includes(state) ? states.filter((one) => one !== state) : [...states, state] })
  }
  return (
    <div class="state-filter" role="group" aria-label={t('filter.states')}>
      <For each={listStates}>
        {(state) => (
          <button type="button" class={`chip ${state}`} aria-pressed={props.filter.states.includes(state)} onClick={() => toggle(state)}>
            {t(`state.${state}`)} <b>{counts().get(state) ?? 0}</b>
          </button>
        )}
      </For>
    </div>
  )
}

/** Says how many gaps there are and how many of them the list leaves out, with the way to see them. */
function Counts(props: { readonly desk: Desk }) {
  const gaps = () => props.desk.gaps()
  const hidden = createMemo(() => gaps().filter((gap) => !props.desk.list.isShown(gap)).length)
  const showAll = () =>
    props.desk.show({ post: null, list: { ...noFilter, whole: true, states: ['open', 'rule', 'unqualified', 'short', 'at-risk'] } })
  return (
    <p class="list-counts">
      <Show when={hidden() > 0} fallback={<span>{t('gaps.in', { count: countOf(gaps()) })}</span>}>
        <b>{t('gaps', { count: gaps().length, hidden: hidden() })}</b>
        <button type="button" class="btn small" onClick={showAll}>
          {t('gaps.show')}
        </button>
      </Show>
    </p>
  )
}
