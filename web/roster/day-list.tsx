import ChevronLeft from 'lucide-solid/icons/chevron-left'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Day } from '../../api/domain/time/instant.ts'
import { dayLong, dayShort } from '../format.ts'
import { roleName } from '../i18n/common.ts'
import { PartMark } from '../ui/part-mark.tsx'
import type { Choosing } from './create-choosing.ts'
import type { Desk } from './desk.ts'
import type { Hand } from './create-hand.ts'
import { createLook } from './grid/create-look.ts'
import { placeAt, type GridPlace, type Spot } from './grid/model.ts'
import { shortName, spokenPlace } from './grid/spoken.ts'
import { PickList } from './pick/pick-list.tsx'
import { GapRows } from './side/gap-list.tsx'
import { savedText } from './status-bar.tsx'
import { t } from './words.ts'
import './day-list.css'

/**
 * The roster on a phone and at a high zoom: gaps first, then day by day; a tap chooses a place, a second one fills it. The
 * focus goes along: to the name of the place, and back to the head of the list.
 */
export function DayList(props: { readonly desk: Desk; readonly hand: Hand; readonly choosing: Choosing }) {
  const [isChoosing, setChoosing] = createSignal(false)
  const place = createMemo(() => (isChoosing() ? props.desk.place() : null))
  let list!: HTMLDivElement
  const stand = () => queueMicrotask(() => list.querySelector<HTMLElement>('h2')?.focus())
  const close = () => {
    setChoosing(false)
    stand()
  }
  const choosing = () => {
    setChoosing(true)
    stand()
  }
  const open = (spot: Spot) => {
    props.desk.choose(spot)
    choosing()
  }
  return (
    <div class="day-list" ref={list}>
      <Show when={place()} fallback={<Lists desk={props.desk} onOpen={open} onGap={choosing} />}>
        {(at) => (
          <section class="phone-pick" aria-label={t('phone.choose', { shift: shortName(at().shift, dayShort) })}>
            <button type="button" class="btn" onClick={close}>
              <ChevronLeft size={18} aria-hidden="true" /> {t('phone.back')}
            </button>
            <h2 tabindex="-1">{shortName(at().shift, dayShort)}</h2>
            <p>
              {at().shift.start}–{at().shift.end}
            </p>
            <PickList
              choices={props.choosing.choicesNow(at().shift, at().position)}
              at={at().shift.from}
              onPick={(choice) => {
                props.hand.place(at(), choice.practitioner.code)
                close()
              }}
            />
          </section>
        )}
      </Show>
      <p class="phone-saved" role="status">
        {savedText(props.desk).text}
      </p>
    </div>
  )
}

function Lists(props: { readonly desk: Desk; readonly onOpen: (spot: Spot) => void; readonly onGap: () => void }) {
  return (
    <>
      <Show when={props.desk.shownGaps().length > 0}>
        <section class="card">
          <header>
            <h2 tabindex="-1">{t('phone.gapsFirst')}</h2>
            <span class="count bad">{props.desk.shownGaps().length}</span>
          </header>
          <GapRows desk={props.desk} onChoose={props.onGap} />
        </section>
      </Show>
      <h2 class="phone-days" tabindex="-1">
        {t('phone.days')}
      </h2>
      <For each={props.desk.grid().days}>
        {(day, column) => <DayShifts day={day} column={column()} desk={props.desk} onOpen={props.onOpen} />}
      </For>
    </>
  )
}

function DayShifts(props: { readonly day: Day; readonly column: number; readonly desk: Desk; readonly onOpen: (spot: Spot) => void }) {
  const spots = createMemo(() =>
    props.desk
      .grid()
      .lines.map((_, line): Spot => ({ line, column: props.column }))
      .filter((spot) => placeAt(props.desk.grid(), spot) !== null),
  )
  return (
    <Show when={spots().length > 0}>
      <section class="card day" aria-label={t('phone.shifts', { day: dayLong(props.day) })}>
        <header>
          <h3>{dayLong(props.day)}</h3>
        </header>
        <ul>
          <For each={spots()}>
            {(spot) => <PlaceRow place={placeAt(props.desk.grid(), spot)!} desk={props.desk} onOpen={() => props.onOpen(spot)} />}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function PlaceRow(props: { readonly place: GridPlace; readonly desk: Desk; readonly onOpen: () => void }) {
  const look = createLook(
    () => props.desk,
    () => props.place,
  )
  const names = () =>
    look()
      .holders.map((one) => props.desk.draft.nameOf(one.practitioner))
      .join(', ')
  const post = () => props.desk.region().posts.find((one) => one.code === props.place.shift.post)?.name ?? ''
  return (
    <li>
      <button
        type="button"
        class={look().kind}
        classList={{ changed: look().isChanged }}
        aria-label={spokenPlace(props.desk, props.place, look())}
        onClick={() => props.onOpen()}
      >
        <PartMark role={props.place.shift.role} start={props.place.shift.start} />
        <span>
          <b>{names() || t('phone.open')}</b>
          <small>
            {roleName(props.place.shift.role)}, {props.place.shift.start}–{props.place.shift.end}, {post()}
          </small>
        </span>
        <i aria-hidden="true">{look().glyph}</i>
      </button>
    </li>
  )
}
