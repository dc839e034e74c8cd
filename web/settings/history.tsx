import { createSignal, Show } from 'solid-js'
import type { RegionChange } from '../../api/domain/model/region-change.ts'
import type { RegionDesk } from '../region-desk.ts'
import { useMe } from '../session.ts'
import '../ui/entry.css'
import { EntryHistory } from '../ui/entry-history.tsx'
import { t } from './words.ts'

/** Who changed this, when and what, with the way back; read once it is opened. */
export function History(props: { readonly entry: RegionChange['entry']; readonly code?: string | undefined; readonly desk: RegionDesk }) {
  const me = useMe()
  const [open, setOpen] = createSignal(false)
  const code = () => (props.code === undefined ? {} : { code: props.code })
  return (
    <details class="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history')}</summary>
      <Show when={open()}>
        <EntryHistory entry={props.entry} {...code()} zone={me().cooperative.zone} desk={props.desk} />
      </Show>
    </details>
  )
}
