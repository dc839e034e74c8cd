import { For, Show } from 'solid-js'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import { momentNear } from '../format.ts'
import { causeName } from '../i18n/common.ts'
import { language } from '../i18n/language.ts'
import { CauseMark } from './cause-mark.tsx'
import type { Line } from './create-line.ts'
import type { CauseRow } from './picture.ts'
import { spanOf, whoOf } from './says.ts'
import { urgencyOfRow } from './urgency.ts'
import { t } from './words.ts'

type OthersProps = { readonly line: Line; readonly now: Instant; readonly today: Day }

/** The other gaps with their deadline; below them, apart, what the rules remark. */
export function LineOthers(props: OthersProps) {
  return (
    <>
      <Gaps {...props} />
      <Remarks line={props.line} />
    </>
  )
}

function Gaps(props: OthersProps) {
  const others = () => props.line.causes().filter((row) => row.id !== props.line.chosen()?.id)
  const deadline = (row: CauseRow) => {
    const urgency = urgencyOfRow(row, props.now)
    if (urgency === 'in-time') return momentNear(row.decideBefore, props.today, props.line.region().zone)
    return t(urgency === 'late' ? 'side.nowLate' : 'side.over')
  }
  return (
    <Show when={others().length > 0}>
      <section class="side-others">
        <h3>
          {t('side.others')} <small>{t('side.deadlines')}</small>
        </h3>
        <ul>
          <For each={others()}>
            {(row) => (
              <li>
                <button type="button" onClick={() => props.line.choose(row)} title={causeName(row.cause)}>
                  <CauseMark cause={row.cause} />
                  <span>
                    <b>{[whoOf(row, 0, props.line.region()), row.practices[0]?.municipality].filter(Boolean).join(', ')}</b>{' '}
                    {spanOf(row.gaps[0]!, props.line.region().zone)}
                  </span>
                  <em classList={{ 'is-late': urgencyOfRow(row, props.now) === 'late' }}>{deadline(row)}</em>
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function Remarks(props: { readonly line: Line }) {
  const others = () => props.line.picture().remarks.filter((remark) => remark.id !== props.line.remark()?.id)
  return (
    <Show when={others().length > 0}>
      <section class="side-others side-remarks">
        <h3>{t('remark.others')}</h3>
        <ul>
          <For each={others()}>
            {(remark) => (
              <li>
                <button type="button" onClick={() => props.line.choose(remark)} title={remark.finding.says[language()]}>
                  <CauseMark cause={remark.finding.cause ?? 'cover-load'} />
                  <span>
                    <b>{[remark.practice.name, remark.practice.municipality].filter(Boolean).join(', ')}</b>
                  </span>
                  <em>{causeName(remark.finding.cause ?? '')}</em>
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
