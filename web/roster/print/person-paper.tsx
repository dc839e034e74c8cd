import { createMemo, For, Show } from 'solid-js'
import { clockRange, dayLong } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { PartMark } from '../../ui/part-mark.tsx'
import { dayPartOf } from '../grid/day-part.ts'
import { t as roster } from '../words.ts'
import { shiftsOfPerson } from './paper.ts'
import { PaperFoot, PaperHead } from './paper-parts.tsx'
import type { PaperProps } from './paper-props.ts'
import { t } from './words.ts'

/** A4: every shift of one person in this roster. */
export function PersonPaper(props: PaperProps) {
  const person = () => props.region.practitioners.find((one) => one.code === props.order.who)
  const rows = createMemo(() => (props.order.who === null ? [] : shiftsOfPerson(props.printed, props.order.who)))
  const nights = () => rows().filter(({ shift }) => dayPartOf(shift) === 'night').length
  const post = (code: string) => props.region.posts.find((one) => one.code === code)?.name ?? code
  return (
    <article class="paper a4">
      <PaperHead title={t('person.title', { name: person()?.name ?? t('who') })} source={props.printed.source} />
      <Show when={rows().length > 0} fallback={<p>{t('person.none')}</p>}>
        <p>{t('person.count', { count: rows().length, nights: nights() })}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('col.day')}</th>
              <th scope="col" class="time">
                {t('col.time')}
              </th>
              <th scope="col">{t('col.part')}</th>
              <th scope="col">{t('col.role')}</th>
              <th scope="col">{t('col.post')}</th>
            </tr>
          </thead>
          <PaperFoot {...props} columns={5} />
          <tbody class="long">
            <For each={rows()}>
              {({ shift, held }) => (
                <tr>
                  <td>{dayLong(shift.date, undefined, true)}</td>
                  <td class="time">{clockRange(held.from, held.until, props.region.zone)}</td>
                  <td>
                    <PartMark role={shift.role} start={shift.start} /> {roster(`part.${dayPartOf(shift)}`)}
                  </td>
                  <td>{roleName(shift.role)}</td>
                  <td>{post(shift.post)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </article>
  )
}
