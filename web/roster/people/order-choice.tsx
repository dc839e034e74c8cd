import { For } from 'solid-js'
import type { Desk } from '../desk.ts'
import { peopleOrders } from './model.ts'
import { t } from './words.ts'

/** In which order the people stand. It lies in the head of the grid and keeps its keys and clicks to itself. */
export function OrderChoice(props: { readonly desk: Desk }) {
  return (
    <select
      class="input order-choice"
      aria-label={t('order')}
      value={props.desk.view().order}
      on:keydown={(event) => event.stopPropagation()}
      on:click={(event) => event.stopPropagation()}
      on:dblclick={(event) => event.stopPropagation()}
      onChange={(event) => {
        const order = peopleOrders.find((one) => one === event.currentTarget.value)
        if (order) props.desk.show({ order })
      }}
    >
      <For each={peopleOrders}>{(order) => <option value={order}>{t(`order.${order}`)}</option>}</For>
    </select>
  )
}
