import { A, useSearchParams } from '@solidjs/router'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import { must } from '../client.ts'
import { createClock } from '../ui/clock.ts'
import { dayIn, monthLong } from '../format.ts'
import { t as common } from '../i18n/common.ts'
import { listRosters, readRegion } from '../server.ts'
import { useMe } from '../session.ts'
import { pickRoster } from '../pick-roster.ts'
import { createNamed } from './create-named.ts'
import { RosterDesk } from './roster-desk.tsx'
import { ProblemPage } from '../frame/problem-page.tsx'
import { readView } from './view.ts'
import { t } from './words.ts'
import { useQuery } from '../use-query.ts'
import './roster.css'

/** Which roster the address means, and everything it needs; below this page nothing is fetched but what the hand changes. */
export function RosterPage() {
  const me = useMe()
  const now = createClock()
  const today = createMemo(() => dayIn(now(), me().cooperative.zone))
  const [params, setParams] = useSearchParams()
  const rosters = useQuery(() => ({ queryKey: ['rosters'], queryFn: () => must(listRosters()) }))
  const region = useQuery(() => ({ queryKey: ['region'], queryFn: () => must(readRegion()) }))
  const asked = () => (typeof params['from'] === 'string' ? readView(params, today()).from : null)
  const head = createMemo(() => pickRoster(rosters.data?.rosters ?? [], asked(), today()))
  /** A scenario is edited under its own id. */
  const id = createMemo(() => head() && (typeof params['scenario'] === 'string' ? params['scenario'] : head()!.id))
  const readNamed = createNamed()
  const roster = useQuery(() => ({
    queryKey: ['roster', id()],
    queryFn: () => readNamed(id()!),
    enabled: id() !== null,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  }))
  const ready = createMemo<{ region: Region; roster: Roster } | null>((before) => {
    if (!region.data || !roster.data || roster.data.id !== id()) return null
    // As they came, not as the store wraps them: rules walk them a million times, and a thread can be sent them.
    const plain = { region: unwrap(region.data), roster: unwrap(roster.data) }
    return before && before.roster.id === plain.roster.id && before.region === plain.region ? before : plain
  }, null)
  /** A look that failed while there is something to work on takes nothing away. */
  const fault = () => [rosters, region, roster].find((query) => query.error && query.data === undefined)?.error
  const again = () => void [rosters, region, roster].map((query) => query.error && query.refetch())
  return (
    <Switch fallback={<p class="page-loading">{common('loading')}</p>}>
      <Match when={fault()}>{(error) => <ProblemPage error={error()} again={again} />}</Match>
      <Match when={rosters.data && !head()}>
        <NoRoster />
      </Match>
      <Match when={head() && asked() && !isInside(asked()!, head()!)}>
        <div class="empty">
          <p>{t('empty.period')}</p>
          <button type="button" class="btn primary" onClick={() => setParams({ from: head()!.from, sel: null })}>
            {t('empty.goto', { period: monthLong(head()!.from) })}
          </button>
        </div>
      </Match>
      <Match when={ready()}>
        {(value) => (
          <Show when={value().roster.id} keyed>
            {(_id) => (
              <RosterDesk
                region={value().region}
                initialRoster={value().roster}
                now={now}
                today={today()}
                initialHasDay={asked() !== null}
              />
            )}
          </Show>
        )}
      </Match>
    </Switch>
  )
}

const NoRoster = () => (
  <div class="empty">
    <p>{t('empty.none')}</p>
    <div class="actions">
      <A class="btn primary" href="/demand">
        {t('empty.demand')}
      </A>
      <A class="btn" href="/import">
        {t('empty.import')}
      </A>
    </div>
  </div>
)

const isInside = (from: string, roster: { readonly from: string; readonly until: string }) =>
  from < roster.until && `${from.slice(0, 8)}31` >= roster.from
