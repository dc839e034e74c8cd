import { createMemo, For, type JSX, Show } from 'solid-js'
import { holidayOn } from '../../../api/domain/time/holidays.ts'
import type { Day } from '../../../api/domain/time/instant.ts'
import { dateNumber, isWeekend, monthLong, weekdayShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { PartMark } from '../../ui/part-mark.tsx'
import { type GridPart, layGrid } from '../grid/model.ts'
import { daysOf } from '../view.ts'
import { t as roster } from '../words.ts'
import { untilOf } from './address.ts'
import { paperOf } from './paper.ts'
import { createNames, PaperFoot, PaperHead, PaperLegend, PaperNames } from './paper-parts.tsx'
import type { PaperProps } from './paper-props.ts'
import { t } from './words.ts'

/** A3 landscape: the shifts of a month by days with full surnames, a table per post; heads and foot on every page. */
export function MonthPaper(props: PaperProps) {
  const days = createMemo(() => daysOf({ from: props.order.from, zoom: 'month' }))
  const paper = createMemo(() => paperOf(props.printed, props.region))
  const posts = () => props.region.posts.filter((post) => props.order.post === null || post.code === props.order.post)
  const grid = createMemo(() => layGrid(paper().shifts, { days: days(), zone: props.region.zone, posts: posts(), rowsOf: paper().rowsOf }))
  const { people, nameOf } = createNames(
    () => props.region,
    () => paper(),
    () => ({ from: props.order.from, until: untilOf(props.order) }),
  )
  return (
    <article class="paper a3">
      <PaperHead title={t('month.title', { month: monthLong(props.order.from) })} source={props.printed.source} />
      <For each={grid().posts.filter((post) => post.parts.length > 0)}>
        {(post) => (
          <table>
            <caption>{post.name}</caption>
            <Head days={days()} tint={(day) => isWeekend(day) || holidayOn(props.region.holidays, day, post.post) !== null} />
            <PaperFoot {...props} columns={days().length + 1} />
            <For each={post.parts}>
              {(part) => <Part part={part} cell={(place) => <PaperNames cell={paper().cellAt(place)} nameOf={nameOf} />} />}
            </For>
          </table>
        )}
      </For>
      <PaperLegend people={people()} />
    </article>
  )
}

function Head(props: { readonly days: readonly Day[]; readonly tint: (day: Day) => boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col" class="shift">
          {t('col.shift')}
        </th>
        <For each={props.days}>
          {(day) => (
            <th scope="col" classList={{ tint: props.tint(day) }}>
              {weekdayShort(day)}
              <br />
              {dateNumber(day)}
            </th>
          )}
        </For>
      </tr>
    </thead>
  )
}

type PlaceOf = NonNullable<GridPart['lines'][number]['cells'][number]>

/** The rows of one part of the day stay together on a page where they fit. */
function Part(props: { readonly part: GridPart; readonly cell: (place: PlaceOf) => JSX.Element }) {
  return (
    <tbody>
      <For each={props.part.lines}>
        {(line) => (
          <tr>
            <th scope="row">
              <PartMark role={line.role} start={line.start} /> {lineName(line.part, line.role)}
              <small>
                {line.start}–{line.end}
              </small>
            </th>
            <For each={line.cells}>
              {(place) => (
                <td classList={{ none: place === null }}>
                  <Show when={place} fallback={<NoShift />}>
                    {(at) => props.cell(at())}
                  </Show>
                </td>
              )}
            </For>
          </tr>
        )}
      </For>
    </tbody>
  )
}

/** A day without the shift is hatched by lines: a background of gradients makes a file of 30 MB of a month on paper. */
const NoShift = () => (
  <svg class="no-shift" viewBox="0 0 12 8" preserveAspectRatio="none" aria-hidden="true">
    <path d="M0 4 4 0M0 8 8 0M4 8l8-8M8 8l4-4" />
  </svg>
)

/** `Nacht, visite`; standby is a part of the day and a role at once. */
const lineName = (part: GridPart['part'], role: string): string =>
  part === 'standby' ? roleName(role) : `${roster(`part.${part}`)}, ${roleName(role).toLowerCase()}`
