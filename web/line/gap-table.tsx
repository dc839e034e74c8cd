import { createMemo, For, Show } from 'solid-js'
import { coverCandidates } from '../../api/domain/cover/cover-candidates.ts'
import type { Gap } from '../../api/domain/cover/gap.ts'
import { type Day, type Instant, minuteOf } from '../../api/domain/time/instant.ts'
import { duration, momentNear, phonePairs, telOf } from '../format.ts'
import { causeName } from '../i18n/common.ts'
import { AskedChips } from './asked-chips.tsx'
import type { Line } from './create-line.ts'
import { type ListProps, ListRow } from './list-row.tsx'
import { requestsIn } from './requests.ts'
import { codeOf } from './says.ts'
import { practiceIn } from './practice-in.ts'
import { urgencyOf } from './urgency.ts'
import { t } from './words.ts'
import './gap-table.css'

/** The twin of the picture: a real table, in the order in which somebody must act. Also the form on a phone. */
export function GapTable(props: ListProps & { readonly gaps: readonly Gap[]; readonly now: Instant; readonly today: Day }) {
  const zone = () => props.line.region().zone
  const deadline = (gap: Gap) => {
    const urgency = urgencyOf(gap, props.now)
    return urgency === 'in-time' ? momentNear(gap.decideBefore, props.today, zone()) : t(urgency === 'late' ? 'side.late' : 'side.over')
  }
  const rows = createMemo(() =>
    [...props.gaps].sort((a, b) => (a.decideBefore < b.decideBefore ? -1 : a.decideBefore > b.decideBefore ? 1 : a.from < b.from ? -1 : 1)),
  )
  const causeOf = createMemo(() => new Map(props.line.causes().flatMap((row) => row.gaps.map(({ id }) => [id, row] as const))))
  const nameOf = (gap: Gap) => practiceIn(props.line.region(), codeOf(gap))?.name ?? codeOf(gap)
  return (
    <Show when={rows().length > 0} fallback={<p class="note good">{t('list.none')}</p>}>
      <table class="table">
        <caption class="sr">{t('list.label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.practice')}</th>
            <th scope="col">{t('list.from')}</th>
            <th scope="col">{t('list.until')}</th>
            <th scope="col">{t('list.length')}</th>
            <th scope="col">{t('list.cause')}</th>
            <th scope="col">{t('list.owner')}</th>
            <th scope="col">{t('list.deadline')}</th>
            <th scope="col" class="number">
              {t('list.candidates')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(gap) => (
              <tr>
                <th scope="row">
                  <ListRow {...props} name={nameOf(gap)} code={codeOf(gap)} row={causeOf().get(gap.id)} />
                </th>
                <td data-label={t('list.from')}>{momentNear(gap.from, props.today, zone())}</td>
                <td data-label={t('list.until')}>{momentNear(gap.until, props.today, zone())}</td>
                <td data-label={t('list.length')}>{duration(minuteOf(gap.until) - minuteOf(gap.from))}</td>
                <td data-label={t('list.cause')}>{causeName(gap.cause)}</td>
                <td data-label={t('list.owner')}>
                  <Owner line={props.line} gap={gap} />
                </td>
                <td data-label={t('list.deadline')} classList={{ 'is-late': urgencyOf(gap, props.now) === 'late' }}>
                  {deadline(gap)}
                </td>
                <td data-label={t('list.candidates')} class="number">
                  <Covers line={props.line} gap={gap} today={props.today} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  )
}

/** Who must act, with the number of the practice. */
function Owner(props: { readonly line: Line; readonly gap: Gap }) {
  const practice = () => practiceIn(props.line.region(), codeOf(props.gap))
  return (
    <>
      {t(`owner.${props.gap.owner}`)}
      <Show when={props.gap.owner === 'practice' && practice()?.phone}>
        {(phone) => (
          <>
            , <a href={telOf(phone())}>{phonePairs(phone())}</a>
          </>
        )}
      </Show>
    </>
  )
}

/** How many practices could take over, or GPs for a hole of the post; and who was asked. */
function Covers(props: { readonly line: Line; readonly gap: Gap; readonly today: Day }) {
  const able = createMemo(() => {
    const practice = practiceIn(props.line.region(), codeOf(props.gap))
    if (props.gap.owner !== 'practice' || !practice) return props.gap.candidates
    return coverCandidates(props.line.region(), practice, [props.gap]).filter(({ obstacle }) => obstacle === null).length
  })
  const asked = () => {
    const start = minuteOf(props.gap.from) - props.line.axis().from
    return requestsIn(props.line, codeOf(props.gap), { start, length: minuteOf(props.gap.until) - minuteOf(props.gap.from) })
  }
  return (
    <>
      {able()}
      <AskedChips requests={asked()} line={props.line} today={props.today} />
    </>
  )
}
