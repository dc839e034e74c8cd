import { createMemo, createSignal, onMount, Show } from 'solid-js'
import { planTimes } from '../../../api/domain/roster/retiming.ts'
import type { Fold } from '../../../api/domain/time/zone.ts'
import { dayLong, dayShort } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { carryOut } from '../bulk/acts.ts'
import type { Bulk } from '../bulk/create-bulk.ts'
import { t as bulkWords } from '../bulk/words.ts'
import type { Desk } from '../desk.ts'
import { shortName } from '../grid/spoken.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { FoldChoice, Foot, isReason, ReasonField, Told } from './form-parts.tsx'
import { readTime } from '../../ui/read-time.ts'
import { t } from './words.ts'

type Props = { readonly desk: Desk; readonly bulk: Bulk; readonly onClose: () => void }

/** Other times for the chosen shifts: what becomes of them and of who holds them is told before it is done. */
export function Times(props: Props) {
  const form = createForm(() => props)
  let first: HTMLInputElement | undefined
  onMount(() => setTimeout(() => first?.select()))
  return (
    <Dialog open title={t('times.title', { count: form.shifts.length })} onClose={() => props.onClose()}>
      <form class="times-form" onSubmit={form.submit}>
        <div class="times-pair">
          <Field label={t('start')} fault={form.isShown() && !form.start() ? t('time.wrong') : undefined}>
            {(tied) => (
              <input
                ref={(input) => (first = input)}
                class="input"
                autofocus
                value={form.startText()}
                onInput={(event) => form.setStart(event.currentTarget.value)}
                {...tied}
              />
            )}
          </Field>
          <Field label={t('end')} fault={form.isShown() && !form.end() ? t('time.wrong') : undefined}>
            {(tied) => <input class="input" value={form.endText()} onInput={(event) => form.setEnd(event.currentTarget.value)} {...tied} />}
          </Field>
        </div>
        <p role="status">{form.told()}</p>
        <Show when={form.needsFold()}>{(day) => <FoldChoice day={dayLong(day())} fold={form.fold()} onChoose={form.setFold} />}</Show>
        <Told says={bulkWords('left', { count: form.left().length })} lines={form.left()} />
        <Told says={bulkWords('asks', { count: form.asks().length })} lines={form.asks()} />
        <Show when={form.asksWhy()}>
          <Show when={form.isPast()}>
            <p>{bulkWords('past')}</p>
          </Show>
          <ReasonField reason={form.reason()} isShort={form.isShown() && !isReason(form.reason())} onReason={form.setReason} />
        </Show>
        <Foot go={t('times.go', { count: form.plan()?.done.length ?? 0 })} onClose={props.onClose} />
      </form>
    </Dialog>
  )
}

function createForm(props: () => Props) {
  const { desk, bulk } = props()
  const shifts = [...new Map(bulk.places().map(({ shift }) => [shift.id, shift])).values()]
  const [startText, setStart] = createSignal(shifts[0]?.start ?? '')
  const [endText, setEnd] = createSignal(shifts[0]?.end ?? '')
  const [fold, setFold] = createSignal<Fold>()
  const [reason, setReason] = createSignal('')
  const [isShown, setShown] = createSignal(false)
  const start = createMemo(() => readTime(startText()))
  const end = createMemo(() => readTime(endText()))
  const planWith = (given: { fold?: Fold }) => {
    const [from, until] = [start(), end()]
    const times = from && until ? { start: from, end: until, ...given } : null
    return (
      times &&
      planTimes(
        desk.draft.roster(),
        desk.region(),
        shifts.map(({ id }) => id),
        times,
      )
    )
  }
  const bare = createMemo(() => planWith({}))
  const needsFold = () => bare()?.doubts[0]
  const plan = createMemo(() => (fold() && needsFold() ? planWith({ fold: fold()! }) : bare()))
  const nameOf = (id: string) => shortName(desk.shiftOf(id)!, dayShort)
  const left = () =>
    (plan()?.leftOut ?? []).map(({ shift, refusal, findings }) =>
      bulkWords('left.rule', { shift: nameOf(shift), says: refusal ? refusalSentence(refusal) : (findings[0]?.says[language()] ?? '') }),
    )
  const asks = () => (plan()?.asks ?? []).map(({ says }) => says[language()])
  const isPast = () => shifts.some(({ from }) => from <= desk.now())
  const asksWhy = () => asks().length > 0 || isPast()
  const told = () => (plan() ? t('times.told', { count: plan()!.done.length }) : '')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const ready = plan()
    if (!ready || ready.doubts.length > 0 || (asksWhy() && !isReason(reason()))) return void setShown(true)
    props().onClose()
    if (ready.changes.length === 0) return
    carryOut(desk, ready.done.length > 1 ? 'bulk' : undefined, ready.changes, asksWhy() ? reason().trim() : undefined)
  }
  return {
    ...{ shifts, startText, setStart, endText, setEnd, start, end, fold, setFold, needsFold, reason, setReason },
    ...{ isShown, plan, left, asks, asksWhy, isPast, told, submit },
  }
}
