import { A } from '@solidjs/router'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import DoorOpen from 'lucide-solid/icons/door-open'
import FilePen from 'lucide-solid/icons/file-pen'
import UserRoundX from 'lucide-solid/icons/user-round-x'
import { Index, type JSX, Show } from 'solid-js'
import { addDays, type Day } from '../../api/domain/time/instant.ts'
import type { Zone } from '../../api/domain/time/zone.ts'
import type { Waiting } from '../../api/domain/model/waiting.ts'
import { dateShort, dayIn, dayNear, dayShort, momentNear, spanNear } from '../format.ts'
import { language } from '../i18n/language.ts'
import { t } from './words.ts'
import './waiting-list.css'

type Item = { readonly icon: JSX.Element; readonly what: string; readonly why: string; readonly when: string; readonly to: string }

/** What waits for whoever makes the roster, each with the place to settle it. */
export function WaitingList(props: { readonly waiting: readonly Waiting[]; readonly today: Day; readonly zone: Zone }) {
  const items = () => props.waiting.map((one) => itemOf(one, props.today, props.zone))
  return (
    <section class="card" aria-labelledby="today-waiting">
      <header>
        <h2 id="today-waiting">{t('waiting')}</h2>
        <Show when={items().length > 0}>
          <span>{items().length}</span>
        </Show>
      </header>
      <Show when={items().length > 0} fallback={<p class="today-none">{t('waiting.none')}</p>}>
        <ul class="waiting-list">
          <Index each={items()}>
            {(item) => (
              <li>
                <A href={item().to}>
                  {item().icon}
                  <span>
                    <b>{item().what}</b>
                    <small>{item().why}</small>
                  </span>
                  <time>{item().when}</time>
                </A>
              </li>
            )}
          </Index>
        </ul>
      </Show>
    </section>
  )
}

function itemOf(one: Waiting, today: Day, zone: Zone): Item {
  if (one.kind === 'sick') {
    const { name, from, until, shifts: count } = one
    const what = until === null ? t('waiting.sickLong', { name }) : t('waiting.sick', { name, moment: momentNear(until, today, zone) })
    const day = dayIn(from, zone)
    const why = t('waiting.sick.shifts', { count })
    return {
      icon: <UserRoundX class="icon" size={17} aria-hidden="true" />,
      what,
      why,
      when: dayNear(day < today ? today : day, today),
      to: `/roster?from=${today}`,
    }
  }
  if (one.kind === 'draft') {
    const what = t('waiting.draft', { from: dateShort(one.from), until: dateShort(addDays(one.until, -1)) })
    const why = one.revision === null ? t('waiting.draft.never') : t('waiting.draft.since', { revision: one.revision })
    return {
      icon: <FilePen class="icon" size={17} aria-hidden="true" />,
      what,
      why,
      when: '',
      to: `/roster?from=${one.from > today ? one.from : today}`,
    }
  }
  if (one.kind === 'cover-asked') {
    return {
      icon: <DoorOpen class="icon" size={17} aria-hidden="true" />,
      what: t('waiting.cover', { cover: one.cover, practice: one.practice }),
      why: t('waiting.cover.when', { span: spanNear(one.from, one.until, today, zone) }),
      when: momentNear(one.answerBy, today, zone),
      to: `/coverage?from=${dayIn(one.from, zone)}&sel=${encodeURIComponent(one.code)}`,
    }
  }
  const what = t('waiting.holiday', { name: one.says[language()], day: dayShort(one.date) })
  return {
    icon: <CalendarDays class="icon" size={17} aria-hidden="true" />,
    what,
    why: t('waiting.holiday.why'),
    when: '',
    to: `/roster?from=${one.date}`,
  }
}
