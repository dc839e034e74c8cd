import { createMemo, createSignal, For } from 'solid-js'
import { Dialog } from '../ui/dialog.tsx'
import { t } from './words.ts'

/** The keys of the grid, searchable. */
export function KeysHelp(props: { readonly onClose: () => void }) {
  const [typed, setTyped] = createSignal('')
  const all = createMemo(() => [
    [t('keys.arrows'), t('keys.arrows.does')],
    [`Ctrl ${t('keys.arrows')}`, t('keys.leap.does')],
    ['Home, End', t('keys.edges.does')],
    ['Ctrl Home, Ctrl End', t('keys.corners.does')],
    ['PgUp, PgDn', t('keys.pages.does')],
    ['Alt PgUp, Alt PgDn', t('keys.period.does')],
    [t('keys.letter'), t('keys.letter.does')],
    ['F2, Enter', t('keys.edit.does')],
    ['Delete', t('keys.clear.does')],
    ['Ctrl Z, Ctrl Y', t('keys.undo.does')],
    ['F8, Shift F8', t('keys.gap.does')],
    [t('key.space'), t('keys.space.does')],
    ['Alt Enter', t('keys.anyway.does')],
    [`Shift ${t('keys.arrows')}, Ctrl ${t('key.space')}`, t('keys.extend.does')],
    ['Ctrl Shift X', t('keys.exchange.does')],
    ['Ctrl Shift L', t('keys.lock.does')],
    ['Ctrl Shift 1 2 3', t('keys.views.does')],
    ['+, -', t('keys.zoom.does')],
    ['Ctrl .', t('keys.side.does')],
    ['Esc', t('keys.escape.does')],
  ])
  const shown = createMemo(() => all().filter((row) => row.join(' ').toLowerCase().includes(typed().toLowerCase())))
  return (
    <Dialog open title={t('keys.title')} onClose={() => props.onClose()}>
      <div class="keys-help">
        <input
          class="input"
          type="search"
          aria-label={t('keys.search')}
          placeholder={t('keys.search')}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <table class="table">
          <tbody>
            <For each={shown()}>
              {([keys, does]) => (
                <tr>
                  <th scope="row">
                    <kbd>{keys}</kbd>
                  </th>
                  <td>{does}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
