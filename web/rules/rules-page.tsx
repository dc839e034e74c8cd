import { useLocation } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Policy } from '../../api/domain/model/policy.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { policyFaults } from '../../api/domain/region/check-policy.ts'
import { ruleTexts } from '../../api/domain/says/rule-texts.ts'
import { must } from '../client.ts'
import { dayIn } from '../format.ts'
import { ProblemPage } from '../frame/problem-page.tsx'
import { t as common } from '../i18n/common.ts'
import { language } from '../i18n/language.ts'
import { createRegion } from '../region.ts'
import { createRegionDesk } from '../region-desk.ts'
import { SettingsPlaces } from '../frame/settings-places.tsx'
import { pickRoster } from '../pick-roster.ts'
import { listRosters, readRoster } from '../server.ts'
import { useMe } from '../session.ts'
import { createClock } from '../ui/clock.ts'
import { EntryHistory } from '../ui/entry-history.tsx'
import { Title } from '../ui/title.tsx'
import { EffectOfNumbers } from './effect.tsx'
import { RuleRow } from './rule-row.tsx'
import type { PolicyHand } from './policy-hand.ts'
import { TryBox } from './try-box.tsx'
import { t } from './words.ts'
import { useQuery } from '../use-query.ts'
import './rules.css'

/** The rules of the cooperative as sentences with their numbers, what another number would do, and a box to try it on somebody. */
export function RulesPage() {
  const region = createRegion()
  return (
    <Switch fallback={<p class="page-loading">{common('loading')}</p>}>
      <Match when={region.data === undefined && region.error}>
        {(error) => <ProblemPage error={error()} again={() => void region.refetch()} />}
      </Match>
      <Match when={region.data}>{(known) => <Rules region={known()} />}</Match>
    </Switch>
  )
}

function Rules(props: { readonly region: Region }) {
  const [typed, setTyped] = createSignal('')
  const [looked, setLooked] = createSignal<Partial<Policy> | null>(null)
  const desk = createRegionDesk(() => props.region)
  const hand: PolicyHand = {
    policy: () => props.region.policy,
    look: setLooked,
    save: async (now) => {
      const was = Object.fromEntries(Object.keys(now).map((field) => [field, props.region.policy[field as keyof Policy]]))
      const faults = await desk.save({ entry: 'policy', was, now })
      if (faults.length === 0) setLooked(null)
      return faults
    },
  }
  /** The numbers as they would be; null while nothing, or nothing that may be, is typed. */
  const trial = createMemo<Policy | null>(() => {
    const now = looked()
    if (!now) return null
    const policy = { ...props.region.policy, ...now }
    return policyFaults(policy).length > 0 ? null : policy
  })
  const shown = createMemo(() => {
    const words = typed().toLowerCase().split(/\s+/).filter(Boolean)
    return ruleTexts.filter((text) => {
      const whole = `${text.rule} ${text[language()].join(' ')}`.toLowerCase()
      return words.every((word) => whole.includes(word))
    })
  })
  createGoingTo()
  return (
    <div class="rules-page">
      <Title text={t('title')} />
      <header>
        <h1>{t('title')}</h1>
        <SettingsPlaces here="rules" />
        <p>{t('intro')}</p>
        <input
          class="input"
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </header>
      <div class="rules-list">
        <Show when={shown().length > 0} fallback={<p>{t('none')}</p>}>
          <ul>
            <For each={shown()}>{(text) => <RuleRow text={text} hand={hand} />}</For>
          </ul>
        </Show>
        <EntryHistory entry="policy" zone={props.region.zone} desk={desk} />
      </div>
      <Beside region={props.region} trial={trial()} />
    </div>
  )
}

/** What needs a roster: the effect of a number, and somebody to try it on. */
function Beside(props: { readonly region: Region; readonly trial: Policy | null }) {
  const me = useMe()
  const now = createClock()
  const today = createMemo(() => dayIn(now(), me().cooperative.zone))
  const roster = useQuery(() => ({
    queryKey: ['rules-roster'],
    queryFn: async () => {
      const { rosters } = await must(listRosters())
      const picked = pickRoster(rosters, null, today())
      return picked ? await must(readRoster(picked.id)) : null
    },
  }))
  const region = createMemo(() => (props.trial ? { ...props.region, policy: props.trial } : props.region))
  return (
    <aside class="rules-beside">
      <Show when={roster.data} fallback={<p>{roster.data === null ? t('noRoster') : common('loading')}</p>}>
        {(known) => (
          <>
            <EffectOfNumbers roster={known()} region={props.region} trial={props.trial} />
            <TryBox roster={known()} region={region()} />
          </>
        )}
      </Show>
    </aside>
  )
}

/** `/rules#R02` goes to that rule, once it stands. */
function createGoingTo(): void {
  const location = useLocation()
  createEffect(() => {
    const rule = location.hash.slice(1)
    if (rule === '') return
    requestAnimationFrame(() => {
      const row = document.getElementById(rule)
      row?.scrollIntoView({ block: 'center' })
      row?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true })
    })
  })
}
