import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Practitioner, Sickness } from '../../../api/domain/model/practitioner.ts'
import { freedBy, sickSpan } from '../../../api/domain/roster/report-sick.ts'
import { addDays, type Day, isDay } from '../../../api/domain/time/instant.ts'
import { dayIn, dayShort, momentNear } from '../../format.ts'
import { newId } from '../../new-id.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import type { Desk } from '../desk.ts'
import { shortName } from '../grid/spoken.ts'
import { Foot, Told } from '../times/form-parts.tsx'
import { createReporting } from './create-reporting.ts'
import { t } from './words.ts'

type Props = {
  readonly desk: Desk
  readonly who: Code
  readonly onClose: () => void
  /** The shifts that became free, once it is kept. */
  readonly onFreed: (shifts: readonly string[]) => void
}

const spans = [1, 3, 7, 10] as const

/** Somebody is sick for a period, or well again: which shifts become free is told first, and then walked through. */
export function Sick(props: Props) {
  const person = createMemo(() => props.desk.region().practitioners.find(({ code }) => code === props.who))
  return <Show when={person()}>{(one) => <Form {...props} person={one()} />}</Show>
}

function Form(props: Props & { readonly person: Practitioner }) {
  const report = createReporting()
  const { first, setFirst, last, setLast, isWrong, lines, submit } = createForm(() => props, report)
  return (
    <Dialog open title={t('title', { name: props.person.name })} onClose={() => props.onClose()}>
      <form class="times-form" onSubmit={(event) => void submit(event)}>
        <Current {...props} report={report} />
        <div class="times-pair">
          <Field label={t('first')}>
            {(tied) => (
              <input
                class="input"
                type="date"
                autofocus
                value={first()}
                onInput={(event) => setFirst(event.currentTarget.value)}
                {...tied}
              />
            )}
          </Field>
          <Field label={t('last')} hint={t('last.hint')} fault={isWrong() ? t('order') : undefined}>
            {(tied) => <input class="input" type="date" value={last()} onInput={(event) => setLast(event.currentTarget.value)} {...tied} />}
          </Field>
        </div>
        <div class="sick-spans">
          <For each={spans}>
            {(days) => (
              <button type="button" class="btn small" onClick={() => setLast(addDays(first(), days - 1))}>
                {t('days', { count: days })}
              </button>
            )}
          </For>
          <button type="button" class="btn small" onClick={() => setLast('')}>
            {t('open')}
          </button>
        </div>
        <Show when={lines().length > 0} fallback={<p role="status">{t('frees.none')}</p>}>
          <Told says={t('frees', { count: lines().length })} lines={lines()} />
        </Show>
        <Foot go={t('go')} onClose={props.onClose} />
      </form>
    </Dialog>
  )
}

type Report = ReturnType<typeof createReporting>

function createForm(props: () => Props & { readonly person: Practitioner }, report: Report) {
  const today = () => dayIn(props().desk.now(), props().desk.region().zone)
  const startsOn = () => {
    const date = props().desk.place()?.shift.date
    return date !== undefined && date > today() ? date : today()
  }
  const [first, setFirst] = createSignal<Day>(startsOn())
  const [last, setLast] = createSignal<string>(startsOn())
  const isWrong = () => !isDay(first()) || (last() !== '' && (!isDay(last()) || last() < first()))
  const span = createMemo(() =>
    isWrong() ? null : sickSpan(props().desk.draft.roster(), props().person.code, first(), last() || null, props().desk.now()),
  )
  const freed = createMemo(() => {
    const known = span()
    const ids = known ? freedBy(props().desk.draft.roster(), props().person.code, known).map(({ shift }) => shift) : []
    return [...new Set(ids)]
  })
  const lines = () => freed().flatMap((id) => (props().desk.shiftOf(id) ? [shortName(props().desk.shiftOf(id)!, dayShort)] : []))
  let isSending = false
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const known = span()
    if (!known || isSending) return
    isSending = true
    const ids = freed()
    const says = t('done', { name: props().person.name, count: ids.length })
    const { onClose, onFreed } = props()
    const isKept = await report(props().person, [...props().person.sickness, { id: newId(), ...known }], says)
    isSending = false
    if (!isKept) return
    onClose()
    onFreed(ids)
  }
  return { first, setFirst, last, setLast, isWrong, lines, submit }
}

/** What was reported and still holds, each with a way back to work. */
function Current(props: Props & { readonly person: Practitioner; readonly report: Report }) {
  const standing = () => props.person.sickness.filter(({ until }) => until === null || until > props.desk.now())
  const told = ({ from, until }: Sickness) => {
    const { zone } = props.desk.region()
    const moment = (at: string) => momentNear(at, dayIn(props.desk.now(), zone), zone)
    return until === null ? t('span.open', { from: moment(from) }) : t('span', { from: moment(from), until: moment(until) })
  }
  const well = async (one: Sickness) => {
    const now = props.desk.now()
    const ended = one.from < now ? [{ ...one, until: now }] : []
    const rest = props.person.sickness.flatMap((other) => (other.id === one.id ? ended : [other]))
    const close = () => props.onClose()
    if (await props.report(props.person, rest, t('well.done', { name: props.person.name }))) close()
  }
  return (
    <For each={standing()}>
      {(one) => (
        <p class="sick-now">
          {t('now', { span: told(one) })}{' '}
          <button type="button" class="btn small" onClick={() => void well(one)}>
            {t('well')}
          </button>
        </p>
      )}
    </For>
  )
}
