import { A, useSearchParams } from '@solidjs/router'
import { keepPreviousData } from '@tanstack/solid-query'
import { createMemo, Match, Switch } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { type Instant, isDay, instantOf } from '../../api/domain/time/instant.ts'
import type { Interval } from '../../api/domain/time/interval.ts'
import { must } from '../client.ts'
import { dayIn } from '../format.ts'
import { ProblemPage } from '../frame/problem-page.tsx'
import { t as common } from '../i18n/common.ts'
import { readLine, readRegion } from '../server.ts'
import { useMe } from '../session.ts'
import { createClock } from '../ui/clock.ts'
import { axisOf, startOfLine } from './axis.ts'
import type { LineView } from './create-line.ts'
import { kept } from '../kept.ts'
import { LineDesk } from './line-desk.tsx'
import type { ShowLine } from './show-line.ts'
import { t } from './words.ts'
import { useQuery } from '../use-query.ts'
import './remark.css'

/** The line with its gaps, and the region, for the period of the address. */
export function LinePage() {
  const me = useMe()
  const now = createClock()
  const zone = () => me().cooperative.zone
  const today = createMemo(() => dayIn(now(), zone()))
  const [params, setParams] = useSearchParams<{ from: string; zoom: string; rows: string; group: string; draft: string; sel: string }>()
  const view = createMemo<LineView>(() => ({
    from: params.from && isDay(params.from) ? params.from : today(),
    zoom: params.zoom === 'day' || params.zoom === 'month' ? params.zoom : 'week',
    rows: params.rows === 'list' || params.rows === 'gaps' || params.rows === 'all' ? params.rows : 'lens',
    group: params.group === 'post' ? 'post' : 'municipality',
    draft: params.draft === '1',
  }))
  const period = createMemo(
    () => {
      const axis = axisOf(startOfLine(view().from, view().zoom), view().zoom, zone())
      return { from: instantOf(axis.from), until: instantOf(axis.until) }
    },
    undefined,
    { equals: (a, b) => a !== undefined && a.from === b.from && a.until === b.until },
  )
  const { region, line, shown } = createReading({ view: () => view(), period: () => period(), now: () => now() })
  /** A look that failed while the line is in view takes it not away. */
  const fault = () => [region, line].find((query) => query.error && query.data === undefined)?.error
  const again = () => void [region, line].map((query) => query.error && query.refetch())
  const show: ShowLine = (change) => setParams(change, { scroll: false })
  return (
    <Switch fallback={<p class="page-loading">{common('loading')}</p>}>
      <Match when={fault()}>{(error) => <ProblemPage error={error()} again={again} />}</Match>
      <Match when={shown.answer()?.practices.length === 0}>
        <NoPractices />
      </Match>
      <Match when={shown.region() && shown.answer()}>
        <LineDesk
          region={shown.region()!}
          answer={shown.answer()!}
          published={shown.published() ?? null}
          at={line.data!.at}
          view={line.data!.view}
          wanted={view()}
          now={now()}
          today={today()}
          sel={params.sel ?? null}
          show={show}
        />
      </Match>
    </Switch>
  )
}

/**
 * The line as it was asked, beside a draft what is published, and the region; kept in view while the next is on its
 * way. `shown` is that as plain values, of which only what changed is another: one closure redraws its own rows.
 */
type Wanted = { readonly view: () => LineView; readonly period: () => Interval; readonly now: () => Instant }

function createReading({ view, period, now }: Wanted) {
  const draft = () => (view().draft ? ('1' as const) : undefined)
  const region = useQuery(() => ({
    queryKey: ['region'],
    queryFn: () => must(readRegion()),
    reconcile: (before, after) => kept(before, after),
  }))
  const line = useQuery(() => ({
    queryKey: ['line', period(), draft()],
    queryFn: async () => {
      const [answer, published] = await Promise.all([must(readLine(period(), draft())), draft() ? must(readLine(period())) : null])
      return { answer, published, at: now(), view: view() }
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    reconcile: (before, after) => kept(before, after),
  }))
  const regionShown = createMemo(() => unwrap(region.data))
  const answer = createMemo(() => unwrap(line.data?.answer))
  const published = createMemo(() => unwrap(line.data?.published))
  return { region, line, shown: { region: regionShown, answer, published } }
}

const NoPractices = () => (
  <div class="empty">
    <p>{t('empty.none')}</p>
    <A class="btn primary" href="/import">
      {t('empty.import')}
    </A>
  </div>
)
