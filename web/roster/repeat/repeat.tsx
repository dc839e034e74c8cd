import { createMemo, createSignal, For, onMount, Show } from 'solid-js'
import { repeatPattern, type Skipped } from '../../../api/domain/roster/repeat.ts'
import { addDays, dayNumber } from '../../../api/domain/time/instant.ts'
import { weekNumber } from '../../format.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import type { Bulk } from '../bulk/create-bulk.ts'
import type { Desk } from '../desk.ts'
import { Foot } from '../times/form-parts.tsx'
import { type SourceWeeks, sourceWeeks } from './source-weeks.ts'
import { t } from './words.ts'

type Props = { readonly desk: Desk; readonly bulk: Bulk; readonly onClose: () => void }

const whys: readonly Skipped[] = ['held', 'holiday', 'no-shift']

/** Lays the pattern of the chosen weeks on the weeks after them; what it comes to is looked at as with a paste. */
export function Repeat(props: Props) {
  // The cells that were chosen when it was asked.
  // eslint-disable-next-line solid/reactivity
  const source = sourceWeeks(props.desk, props.bulk.range())
  return (
    <Dialog open title={t('title')} onClose={() => props.onClose()}>
      <Show when={source && source.places.length > 0 && source} fallback={<p>{t('none')}</p>}>
        {(weeks) => <Form {...props} source={weeks()} />}
      </Show>
    </Dialog>
  )
}

function Form(props: Props & { readonly source: SourceWeeks }) {
  const most = () => {
    const end = addDays(props.source.monday, props.source.weeks * 7)
    return Math.max(1, Math.ceil((dayNumber(props.desk.draft.roster().until) - dayNumber(end)) / 7))
  }
  const [typed, setTyped] = createSignal('4')
  const [replaces, setReplaces] = createSignal(false)
  let field: HTMLInputElement | undefined
  onMount(() => setTimeout(() => field?.select()))
  const onto = () => (/^\d+$/.test(typed().trim()) && Number(typed()) >= 1 && Number(typed()) <= most() ? Number(typed()) : null)
  const repeated = createMemo(() => {
    const { monday, weeks, places } = props.source
    const count = onto()
    if (count === null) return null
    return repeatPattern(props.desk.draft.roster(), props.desk.region(), { places, monday, weeks, onto: count, replaces: replaces() })
  })
  const from = () => {
    const { monday, weeks, rows } = props.source
    const first = weekNumber(monday)
    const named = weeks === 1 ? `${first}` : `${first}–${weekNumber(addDays(monday, (weeks - 1) * 7))}`
    return t('from', { count: weeks, weeks: named, rows: rows === null ? t('rows.all') : t('rows.some', { rows }) })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const ready = repeated()
    if (!ready) return field?.focus()
    props.onClose()
    props.bulk.look('repeat', ready.wishes)
  }
  return (
    <form class="times-form" onSubmit={submit}>
      <p>{from()}</p>
      <Field label={t('onto')} fault={onto() === null ? t('onto.wrong', { most: most() }) : undefined}>
        {(tied) => (
          <input
            ref={(input) => (field = input)}
            class="input"
            inputmode="numeric"
            value={typed()}
            onInput={(event) => setTyped(event.currentTarget.value)}
            {...tied}
          />
        )}
      </Field>
      <label>
        <input type="checkbox" checked={replaces()} onChange={(event) => setReplaces(event.currentTarget.checked)} /> {t('replaces')}
      </label>
      <Show when={repeated()}>
        {(one) => (
          <ul aria-live="polite">
            <li>{t('fits', { count: one().wishes.length })}</li>
            <For each={whys.filter((why) => one().skipped[why] > 0)}>{(why) => <li>{t(why, { count: one().skipped[why] })}</li>}</For>
          </ul>
        )}
      </Show>
      <Foot go={t('go')} onClose={props.onClose} />
    </form>
  )
}
