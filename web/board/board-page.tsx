import './board.css'
import { A, useNavigate, useParams, useSearchParams } from '@solidjs/router'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, createSignal, Index, Match, Show, Switch } from 'solid-js'
import { sameCode } from '../../api/domain/model/code.ts'
import { parseInstant } from '../../api/domain/time/instant.ts'
import type { DutyAnswer } from '../answers.ts'
import { clock, dayIn, dayLong, momentNear } from '../format.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { createPosts } from '../region.ts'
import { plans, useMe } from '../session.ts'
import { createClock } from '../ui/clock.ts'
import { Title } from '../ui/title.tsx'
import { BoardBody } from './board-body.tsx'
import { createBoard } from './create-board.ts'
import { FreshnessPill, OldBand } from './freshness-pill.tsx'
import { onBoardKey } from './keys.ts'
import { MomentPicker } from './moment-picker.tsx'
import { NameSearch } from './name-search.tsx'
import { t } from './words.ts'

/** The desk form of the duty board: who is on duty at a post now, or at any instant. The address holds post and instant. */
export function BoardPage() {
  const params = useParams<{ post?: string }>()
  const [search, setSearch] = useSearchParams<{ at?: string }>()
  const me = useMe()
  const now = createClock()
  const [more, setMore] = createSignal(false)
  const { find } = createPosts()
  const at = createMemo(() => parseInstant(search.at ?? '') ?? undefined)
  const board = createBoard(
    () => at(),
    () => params.post,
  )
  const zone = () => board.duty()?.zone ?? me().cooperative.zone
  const shown = () => at() ?? now()

  return (
    <div class="board" onKeyDown={onBoardKey}>
      <Title text={t('title')} />
      <Show when={!at() && board.duty()}>{(duty) => <OldBand duty={duty()} now={now()} />}</Show>
      <BoardHead duty={board.duty()} at={at()} now={now()} zone={zone()} />
      <div class="board-tools no-print" classList={{ less: !more() }}>
        <Posts duties={board.duties()} chosen={board.duty()?.post} />
        <button type="button" class="btn phone-only" aria-expanded={more()} onClick={() => setMore(!more())}>
          {t('more')}
        </button>
        <MomentPicker shown={shown()} live={at() === undefined} zone={zone()} onPick={(moment) => setSearch({ at: moment })} />
        <NameSearch duties={board.duties()} />
        <button type="button" class="btn" onClick={() => window.print()}>
          <Printer class="icon" size={15} aria-hidden="true" /> {t('print')}
        </button>
      </div>
      <Switch>
        <Match when={board.duty()}>
          {(duty) => <BoardBody duty={duty()} live={at() === undefined} now={now()} phone={find(duty().post)?.phone} name={duty().name} />}
        </Match>
        <Match when={board.query.isError}>
          <ProblemNote error={board.query.error} again={() => void board.query.refetch()} />
        </Match>
        <Match when={board.query.isSuccess && board.duties().length > 0}>
          <p class="note warn">{t('post.missing')}</p>
        </Match>
        <Match when={board.query.isSuccess}>
          <div class="empty">
            <p>{t('empty')}</p>
            <Show when={plans(me().role)}>
              <A class="btn primary" href="/import">
                {t('empty.action')}
              </A>
            </Show>
          </div>
        </Match>
      </Switch>
      <p class="print-only">{t('printed', { moment: momentNear(now(), '1970-01-01', zone()) })}</p>
    </div>
  )
}

function Posts(props: { readonly duties: readonly DutyAnswer[]; readonly chosen: string | undefined }) {
  const navigate = useNavigate()
  const [search] = useSearchParams<{ at?: string }>()
  return (
    <Show when={props.duties.length > 1}>
      <div class="segmented" role="group" aria-label={t('posts')}>
        <Index each={props.duties}>
          {(duty) => (
            <button
              type="button"
              aria-pressed={props.chosen !== undefined && sameCode(duty().post, props.chosen)}
              onClick={() => navigate(`/board/${duty().post}${search.at ? `?at=${search.at}` : ''}`)}
            >
              {duty().name}
            </button>
          )}
        </Index>
      </div>
    </Show>
  )
}

function BoardHead(props: {
  readonly duty: DutyAnswer | undefined
  readonly at: string | undefined
  readonly now: string
  readonly zone: string
}) {
  const shown = () => props.at ?? props.now
  return (
    <header class="board-head">
      <p class="board-clock" aria-hidden="true">
        {clock(shown(), props.zone)}
      </p>
      <div class="board-name">
        <h1>{props.duty?.name ?? t('title')}</h1>
        <p>{dayLong(dayIn(shown(), props.zone), undefined, props.at !== undefined)}</p>
      </div>
      <Show when={props.duty}>
        {(duty) => (
          <Show when={props.at} fallback={<FreshnessPill duty={duty()} now={props.now} />}>
            {(moment) => (
              <span class="pill">{t('fresh.then', { moment: momentNear(moment(), dayIn(props.now, props.zone), props.zone) })}</span>
            )}
          </Show>
        )}
      </Show>
    </header>
  )
}
