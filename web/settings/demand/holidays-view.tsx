import { createMemo, createSignal, For, Show, untrack } from 'solid-js'
import type { Holiday } from '../../../api/domain/model/holiday.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import { faultAt as faultOf } from '../../../api/domain/refusal.ts'
import { applyRegionChanges, regionChangeFaults } from '../../../api/domain/region/apply.ts'
import { regionFaults } from '../../../api/domain/says/region-faults.ts'
import { requestFaults } from '../../../api/domain/says/request-faults.ts'
import { holidayName, holidaysOf } from '../../../api/domain/time/holidays.ts'
import { isDay } from '../../../api/domain/time/instant.ts'
import { dayIn, dayLong } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import { createRegionDesk, type Faults, type RegionDesk } from '../../region-desk.ts'
import { History } from '../history.tsx'
import { createClock } from '../../ui/clock.ts'
import { createPasting } from '../../ui/create-pasting.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Field } from '../../ui/field.tsx'
import { PasteButton, PasteDialog } from '../../ui/paste-dialog.tsx'
import { withHoliday } from './holiday-list.ts'
import { plansNow, takePlans } from './create-preview.ts'
import { t } from './words.ts'

const flags = ['postOpen', 'tariff', 'counts'] as const

/**
 * The holidays of a year: computed until the cooperative says otherwise; three flags each, per post where one differs. A date
 * that becomes or stops being a holiday asks other shifts: they go into the drafts, as far as nobody holds or saw them.
 */
export function HolidaysView(props: { readonly region: Region }) {
  const now = createClock()
  const desk = createRegionDesk(() => props.region)
  const pasting = createPasting(['holidays'])
  const [year, setYear] = createSignal(untrack(() => Number(dayIn(now(), props.region.zone).slice(0, 4))))
  const list = createMemo(() => holidaysOf(props.region.holidays, year()))
  const isComputed = () => !props.region.holidays.some(({ date }) => Number(date.slice(0, 4)) === year())
  const put = async (which: Holiday, change: Partial<Holiday> | null, says: string) => {
    const order = withHoliday(props.region, year(), which, change)
    const after = applyRegionChanges(props.region, [order])
    const plans = after.ok ? await plansNow(props.region, after.value, now()) : []
    return desk.order([order], { says, then: () => takePlans(plans, false) })
  }
  return (
    <>
      <div class="settings-tools">
        <div class="segmented" role="group" aria-label={t('year')}>
          <button type="button" aria-label={t('year.before')} onClick={() => setYear(year() - 1)}>
            ‹
          </button>
          <button type="button" aria-pressed="true">
            {year()}
          </button>
          <button type="button" aria-label={t('year.after')} onClick={() => setYear(year() + 1)}>
            ›
          </button>
        </div>
        <span class="hint">{t(isComputed() ? 'year.computed' : 'year.given')}</span>
        <span class="spring" />
        <PasteButton pasting={pasting} />
      </div>
      <Table list={list()} region={props.region} desk={desk} put={put} />
      <NewHoliday region={props.region} year={year()} put={put} />
      <History entry="holidays" desk={desk} />
      <PasteDialog pasting={pasting} />
    </>
  )
}

type Put = (which: Holiday, change: Partial<Holiday> | null, says: string) => Promise<Faults>

type TableProps = { readonly list: readonly Holiday[]; readonly region: Region; readonly desk: RegionDesk; readonly put: Put }

function Table(props: TableProps) {
  return (
    <section class="card">
      <div class="scroll-x">
        <table class="table entries">
          <thead>
            <tr>
              <th scope="col">{t('date')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('field.post')}</th>
              <For each={flags}>{(flag) => <th scope="col">{t(`flag.${flag}`)}</th>}</For>
              <th scope="col">
                <span class="sr">{t('deeds')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.list}>{(one) => <HolidayRow {...props} holiday={one} />}</For>
          </tbody>
        </table>
      </div>
    </section>
  )
}

