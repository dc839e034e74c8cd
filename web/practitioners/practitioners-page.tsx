import { A, useNavigate, useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { contracts, type Role } from '../../api/domain/model/role.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import { type Day, instantOf } from '../../api/domain/time/instant.ts'
import { dateShort, dayIn } from '../format.ts'
import { roleName } from '../i18n/common.ts'
import { createRegion } from '../region.ts'
import { createRegionDesk } from '../region-desk.ts'
import { serverNow } from '../ui/connection.ts'
import { createPasting, type Pasting } from '../ui/create-pasting.ts'
import { PasteButton, PasteDialog } from '../ui/paste-dialog.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Title } from '../ui/title.tsx'
import { createHours } from './create-hours.ts'
import { HoursBar } from './hours-bar.tsx'
import { byName, everybody, isAsked, type PeopleFilter, type PersonState, personStates, statesOf } from './list-model.ts'
import { NewPerson } from './new-person.tsx'
import { StateTags } from './state-tags.tsx'
import { t } from './words.ts'
import './practitioners.css'

/** Everybody who works here: found by name, code or role, with their hours and what asks for attention. */
export function PractitionersPage() {
  const region = createRegion()
  return (
    <div class="people-page">
      <Title text={t('title')} />
      <Switch>
        <Match when={region.data}>{(known) => <People region={known()} />}</Match>
        <Match when={region.isError}>
          <ProblemNote error={region.error} again={() => void region.refetch()} />
        </Match>
      </Switch>
    </div>
  )
}

function People(props: { readonly region: Region }) {
  const [adding, setAdding] = createSignal(false)
  const navigate = useNavigate()
  const desk = createRegionDesk(() => props.region)
  const pasting = createPasting(['practitioners'])
  return (
    <>
      <header class="directory-head">
        <h1>{t('title')}</h1>
        <span class="spring" />
        <PasteButton pasting={pasting} />
        <button type="button" class="btn primary" onClick={() => setAdding(true)}>
          {t('new')}
        </button>
      </header>
      <Show when={props.region.practitioners.length > 0} fallback={<Nobody pasting={pasting} />}>
        <List region={props.region} />
      </Show>
      <Show when={adding()}>
        <NewPerson
          region={props.region}
          desk={desk}
          onClose={() => setAdding(false)}
          onMade={(code) => navigate(`/practitioners/${code}`)}
        />
      </Show>
      <PasteDialog pasting={pasting} />
    </>
  )
}

function Nobody(props: { readonly pasting: Pasting }) {
  return (
    <div class="empty">
      <p>{t('empty')}</p>
      <div class="actions">
        <PasteButton pasting={props.pasting} />
        <A class="btn" href="/import">
          {t('empty.import')}
        </A>
      </div>
    </div>
  )
}

function List(props: { readonly region: Region }) {
  const now = instantOf(Math.floor(serverNow() / 60_000))
  const today = () => dayIn(now, props.region.zone)
  const hours = createHours(
    () => props.region,
    () => today(),
  )
  const [search, setSearch] = useSearchParams<{ q: string; contract: string; role: string; state: string }>()
  const filter = (): PeopleFilter => ({
    text: search.q ?? '',
    contract: contracts.find((one) => one === search.contract) ?? '',
    role: search.role ?? '',
    state: search.state === 'all' ? '' : (personStates.find((one) => one === search.state) ?? everybody.state),
  })
  const all = createMemo(() => props.region.practitioners.map((one) => ({ one, states: statesOf(one, now, today()) })))
  const shown = createMemo(() =>
    all()
      .filter(({ one, states }) => isAsked(one, states, filter(), roleName))
      .sort((a, b) => byName(a.one, b.one)),
  )
  const roles = createMemo(() => [...new Set(props.region.practitioners.flatMap((one) => one.roles))].sort())
  return (
    <>
      <Filters filter={filter()} roles={roles()} set={(values) => setSearch(values, { replace: true })} />
      <p role="status">{t('count', { count: shown().length, of: props.region.practitioners.length })}</p>
      <div class="scroll-x card" hidden={shown().length === 0}>
        <table class="table people-table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('contract')}</th>
              <th scope="col">{t('roles')}</th>
              <th scope="col">{hours.head() ? t('hours.in', { from: dateShort(hours.head()!.from) }) : t('hours')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {({ one, states }) => <PersonRow one={one} states={states} minutes={hours.minutesOf(one.code)} today={today()} />}
            </For>
          </tbody>
        </table>
      </div>
    </>
  )
}

type RowProps = {
  readonly one: Practitioner
  readonly states: readonly PersonState[]
  readonly minutes: number | null
  readonly today: Day
}

function PersonRow(props: RowProps) {
  return (
    <tr>
      <th scope="row">
        <A href={`/practitioners/${props.one.code}`}>{props.one.name}</A>
      </th>
      <td data-label={t('code')}>{props.one.code}</td>
      <td data-label={t('contract')}>{t(`contract.${props.one.contract}`)}</td>
      <td data-label={t('roles')}>{props.one.roles.map((role) => roleName(role)).join(', ')}</td>
      <td data-label={t('hours')}>
        <HoursBar one={props.one} minutes={props.minutes} />
      </td>
      <td data-label={t('state')}>
        <StateTags one={props.one} states={props.states} today={props.today} />
      </td>
    </tr>
  )
}

type FiltersProps = {
  readonly filter: PeopleFilter
  readonly roles: readonly Role[]
  readonly set: (values: { readonly q?: string; readonly contract?: string; readonly role?: string; readonly state?: string }) => void
}

function Filters(props: FiltersProps) {
  return (
    <search class="people-filters">
      <label>
        <span>{t('search')}</span>
        <input
          class="input"
          type="search"
          value={props.filter.text}
          placeholder={t('search.hint')}
          onInput={(event) => props.set({ q: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('contract')}</span>
        <select class="input" onChange={(event) => props.set({ contract: event.currentTarget.value })}>
          <option value="">{t('any')}</option>
          <For each={contracts}>
            {(one) => (
              <option value={one} selected={props.filter.contract === one}>
                {t(`contract.${one}`)}
              </option>
            )}
          </For>
        </select>
      </label>
      <label>
        <span>{t('role')}</span>
        <select class="input" onChange={(event) => props.set({ role: event.currentTarget.value })}>
          <option value="">{t('any')}</option>
          <For each={props.roles}>
            {(one) => (
              <option value={one} selected={props.filter.role === one}>
                {roleName(one)}
              </option>
            )}
          </For>
        </select>
      </label>
      <label>
        <span>{t('state')}</span>
        <select class="input" onChange={(event) => props.set({ state: event.currentTarget.value })}>
          <option value="">{t('state.here')}</option>
          <For each={personStates}>
            {(one) => (
              <option value={one} selected={props.filter.state === one}>
                {t(`state.${one}`)}
              </option>
            )}
          </For>
          <option value="all" selected={props.filter.state === ''}>
            {t('state.all')}
          </option>
        </select>
      </label>
    </search>
  )
}
