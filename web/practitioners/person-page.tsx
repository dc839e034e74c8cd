import { A, useNavigate, useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { sameCode } from '../../api/domain/model/code.ts'
import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { instantOf } from '../../api/domain/time/instant.ts'
import { dayIn } from '../format.ts'
import { createRegion } from '../region.ts'
import { createRegionDesk, type Faults, type RegionDesk } from '../region-desk.ts'
import { serverNow } from '../ui/connection.ts'
import { EntryHistory } from '../ui/entry-history.tsx'
import { type LineForm, Lines } from '../ui/lines.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Title } from '../ui/title.tsx'
import { createHours } from './create-hours.ts'
import { HoursBar } from './hours-bar.tsx'
import { statesOf } from './list-model.ts'
import { NextShifts } from './next-shifts.tsx'
import { OwnFields } from './own-fields.tsx'
import { availabilityForm, credentialForm, exemptionForm, recurringForm, sicknessForm, surgeryForm } from './person-lines.ts'
import { StateTags } from './state-tags.tsx'
import { t } from './words.ts'
import './practitioners.css'

/** Everything that is known of one person, edited in place. */
export function PersonPage() {
  const region = createRegion()
  const params = useParams<{ code: string }>()
  const found = () => region.data?.practitioners.find(({ code }) => sameCode(code, params.code))
  return (
    <div class="people-page">
      <Switch>
        <Match when={found()}>{(one) => <Person region={region.data!} one={one()} />}</Match>
        <Match when={region.data}>
          <div class="empty">
            <p>{t('missing', { code: params.code })}</p>
            <A class="btn" href="/practitioners">
              {t('title')}
            </A>
          </div>
        </Match>
        <Match when={region.isError}>
          <ProblemNote error={region.error} again={() => void region.refetch()} />
        </Match>
      </Switch>
    </div>
  )
}

type Props = { readonly region: Region; readonly one: Practitioner }

function Person(props: Props) {
  const now = instantOf(Math.floor(serverNow() / 60_000))
  const zone = () => props.region.zone
  const today = () => dayIn(now, zone())
  const desk = createRegionDesk(() => props.region)
  const hours = createHours(
    () => props.region,
    () => today(),
  )
  return (
    <>
      <Title text={props.one.name} />
      <header class="directory-head">
        <A href="/practitioners">{t('title')}</A>
        <h1>{props.one.name}</h1>
        <span class="muted">{props.one.code}</span>
        <StateTags one={props.one} states={statesOf(props.one, now, today())} today={today()} />
        <span class="spring" />
        <HoursBar one={props.one} minutes={hours.minutesOf(props.one.code)} />
      </header>
      <NextShifts shifts={hours.nextOf(props.one.code, now)} region={props.region} code={props.one.code} today={today()} />
      <OwnFields region={props.region} one={props.one} desk={desk} />
      <LineCards {...props} desk={desk} now={now} />
      <EntryHistory entry="practitioner" code={props.one.code} zone={zone()} desk={desk} />
      <Remove one={props.one} desk={desk} />
    </>
  )
}

type CardsProps = Props & { readonly desk: RegionDesk; readonly now: string }
type ListField = 'sickness' | 'availability' | 'recurring' | 'exemptions' | 'credentials' | 'surgery'

function LineCards(props: CardsProps) {
  const save = (field: ListField, now: readonly unknown[]): Promise<Faults> =>
    props.desk.save({
      entry: 'practitioner',
      code: props.one.code,
      was: { [field]: props.one[field] },
      now: { [field]: now },
    })
  const today = () => dayIn(props.now, props.region.zone)
  const card = <F extends ListField>(field: F, title: string, form: () => LineForm<Practitioner[F][number]>, intro?: string) => (
    <section class="card entry-card" aria-labelledby={`person-${field}`}>
      <header>
        <h2 id={`person-${field}`}>{title}</h2>
        <Show when={intro}>
          <span>{intro}</span>
        </Show>
      </header>
      <Lines<Practitioner[F][number]>
        title={title}
        field={field}
        lines={props.one[field]}
        form={form()}
        save={(lines) => save(field, lines)}
      />
    </section>
  )
  return (
    <>
      {card('sickness', t('sickness'), () => sicknessForm(props.region.zone, props.now), t('sickness.intro'))}
      {card('availability', t('availability'), () => availabilityForm(props.region.zone, props.now), t('availability.intro'))}
      {card('recurring', t('recurring'), () => recurringForm(props.one.recurring, today()), t('recurring.intro'))}
      {card('exemptions', t('exemptions'), () => exemptionForm(today()), t('exemptions.intro'))}
      {card('credentials', t('credentials'), () => credentialForm())}
      {card('surgery', t('surgery'), () => surgeryForm(props.region, props.one.practice))}
    </>
  )
}

/** Who was entered by mistake goes; who worked stays, and gets a last day. */
function Remove(props: { readonly one: Practitioner; readonly desk: RegionDesk }) {
  const navigate = useNavigate()
  const remove = async () => {
    const faults = await props.desk.save({ entry: 'practitioner', code: props.one.code, was: props.one, now: null })
    if (faults.length === 0) navigate('/practitioners')
  }
  return (
    <p class="person-remove">
      <button type="button" class="btn" onClick={() => void remove()}>
        {t('remove', { name: props.one.name })}
      </button>{' '}
      <span class="muted">{t('remove.hint')}</span>
    </p>
  )
}
