import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import { minuteOf } from '../../api/domain/time/instant.ts'
import { overlaps } from '../../api/domain/time/interval.ts'
import { count, dayIn, duration, momentNear, timeLeft } from '../format.ts'
import type { Line } from './create-line.ts'
import type { CauseRow } from './picture.ts'
import { PracticeOwner } from './practice-owner.tsx'
import { RepairPanel } from './repair-panel.tsx'
import type { RepairProps } from './repair-props.ts'
import { whenOf, whoOf, whyOf } from './says.ts'
import { practiceIn } from './practice-in.ts'
import { urgencyOfRow } from './urgency.ts'
import { WhyStrips } from './why-strips.tsx'
import { t } from './words.ts'
import './line-side.css'

type SideProps = RepairProps & {
  readonly row: CauseRow
  readonly onWalk: (by: 1 | -1) => void
}

/** The chosen gap: what and how long, why, who must act and until when, and who is open. */
export function GapSide(props: SideProps) {
  const gap = () => props.row.gaps[0]!
  return (
    <>
      <What {...props} />
      <section>
        <h3>{t('side.why')}</h3>
        <p class="why-words">{whyOf(props.row, props.line)}</p>
        <WhyStrips gap={gap()} line={props.line} />
      </section>
      <section class="side-two">
        <div>
          <h3>{t('side.owner')}</h3>
          <Owner row={props.row} line={props.line} />
        </div>
        <div>
          <h3>{t('side.deadline')}</h3>
          <Deadline {...props} />
        </div>
      </section>
      <Show when={gap().owner === 'practice'} fallback={<ToRoster {...props} />}>
        <RepairPanel {...props} />
      </Show>
    </>
  )
}

/** How long, when and whose; and the way to the next. */
function What(props: SideProps) {
  const all = () => props.line.causes()
  const length = () => duration(minuteOf(props.row.gaps[0]!.until) - minuteOf(props.row.gaps[0]!.from))
  const patients = () => props.row.practices.reduce((sum, one) => sum + one.patients, 0)
  return (
    <section>
      <div class="side-row">
        <span class="tag bad">{t('nobody.long', { time: length() })}</span>
        <span class="side-walk">
          <button type="button" class="btn small" aria-label={t('side.before')} onClick={() => props.onWalk(-1)}>
            <kbd>⇧F8</kbd>
          </button>
          {t('side.count', { at: all().findIndex((row) => row.id === props.row.id) + 1, count: all().length })}
          <button type="button" class="btn small" aria-label={t('side.next')} onClick={() => props.onWalk(1)}>
            <kbd>F8</kbd>
          </button>
        </span>
      </div>
      <h2>{whenOf(props.row, props.line.region().zone)}</h2>
      <p>
        <b>{whoOf(props.row, 0, props.line.region())}</b>, {props.row.practices[0]?.municipality ?? t('group.none.municipality')},{' '}
        {t('side.patients', { count: count(patients()) })}
      </p>
    </section>
  )
}

function Deadline(props: SideProps) {
  const urgency = () => urgencyOfRow(props.row, props.now)
  return (
    <Show
      when={urgency() === 'in-time'}
      fallback={<p classList={{ due: urgency() === 'late' }}>{t(urgency() === 'late' ? 'side.late' : 'side.over')}</p>}
    >
      <p>
        <b class="due">{momentNear(props.row.decideBefore, props.today, props.line.region().zone)}</b>
        <br />
        {t('side.left', { time: timeLeft(props.row.decideBefore, props.now) })}
      </p>
    </Show>
  )
}

function Owner(props: { readonly row: CauseRow; readonly line: Line }) {
  return (
    <Show
      when={props.row.gaps[0]?.owner === 'practice' && props.row.practices[0]}
      fallback={
        <p>
          <b>{t('side.owner.coordinator')}</b>
        </p>
      }
    >
      {(practice) => <PracticeOwner code={practice().code} line={props.line} />}
    </Show>
  )
}

/** A hole of the post is mended in the roster, by who makes it. */
function ToRoster(props: SideProps) {
  const day = () => dayIn(props.row.gaps[0]!.from, props.line.region().zone)
  const shift = () => postGapOf(props.row, props.line)
  const href = () => `/roster?from=${day()}${shift() ? `&gap=${encodeURIComponent(shift()!.id)}` : ''}`
  return (
    <Show when={props.mayChange}>
      <section>
        <Show when={shift()} fallback={<p>{t('side.times')}</p>}>
          {(gap) => <p>{t('side.candidates', { count: gap().candidates })}</p>}
        </Show>
        <A class="btn primary" href={href()}>
          {t('side.roster')}
        </A>
      </section>
    </Show>
  )
}

/** The gap of a post that leaves these practices without anybody, to be filled in the roster. */
function postGapOf(row: CauseRow, line: Line): Gap | undefined {
  const hole = row.gaps[0]!
  const practice = practiceIn(line.region(), row.practices[0]!.code)
  const posts = practice?.links.flatMap(({ post, nightPost }) => [post, nightPost]) ?? []
  return line.postGaps().find((gap) => 'post' in gap.where && posts.includes(gap.where.post) && overlaps(gap, hole))
}