function HolidayRow(props: TableProps & { readonly holiday: Holiday }) {
  const one = () => props.holiday
  const name = () => holidayName(one())[language()]
  const postName = () => {
    const { post } = one()
    return post === null ? t('allPosts') : (props.region.posts.find(({ code }) => code === post)?.name ?? post)
  }
  return (
    <tr classList={{ 'holiday-doubt': !one().confirmed }}>
      <th scope="row">{dayLong(one().date)}</th>
      <td data-label={t('name')}>
        {name()}
        <Show when={!one().confirmed}>
          {' '}
          <span class="tag warn">{t('doubtful')}</span>
        </Show>
      </td>
      <td data-label={t('field.post')}>{postName()}</td>
      <For each={flags}>
        {(flag) => (
          <td data-label={t(`flag.${flag}`)}>
            <input
              type="checkbox"
              aria-label={t('flag.of', { flag: t(`flag.${flag}`), name: name(), post: postName() })}
              checked={one()[flag]}
              disabled={props.desk.busy()}
              onChange={(event) =>
                void props.put(one(), { [flag]: event.currentTarget.checked, confirmed: true }, t('holiday.saved', { name: name() }))
              }
            />
          </td>
        )}
      </For>
      <td>
        <Show when={!one().confirmed}>
          <button
            type="button"
            class="btn small primary"
            onClick={() => void props.put(one(), { confirmed: true }, t('holiday.confirmed', { name: name() }))}
          >
            {t('confirm')}
          </button>{' '}
        </Show>
        <button
          type="button"
          class="btn small quiet"
          aria-label={t('holiday.remove', { name: name() })}
          onClick={() => void props.put(one(), null, t('holiday.removed', { name: name() }))}
        >
          {t('remove')}
        </button>
      </td>
    </tr>
  )
}

/** A date of the cooperative's own, or another word about a date for one post. */
function NewHoliday(props: { readonly region: Region; readonly year: number; readonly put: Put }) {
  const [date, setDate] = createSignal('')
  const [name, setName] = createSignal('')
  const [post, setPost] = createSignal('')
  const [faults, setFaults] = createSignal<Faults>([])
  const faultAt = (end: string) => faults().find(({ path }) => path.endsWith(end))?.says[language()]
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    const known = holidaysOf(props.region.holidays, props.year).find((one) => one.date === date())
    const holiday: Holiday = {
      ...{ date: date(), name: name().trim() || (known ? holidayName(known)[language()] : ''), post: post() || null },
      ...{ postOpen: true, tariff: true, counts: true, confirmed: true },
    }
    const inYear = isDay(date()) && Number(date().slice(0, 4)) === props.year
    const found = inYear
      ? regionChangeFaults(props.region, withHoliday(props.region, props.year, holiday, {}))
      : [faultOf('date', isDay(date()) ? regionFaults.otherYear : requestFaults.date)]
    setFaults(found.length > 0 ? found : await props.put(holiday, {}, t('holiday.saved', { name: holiday.name })))
    if (faults().length === 0) for (const set of [setDate, setName, setPost]) set('')
  }
  return (
    <form class="card padded entry-form" novalidate onSubmit={(event) => void add(event)}>
      <h2>{t('holiday.new')}</h2>
      <div class="entry-fields">
        <Field label={t('date')} fault={faultAt('date')}>
          {(tied) => <input {...tied} class="input" type="date" value={date()} onInput={(event) => setDate(event.currentTarget.value)} />}
        </Field>
        <Field label={t('name')} fault={faultAt('name')}>
          {(tied) => <input {...tied} class="input" value={name()} onInput={(event) => setName(event.currentTarget.value)} />}
        </Field>
        <ChoiceField
          label={t('field.post')}
          fault={faultAt('post')}
          value={post()}
          choices={[{ value: '', label: t('allPosts') }, ...props.region.posts.map(({ code, name: label }) => ({ value: code, label }))]}
          onChange={setPost}
        />
      </div>
      <button type="submit" class="btn">
        {t('holiday.add')}
      </button>
    </form>
  )
}
