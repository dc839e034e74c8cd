import { For } from 'solid-js'
import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import { addDays, type Day } from '../../api/domain/time/instant.ts'
import { dateShort } from '../format.ts'
import { endingCredential, type PersonState } from './list-model.ts'
import { t } from './words.ts'

/** What of a person asks for attention, in words. */
export function StateTags(props: { readonly one: Practitioner; readonly states: readonly PersonState[]; readonly today: Day }) {
  const says = (state: PersonState): string => {
    if (state === 'sick') return t('is.sick')
    if (state === 'left') return t('is.left', { day: dateShort(addDays(props.one.until!, -1)) })
    if (state === 'soon') return t('is.soon', { day: dateShort(props.one.from!) })
    const { kind, until } = endingCredential(props.one, props.today)!
    const last = dateShort(addDays(until, -1))
    return until <= props.today ? t('is.ended', { kind, day: last }) : t('is.ends', { kind, day: last })
  }
  return (
    <span class="state-tags">
      <For each={props.states}>{(state) => <span class={`tag ${state === 'sick' ? 'bad' : 'plain'}`}>{says(state)}</span>}</For>
    </span>
  )
}
