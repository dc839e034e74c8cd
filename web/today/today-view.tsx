import { A } from '@solidjs/router'
import SquareArrowRight from 'lucide-solid/icons/arrow-right'
import { createEffect, createMemo, createSignal, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import { addDays, type Day, minuteOf, minutesPerDay } from '../../api/domain/time/instant.ts'
import type { TodayAnswer } from '../answers.ts'
import { clock, dayIn, dayLong, dayShort } from '../format.ts'
import { roleName } from '../i18n/common.ts'
import { plans, useMe } from '../session.ts'
import { alarm } from '../ui/announce.ts'
import { ChangesList } from './changes-list.tsx'
import { createStill } from './create-still.ts'
import { stripDays, stripOf } from './day-strip.ts'
import { DutyNow } from './duty-now.tsx'
import { lineOf } from './gap-line.ts'
import { GapList } from './gap-list.tsx'
import { GapStrip } from './gap-strip.tsx'
import { daysTouched, groupGaps, isNow, missingSum } from './group-gaps.ts'
import { createGapKeys } from './keys.ts'
import { Remarks } from './remarks.tsx'
import { SeasonBar } from './season-bar.tsx'
import { WaitingList } from './waiting-list.tsx'
import { t } from './words.ts'

const few = 10

/** The start page in reading order: sentence, on duty now, gaps of 14 days, what waits, last changes, the season. */
export function TodayView(props: { readonly today: TodayAnswer; readonly now: string }) {
  const me = useMe()
  const zone = () => props.today.zone
  // The minute is enough for everything but the pill, and keeps the page still.
  const minute = createMemo(() => `${props.now.slice(0, 17)}00Z`)
  let list: HTMLElement | undefined
  let side: HTMLDivElement | undefined
  const keys = createGapKeys(
    () => list,
    () => side,
  )
  onMount(() => document.addEventListener('keydown', keys.onKey))
  onCleanup(() => document.removeEventListener('keydown', keys.onKey))
  createAlarm(() => props.today)
  return (
    <div class="today">
      <header class="today-head">
        <h1>
          {capital(dayLong(dayIn(minute(), zone())))}, {clock(minute(), zone())}
        </h1>
        <Sentence gaps={props.today.gaps} now={minute()} zone={zone()} />
        <Show when={props.today.gaps.length > 0}>
          <button type="button" class="btn" onClick={() => keys.first()}>
            <kbd>F8</kbd> {t('first.gap')}
          </button>
        </Show>
      </header>
      <section class="card duty-card" aria-labelledby="today-duty">
        <header>
          <h2 id="today-duty">{t('duty')}</h2>
          <Age today={props.today} now={props.now} />
        </header>
        <DutyNow today={props.today} now={minute()} />
        <PracticesNow gaps={props.today.gaps} now={minute()} />
      </section>
      <div class="today-body">
        <Gaps today={props.today} now={minute()} ref={(element) => (list = element)} />
        <div class="today-side" ref={side}>
          <Show when={plans(me().role)}>
            <WaitingList waiting={props.today.waiting} today={dayIn(minute(), zone())} zone={zone()} />
          </Show>
          <ChangesList changes={props.today.changes} now={minute()} zone={zone()} />
        </div>
      </div>
      <Show when={plans(me().role) || props.today.seasons.length > 0}>
        <SeasonBar seasons={props.today.seasons} today={dayIn(minute(), zone())} mayChange={plans(me().role)} />
      </Show>
    </div>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function Sentence(props: { readonly gaps: readonly Gap[]; readonly now: string; readonly zone: string }) {
  const current = () => props.gaps.filter((gap) => isNow(gap, props.now))
  const coming = () => props.gaps.filter((gap) => gap.from > props.now)
  const soon = () => missingSum(coming().filter((gap) => minuteOf(gap.from) - minuteOf(props.now) < 3 * minutesPerDay))
  const last = () => dayShort(addDays(dayIn(props.now, props.zone), stripDays - 1))
  const rest = () => t(current().length > 0 ? 'say.rest' : 'say.only', { count: missingSum(coming()) })
  return (
    <Show when={props.gaps.length > 0} fallback={<p class="all-covered">{t('say.covered', { day: last() })}</p>}>
      <p>
        <Show when={current().length > 0}>
          <b>{t('say.now', { count: missingSum(current()) })}</b>{' '}
        </Show>
        {rest()}
        <Show when={soon() > 0}>, {t('say.soon', { count: soon() })}</Show>.
      </p>
    </Show>
  )
}

function Age(props: { readonly today: TodayAnswer; readonly now: string }) {
  const seconds = () => Math.max(0, (Date.parse(props.now) - Date.parse(props.today.at)) / 1000)
  const age = () => (seconds() < 60 ? t('seconds', { count: Math.floor(seconds()) }) : t('minutes', { count: Math.floor(seconds() / 60) }))
  return (
    <Show
      when={seconds() <= 120}
      fallback={<span class="pill warn today-age">{t('old', { time: clock(props.today.at, props.today.zone) })}</span>}
    >
      <span class="pill good today-age">{t('fresh', { age: age() })}</span>
    </Show>
  )
}

function PracticesNow(props: { readonly gaps: readonly Gap[]; readonly now: string }) {
  const uncovered = () => props.gaps.filter((gap) => gap.kind === 'uncovered' && isNow(gap, props.now))
  return (
    <Show when={uncovered().length > 0}>
      <A class="practices-now" href="/coverage">
        <span class="mark uncovered" aria-hidden="true">
          ⊘
        </span>
        <b>{t('practices.now', { count: uncovered().length })}</b>
        <span>
          {t('to.line')} <SquareArrowRight class="icon" size={14} aria-hidden="true" />
        </span>
      </A>
    </Show>
  )
}

function Gaps(props: { readonly today: TodayAnswer; readonly now: string; readonly ref: (element: HTMLElement) => void }) {
  const [day, setDay] = createSignal<Day | null>(null)
  const [all, setAll] = createSignal(false)
  const zone = () => props.today.zone
  const postName = (code: string) => props.today.posts.find((post) => post.post === code)?.name ?? code
  const rows = createMemo(() =>
    stripOf(
      props.today.gaps,
      props.today.posts.map((post) => post.post),
      props.now,
      zone(),
    ),
  )
  const lines = createMemo(() =>
    groupGaps(props.today.gaps, props.now, zone())
      .filter((group) => day() === null || group.gaps.some((gap) => daysTouched(gap, zone()).includes(day()!)))
      .map((group) => lineOf(group, props.now, { practices: props.today.practices, covers: props.today.covers, zone: zone(), postName })),
  )
  const shown = createMemo(() => (all() || day() !== null ? lines() : lines().slice(0, few)))
  const still = createStill(
    () => shown(),
    (line) => line.group.first.id,
  )
  return (
    <section class="card" aria-labelledby="today-gaps" ref={props.ref}>
      <header>
        <h2 id="today-gaps">{t('gaps')}</h2>
        <span>{t('gaps.sorted', { count: missingSum(props.today.gaps) })}</span>
        <Switch>
          <Match when={day()}>
            {(chosen) => (
              <button type="button" class="btn small" onClick={() => setDay(null)}>
                {t('gaps.day', { day: dayShort(chosen()) })}: {t('gaps.everyDay')}
              </button>
            )}
          </Match>
          <Match when={lines().length > few}>
            <button type="button" class="btn quiet small" aria-expanded={all()} onClick={() => setAll(!all())}>
              {all() ? t('gaps.fewer') : t('gaps.all', { count: lines().length })}
            </button>
          </Match>
        </Switch>
      </header>
      <GapStrip rows={rows()} today={dayIn(props.now, zone())} chosen={day()} nameOf={postName} onChoose={setDay} />
      <Show when={lines().length > 0} fallback={<p class="today-none">{t('gaps.none')}</p>}>
        <div ref={(element) => still.watch(element)}>
          <Show when={still.waiting() > 0}>
            <button type="button" class="btn small gaps-new" onClick={() => still.show()}>
              {t('list.new', { count: still.waiting() })}
            </button>
          </Show>
          <GapList lines={still.rows()} />
        </div>
      </Show>
      <Remarks today={props.today} now={props.now} />
    </section>
  )
}

/** A place that has just lost its person is said aloud once. */
function createAlarm(today: () => TodayAnswer): void {
  const nobody = createMemo(() =>
    today().posts.flatMap((post) =>
      post.now.filter((line) => !line.practitioner).map((line) => t('alarm', { role: roleName(line.role), post: post.name })),
    ),
  )
  createEffect(
    on(
      () => nobody().join(' '),
      (text) => text && alarm(text),
    ),
  )
}
