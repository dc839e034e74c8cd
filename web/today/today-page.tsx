import './today.css'
import { A } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import type { TodayAnswer } from '../answers.ts'
import { must } from '../client.ts'
import { readToday } from '../server.ts'
import { createClock } from '../ui/clock.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Title } from '../ui/title.tsx'
import { TodayView } from './today-view.tsx'
import { t } from './words.ts'
import { useQuery } from '../use-query.ts'
import './remarks.css'

/** What is wrong now, what will be wrong soon, and what changed: one answer, asked again every 15 seconds. */
export function TodayPage() {
  const now = createClock()
  const query = useQuery(() => ({ queryKey: ['today'], queryFn: () => must(readToday()), refetchInterval: 15_000, staleTime: 5_000 }))
  const today = (): TodayAnswer | undefined => (query.isError && !query.data ? undefined : query.data)
  return (
    <>
      <Title text={t('title')} />
      <Switch>
        <Match when={today()?.posts.length === 0}>
          <div class="empty">
            <h1>{t('title')}</h1>
            <p>{t('empty')}</p>
            <div class="actions">
              <A class="btn primary" href="/demo">
                {t('empty.demo')}
              </A>
              <A class="btn" href="/import">
                {t('empty.action')}
              </A>
            </div>
          </div>
        </Match>
        <Match when={today()}>{(answer) => <TodayView today={answer()} now={now()} />}</Match>
        <Match when={query.isError}>
          <div class="today">
            <Show when={query.error}>{(error) => <ProblemNote error={error()} again={() => void query.refetch()} />}</Show>
          </div>
        </Match>
      </Switch>
    </>
  )
}
