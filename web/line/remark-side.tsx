import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createMemo, For, Show } from 'solid-js'
import { count, momentNear, timeLeft } from '../format.ts'
import { causeName } from '../i18n/common.ts'
import { language } from '../i18n/language.ts'
import type { Line } from './create-line.ts'
import { PracticeOwner } from './practice-owner.tsx'
import { RepairPanel } from './repair-panel.tsx'
import type { RepairProps } from './repair-props.ts'
import { coveredIn, type Remark } from './remarks.ts'
import { todoOf } from './says.ts'
import { t } from './words.ts'

type SideProps = RepairProps & {
  readonly remark: Remark
  readonly onWalk: (by: 1 | -1) => void
}

/** The chosen remark: what is the matter at which practice, what to do, who must act, from when. */
export function RemarkSide(props: SideProps) {
  const finding = () => props.remark.finding
  return (
    <>
      <What {...props} />
      <section>
        <h3>{t('remark.what')}</h3>
        <p class="why-words">{finding().says[language()]}</p>
        <Covered remark={props.remark} line={props.line} />
      </section>
      <section>
        <h3>{t('remark.todo')}</h3>
        <p>{todoOf(finding().cause)}</p>
      </section>
      <section class="side-two">
        <div>
          <h3>{t('side.owner')}</h3>
          <PracticeOwner code={finding().who} line={props.line} />
        </div>
        <div>
          <h3>{t('remark.begins')}</h3>
          <p>
            <b>{momentNear(finding().from, props.today, props.line.region().zone)}</b>
            <br />
            {finding().from > props.now ? t('side.left', { time: timeLeft(finding().from, props.now) }) : t('remark.running')}
          </p>
        </div>
      </section>
      <RepairPanel {...props} />
    </>
  )
}

function What(props: SideProps) {
  const all = () => props.line.picture().remarks
  const place = () => ({ at: all().findIndex((one) => one.id === props.remark.id) + 1, count: all().length })
  return (
    <section>
      <div class="side-row">
        <span class="tag warn">{causeName(props.remark.finding.cause ?? '')}</span>
        <span class="side-walk">
          <button type="button" class="btn small" aria-label={t('remark.before')} onClick={() => props.onWalk(-1)}>
            <ChevronLeft size={14} aria-hidden="true" />
          </button>
          {t('remark.count', place())}
          <button type="button" class="btn small" aria-label={t('remark.next')} onClick={() => props.onWalk(1)}>
            <ChevronRight size={14} aria-hidden="true" />
          </button>
        </span>
      </div>
      <h2>{props.remark.practice.name}</h2>
      <p>
        {props.remark.practice.municipality ?? t('group.none.municipality')},{' '}
        {t('side.patients', { count: count(props.remark.practice.patients) })}
      </p>
      <p>{t('remark.noGap')}</p>
    </section>
  )
}

/** Whose patients make it too busy. */
function Covered(props: { readonly remark: Remark; readonly line: Line }) {
  const covered = createMemo(() => (props.remark.finding.cause === 'cover-load' ? coveredIn(props.remark, props.line.region()) : []))
  return (
    <Show when={covered().length > 0}>
      <p>{t('remark.covers')}</p>
      <ul class="remark-covers">
        <For each={covered()}>
          {(practice) => (
            <li>
              <b>{practice.name}</b> <small>{t('side.patients', { count: count(practice.patients) })}</small>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
