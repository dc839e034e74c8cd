import { createSignal, Show } from 'solid-js'
import type { RegionChange } from '../../api/domain/model/region-change.ts'
import { useMe } from '../session.ts'
import '../ui/entry.css'
import { EntryHistory } from '../ui/entry-history.tsx'
import type { Orders } from './create-orders.ts'
import { t } from './words.ts'

/** Who changed this, when and what, with the way back; read once it is opened. */
export function History(props: { readonly entry: RegionChange['entry']; readonly code?: string | undefined; readonly orders: Orders }) {
  const me = useMe()
  const [open, setOpen] = createSignal(false)
  const code = () => (props.code === undefined ? {} : { code: props.code })
  return (
    <details class="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history')}</summary>
      <Show when={open()}>
        <EntryHistory entry={props.entry} {...code()} zone={me().cooperative.zone} desk={{ undo: props.orders.undo }} />
      </Show>
    </details>
  )
}
