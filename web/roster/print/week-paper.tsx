import { createMemo, For, Show } from 'solid-js'
import { addDays } from '../../../api/domain/time/instant.ts'
import { dateShort, dayLong, phonePairs, weekNumber } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { PartMark } from '../../ui/part-mark.tsx'
import type { GridPlace } from '../grid/model.ts'
import { placesOf } from '../list/rows.ts'
import { daysOf } from '../view.ts'
import { untilOf } from './address.ts'
import { type Paper, paperOf } from './paper.ts'
import { PaperFoot, PaperHead, PaperNames } from './paper-parts.tsx'
import type { PaperProps } from './paper-props.ts'
import { t } from './words.ts'

/** A4: the week of one post as a list by day, to hang up. */
export function WeekPaper(props: PaperProps) {
  const paper = createMemo(() => paperOf(props.printed, props.region))
  const post = () => props.region.posts.find((one) => one.code === props.order.post) ?? props.region.posts[0]
  const title = () => {
    const last = addDays(untilOf(props.order), -1)
    const from = dateShort(props.order.from)
    return t('week.title', { post: post()?.name ?? '', week: weekNumber(props.order.from), from, until: dateShort(last) })
  }
  const placesOn = (day: string): readonly GridPlace[] => {
    const shifts = paper().shifts.filter((shift) => shift.post === post()?.code && shift.date === day)
    return placesOf(
      [...shifts].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.role < b.role ? -1 : 1)),
      paper().rowsOf,
    )
  }
  const columns = () => (props.order.phones ? 4 : 3)
  return (
    <article class="paper a4">
      <PaperHead title={title()} source={props.printed.source} />
      <table>
        <thead>
          <tr>
            <th scope="col" class="time">
              {t('col.time')}
            </th>
            <th scope="col">{t('col.role')}</th>
            <th scope="col">{t('col.who')}</th>
            <Show when={props.order.phones}>
              <th scope="col">{t('col.phone')}</th>
            </Show>
          </tr>
        </thead>
        <PaperFoot {...props} columns={columns()} />
        <For each={daysOf({ from: props.order.from, zoom: 'week' })}>
          {(day) => (
            <tbody>
              <tr class="day">
                <th scope="colgroup" colSpan={columns()}>
                  {dayLong(day)}
                </th>
              </tr>
              <For each={placesOn(day)}>{(place) => <Line {...props} paper={paper()} place={place} />}</For>
            </tbody>
          )}
        </For>
      </table>
    </article>
  )
}

function Line(props: PaperProps & { readonly paper: Paper; readonly place: GridPlace }) {
  const cell = () => props.paper.cellAt(props.place)
  const person = (code: string) => props.region.practitioners.find((one) => one.code === code)
  const phones = () =>
    cell()
      .present.flatMap((held) => person(held.practitioner)?.phone ?? [])
      .map(phonePairs)
      .join(', ')
  return (
    <tr>
      <td class="time">
        {props.place.shift.start}–{props.place.shift.end}
      </td>
      <td>
        <PartMark role={props.place.shift.role} start={props.place.shift.start} /> {roleName(props.place.shift.role)}
      </td>
      <td>
        <PaperNames cell={cell()} nameOf={(code) => person(code)?.name ?? code} />
      </td>
      <Show when={props.order.phones}>
        <td class="time">{phones()}</td>
      </Show>
    </tr>
  )
}
