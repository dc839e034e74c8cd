import { For } from 'solid-js'
import type { Desk } from '../desk.ts'
import { type SortKey, sortedBy } from './filter.ts'
import { t } from './words.ts'

const columns = ['date', 'part', 'role', 'post', 'who', 'state'] as const satisfies readonly SortKey[]

/** The headings; a click orders the list, a second one the other way round. */
export function ListHead(props: { readonly desk: Desk; readonly top: number }) {
  const filter = () => props.desk.view().list
  const sorted = (key: SortKey) => (filter().sort !== key ? 'none' : filter().descending ? 'descending' : 'ascending')
  const sort = (key: SortKey) => props.desk.show({ list: { ...filter(), ...sortedBy(filter(), key) } })
  return (
    <thead style={{ '--list-top': `${props.top}px` }}>
      <tr aria-rowindex={1}>
        <For each={columns}>
          {(key) => (
            <th scope="col" class={`col-${key}`} aria-sort={sorted(key)}>
              <button type="button" onClick={() => sort(key)}>
                {t(`col.${key}`)}
                <i aria-hidden="true">{sorted(key) === 'none' ? '' : sorted(key) === 'ascending' ? '▲' : '▼'}</i>
              </button>
            </th>
          )}
        </For>
        <th scope="col" class="col-reason">
          <span>{t('col.reason')}</span>
        </th>
      </tr>
    </thead>
  )
}
