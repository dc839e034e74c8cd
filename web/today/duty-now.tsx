import { A } from '@solidjs/router'
import Phone from 'lucide-solid/icons/phone'
import { Index, Match, Show, Switch } from 'solid-js'
import { standby } from '../../api/domain/model/role.ts'
import { minuteOf } from '../../api/domain/time/instant.ts'
import type { BoardLine, TodayAnswer } from '../answers.ts'
import { clock, clockRange, dayIn, duration, momentNear, phonePairs, telOf } from '../format.ts'
import { causeName, roleName } from '../i18n/common.ts'
import { PartMark } from '../ui/part-mark.tsx'
import { hrefOf } from './gap-line.ts'
import { isNow } from './group-gaps.ts'
import { t } from './words.ts'
import './duty-now.css'

type TodayPost = TodayAnswer['posts'][number]

/** Who is on duty now, a column per post in the fixed order of roles; nobody stands where the name would. */
export function DutyNow(props: { readonly today: TodayAnswer; readonly now: string }) {
  return (
    <div class="posts">
      <Index each={props.today.posts}>{(post) => <PostColumn post={post()} today={props.today} now={props.now} />}</Index>
    </div>
  )
}

function PostColumn(props: { readonly post: TodayPost; readonly today: TodayAnswer; readonly now: string }) {
  const closed = () => props.post.now.length === 0
  return (
    <div>
      <h3>
        <A href={`/board/${props.post.post}`}>{props.post.name}</A> <When post={props.post} now={props.now} />
      </h3>
      <Switch>
        <Match when={props.post.state === 'unknown'}>
          <p class="unknown-post">{t('unknown.post')}</p>
        </Match>
        <Match when={true}>
          <ul classList={{ soon: closed() }}>
            <Index each={closed() ? props.post.next : props.post.now}>
              {(line) => (
                <Show
                  when={line().practitioner || closed()}
                  fallback={<NobodyRow line={line()} post={props.post} today={props.today} now={props.now} />}
                >
                  <li>
                    <PartMark role={line().role} start={clock(line().from, props.post.zone)} />
                    <span class="role">{roleName(line().role)}</span>
                    <Show
                      when={closed() || line().until > props.now}
                      fallback={<b class="unknown-now">{t('unknown.since', { time: clock(line().until, props.post.zone) })}</b>}
                    >
                      <b>{line().practitioner?.name ?? t('nobody')}</b>
                    </Show>
                    <Show when={(closed() || line().until > props.now) && line().phone}>
                      {(phone) => <a href={telOf(phone())}>{phonePairs(phone())}</a>}
                    </Show>
                  </li>
                </Show>
              )}
            </Index>
          </ul>
        </Match>
      </Switch>
    </div>
  )
}

/** From when until when the post is served, or when it begins. */
function When(props: { readonly post: TodayPost; readonly now: string }) {
  const zone = () => props.post.zone
  const begins = (at: string) => {
    const minutes = minuteOf(at) - minuteOf(props.now)
    if (minutes < 12 * 60) return t('begins.in', { time: clock(at, zone()), left: duration(minutes) })
    return t('begins.later', { moment: momentNear(at, dayIn(props.now, zone()), zone()) })
  }
  const span = () => {
    const active = props.post.now.filter((line) => line.role !== standby)
    const lines = active.length > 0 ? active : props.post.now
    const from = lines.map((line) => line.from).sort()[0]!
    const until = lines.map((line) => line.until).sort()[0]!
    return clockRange(from, until, zone())
  }
  return (
    <Switch>
      <Match when={props.post.now.length > 0}>
        <small>{span()}</small>
      </Match>
      <Match when={props.post.state === 'closed' && props.post.nextChange}>{(at) => <small class="begins">{begins(at())}</small>}</Match>
      <Match when={props.post.state === 'closed'}>
        <small>{t('closed.only')}</small>
      </Match>
    </Switch>
  )
}

function NobodyRow(props: { readonly line: BoardLine; readonly post: TodayPost; readonly today: TodayAnswer; readonly now: string }) {
  const gap = () =>
    props.today.gaps.find(
      (each) => 'post' in each.where && each.where.post === props.post.post && each.role === props.line.role && isNow(each, props.now),
    )
  const call = () => props.post.now.find((line) => line.role === standby && line.practitioner && line.phone)
  return (
    <li class="nobody">
      <PartMark role={props.line.role} start={clock(props.line.from, props.post.zone)} />
      <span class="role">{roleName(props.line.role)}</span>
      <b>{t('nobody')}</b>
      <Show when={gap()}>{(found) => <span class="why">{causeName(found().cause)}</span>}</Show>
      <span class="act">
        <Show when={call()?.phone}>
          {(phone) => (
            <a class="btn danger small" href={telOf(phone())}>
              <Phone class="icon" size={13} aria-hidden="true" /> {roleName(standby)} {phonePairs(phone())}
            </a>
          )}
        </Show>
        <Show when={gap()}>
          {(found) => (
            <A class="btn small" href={hrefOf(found(), props.post.zone)} aria-label={t('can.label', { count: found().candidates })}>
              {t('can', { count: found().candidates })}
            </A>
          )}
        </Show>
      </span>
    </li>
  )
}
