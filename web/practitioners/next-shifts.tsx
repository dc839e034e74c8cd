import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { Region } from '../../api/domain/model/region.ts'
import type { Day } from '../../api/domain/time/instant.ts'
import { clockRange, dayNear } from '../format.ts'
import { roleName } from '../i18n/common.ts'
import type { NextShift } from './create-hours.ts'
import { t } from './words.ts'

const mostShown = 8

type Props = { readonly shifts: readonly NextShift[]; readonly region: Region; readonly code: string; readonly today: Day }

/** What somebody works next, as the draft stands. */
export function NextShifts(props: Props) {
  const postName = (code: string) => props.region.posts.find((post) => post.code === code)?.name ?? code
  return (
    <section class="card entry-card" aria-labelledby="person-next">
      <header>
        <h2 id="person-next">{t('next')}</h2>
        <Show when={props.shifts.length > 0}>
          <A href={`/roster?view=list&span=roster&who=${props.code}`}>{t('next.all', { count: props.shifts.length })}</A>
        </Show>
      </header>
      <Show when={props.shifts.length > 0} fallback={<p class="entry-none">{t('next.none')}</p>}>
        <ul class="person-next">
          <For each={props.shifts.slice(0, mostShown)}>
            {({ shift, held }) => (
              <li>
                <b>{dayNear(shift.date, props.today)}</b> <span>{clockRange(held.from, held.until, props.region.zone)}</span>{' '}
                <span>{roleName(shift.role)}</span> <span>{postName(shift.post)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
