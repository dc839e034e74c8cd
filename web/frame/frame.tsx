import { Navigate, type RouteSectionProps, useLocation } from '@solidjs/router'
import { createEffect, createMemo, ErrorBoundary, Match, on, Suspense, Switch } from 'solid-js'
import type { Me } from '../answers.ts'
import { problemIn } from '../client.ts'
import { lineGaps } from '../gap-count.ts'
import { t } from '../i18n/common.ts'
import { createLive } from '../live.ts'
import { createHere } from '../live-here.ts'
import { createMe, MeContext, plans } from '../session.ts'
import { Toasts } from '../ui/toast.tsx'
import { Bar } from './bar.tsx'
import { LiveRegions } from './regions.tsx'
import { ConnectionBand, Foot } from './notices.tsx'
import { ProblemPage } from './problem-page.tsx'
import { useQuery } from '../use-query.ts'
import './frame.css'

/** Around every screen of somebody who is signed in: bar, notices, live regions. Whoever is not goes to choose a role. */
export function Frame(props: RouteSectionProps) {
  const me = createMe()
  const stranger = () => me.isError && problemIn(me.error).code === 'not-signed-in'
  return (
    <Suspense fallback={<p class="page-loading">{t('loading')}</p>}>
      <Switch>
        <Match when={stranger()}>
          <Navigate href="/demo" />
        </Match>
        <Match when={me.data === undefined && me.error}>
          {(error) => (
            <main class="outside">
              <ProblemPage error={error()} again={() => void me.refetch()} />
            </main>
          )}
        </Match>
        <Match when={me.data}>{(known) => <Inside me={known()}>{props.children}</Inside>}</Match>
      </Switch>
    </Suspense>
  )
}

function Inside(props: { readonly me: Me; readonly children: RouteSectionProps['children'] }) {
  const me = createMemo(() => props.me)
  createLive()
  createHere()
  createArriving()
  const gaps = useQuery(() => ({ ...lineGaps(), enabled: plans(me().role) }))
  return (
    <MeContext.Provider value={me}>
      <a class="skip" href="#main" onClick={skip}>
        {t('skip')}
      </a>
      <LiveRegions />
      <Suspense>
        <Bar lineGaps={gaps.isSuccess ? gaps.data : undefined} />
      </Suspense>
      <ConnectionBand />
      <main id="main" class="page" tabindex="-1">
        <ErrorBoundary fallback={(error: unknown, again) => <ProblemPage error={error} again={again} />}>
          <Suspense fallback={<p class="page-loading">{t('loading')}</p>}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <Foot />
      <Toasts />
    </MeContext.Provider>
  )
}

/** Focus moves by hand: the router owns the hash. */
function skip(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

/** A link that goes with its screen leaves the focus nowhere: it goes on at the beginning of the next, unless that took it. */
function createArriving(): void {
  const location = useLocation()
  const arrive = () => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true })
  }
  createEffect(
    on(
      () => location.pathname,
      () => void setTimeout(arrive),
      { defer: true },
    ),
  )
}
