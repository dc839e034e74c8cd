import './print.css'
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createMemo, Match, Show, Switch } from 'solid-js'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { must } from '../../client.ts'
import { dayIn } from '../../format.ts'
import { ProblemPage } from '../../frame/problem-page.tsx'
import { t as common } from '../../i18n/common.ts'
import { listRosters, readPublished, readRegion, readRoster } from '../../server.ts'
import { useMe } from '../../session.ts'
import { createClock } from '../../ui/clock.ts'
import { pickRoster } from '../../pick-roster.ts'
import { paramsOfOrder, type PrintOrder, readOrder } from './address.ts'
import { MonthPaper } from './month-paper.tsx'
import { createPageRule } from './page-rule.ts'
import type { Printed } from './paper.ts'
import { PersonPaper } from './person-paper.tsx'
import { PrintBar } from './print-bar.tsx'
import { WeekPaper } from './week-paper.tsx'
import { t } from './words.ts'
import { useQuery } from '../../use-query.ts'
import type { PaperProps } from './paper-props.ts'

/** The roster on paper: a layout of its own, chosen by the address. */
export function PrintPage() {
  const me = useMe()
  const now = createClock()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const order = createMemo(() => readOrder(params, dayIn(now(), me().cooperative.zone)))
  const { region, roster, printed, fault } = createPrinted(() => order())
  createPageRule(() => (order().form === 'month' ? 'A3 landscape' : 'A4 portrait'))
  const show = (change: Partial<PrintOrder>) => setParams(paramsOfOrder({ ...order(), ...change }), { replace: true })
  return (
    <div class="print-page">
      <PrintBar order={order()} region={region()} onShow={show} onBack={() => navigate(`/roster?from=${order().from}`)} />
      <Switch fallback={<p class="page-loading">{common('loading')}</p>}>
        <Match when={fault()}>{(error) => <ProblemPage error={error()} again={() => location.reload()} />}</Match>
        <Match when={roster() === null}>
          <p>{t('none')}</p>
        </Match>
        <Match when={region() && printed() ? { region: region()!, printed: printed()! } : null}>
          {(ready) => <PaperOf order={order()} region={ready().region} printed={ready().printed} at={now()} />}
        </Match>
      </Switch>
    </div>
  )
}

function PaperOf(props: PaperProps) {
  return (
    <Show when={props.order.form !== 'month'} fallback={<MonthPaper {...props} />}>
      <Show when={props.order.form === 'week'} fallback={<PersonPaper {...props} />}>
        <WeekPaper {...props} />
      </Show>
    </Show>
  )
}

/** The roster the paper is about, as draft or as published. */
function createPrinted(order: () => PrintOrder) {
  const rosters = useQuery(() => ({ queryKey: ['rosters'], queryFn: () => must(listRosters()) }))
  const region = useQuery(() => ({ queryKey: ['region'], queryFn: () => must(readRegion()) }))
  const head = createMemo(() => (rosters.isSuccess ? pickRoster(rosters.data.rosters, order().from, order().from) : undefined))
  const draft = useQuery(() => ({
    queryKey: ['roster', head()?.id],
    queryFn: () => must(readRoster(head()!.id)),
    enabled: Boolean(head()),
    staleTime: 0,
    gcTime: 0,
  }))
  const published = useQuery(() => ({
    queryKey: ['published', head()?.id],
    queryFn: () => must(readPublished(head()!.id)),
    enabled: Boolean(head()) && order().source === 'published',
    staleTime: 0,
  }))
  const printed = createMemo((): Printed | null => {
    if (order().source === 'draft') return draft.isSuccess ? { ...(draft.data as Roster), source: 'draft' } : null
    return published.isSuccess ? { ...published.data, version: published.data.revision ?? 0, source: 'published' } : null
  })
  const fault = () => [rosters, region, draft, published].find((query) => query.isError)?.error
  return { region: () => (region.isSuccess ? region.data : null), roster: head, printed, fault }
}
