import { createSignal } from 'solid-js'
import { addDays } from '../../api/domain/time/instant.ts'
import { Field } from '../ui/field.tsx'
import type { Import } from './create-import.ts'
import { t } from './words.ts'

/** From when through when the roster goes, where the files do not say it or say it otherwise; looking again shows what comes of it. */
export function PeriodForm(props: { readonly work: Import }) {
  const [fault, setFault] = createSignal<string>()
  let from: HTMLInputElement | undefined
  let last: HTMLInputElement | undefined

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const [first, end] = [from?.value ?? '', last?.value ?? '']
    if (first === '' && end === '') {
      setFault(undefined)
      return props.work.plan(undefined)
    }
    if (first === '' || end === '' || end < first) return setFault(t('period.fault'))
    setFault(undefined)
    return props.work.plan({ from: first, until: addDays(end, 1) })
  }
  const days = () => {
    const own = props.work.period()
    const roster = props.work.report()?.rosters[0]
    return own ?? (roster && { from: roster.from, until: roster.until })
  }

  return (
    <details class="period" open={props.work.period() !== undefined}>
      <summary>{t('period.title')}</summary>
      <form class="period-form" novalidate onSubmit={submit}>
        <Field label={t('period.from')}>
          {(tied) => <input {...tied} ref={from} class="input" type="date" value={days()?.from ?? ''} />}
        </Field>
        <Field label={t('period.last')} fault={fault()}>
          {(tied) => {
            const until = () => days()?.until
            return <input {...tied} ref={last} class="input" type="date" value={until() === undefined ? '' : addDays(until()!, -1)} />
          }}
        </Field>
        <button type="submit" class="btn">
          {t('period.again')}
        </button>
      </form>
    </details>
  )
}
