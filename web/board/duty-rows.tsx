import Phone from 'lucide-solid/icons/phone'
import { Index, Match, Show, Switch } from 'solid-js'
import type { Instant } from '../../api/domain/time/instant.ts'
import type { DutyAnswer } from '../answers.ts'
import { clock, phonePairs, telOf } from '../format.ts'
import { roleName } from '../i18n/common.ts'
import { PartMark } from '../ui/part-mark.tsx'
import { firstToCall, isOver, type NumberedLine, numbered } from './board-lines.ts'
import { t } from './words.ts'
import './duty-rows.css'

/** Who is on duty, one row per place in the post's fixed order, so that position is learned. */
export function DutyRows(props: { readonly duty: DutyAnswer; readonly now: Instant | null }) {
  return (
    <ul class="duty-rows">
      <Index each={numbered(props.duty.now)}>{(row) => <DutyRow row={row()} duty={props.duty} now={props.now} />}</Index>
    </ul>
  )
}

function DutyRow(props: { readonly row: NumberedLine; readonly duty: DutyAnswer; readonly now: Instant | null }) {
  const line = () => props.row.line
  const zone = () => props.duty.zone
  const over = () => props.now !== null && isOver(line(), props.now)
  const role = () => `${roleName(line().role)}${props.row.number > 0 ? ` ${props.row.number}` : ''}`
  return (
    <li class="duty-row" classList={{ nobody: !over() && !line().practitioner, over: over() }}>
      <PartMark role={line().role} start={clock(line().from, zone())} />
      <span class="duty-role">
        <b>{role()}</b>
        <small>{t('until', { time: clock(line().until, zone()) })}</small>
      </span>
      <Switch>
        <Match when={over()}>
          <span class="duty-name">
            <b>{t('unknownSince', { time: clock(line().until, zone()) })}</b>
          </span>
        </Match>
        <Match when={line().practitioner}>
          {(person) => (
            <>
              <span class="duty-name">
                <b>{person().name}</b>
                <Show when={line().status !== 'scheduled' && line().status !== 'nobody'}>
                  <small>{t(`status.${line().status as 'present' | 'late' | 'absent'}`)}</small>
                </Show>
              </span>
              <Show when={line().phone}>{(phone) => <PhoneLink phone={phone()} who={person().name} />}</Show>
            </>
          )}
        </Match>
        <Match when={true}>
          <NobodyCell line={props.row} duty={props.duty} />
        </Match>
      </Switch>
    </li>
  )
}

/** The designed absence: the word where the name stood, and the number to call now. */
function NobodyCell(props: { readonly line: NumberedLine; readonly duty: DutyAnswer }) {
  const call = () => firstToCall(props.duty)
  return (
    <>
      <span class="duty-name">
        <b>{t('nobody')}</b>
        <small>{t('nobody.since', { time: clock(props.line.line.from, props.duty.zone) })}</small>
      </span>
      <Show when={call()} fallback={<span class="duty-call">{t('nobody.noNumber')}</span>}>
        {(first) => (
          <span class="duty-call">
            <PhoneLink phone={first().phone} who={first().label ?? roleName('standby')} />
            <small>{first().label === null ? t('nobody.call') : t('nobody.callFirst', { label: first().label! })}</small>
          </span>
        )}
      </Show>
    </>
  )
}

export function PhoneLink(props: { readonly phone: string; readonly who: string }) {
  return (
    <a class="phone" href={telOf(props.phone)} data-phone={props.phone}>
      <Phone class="icon no-print" size={14} aria-hidden="true" />
      <span class="sr">{props.who}, </span>
      {phonePairs(props.phone)}
    </a>
  )
}
