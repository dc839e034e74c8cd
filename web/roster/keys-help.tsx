import { createMemo, createSignal, For } from 'solid-js'
import { Dialog } from '../ui/dialog.tsx'
import { keyLines } from './key-list.ts'
import { t } from './key-words.ts'

/** The keys of the roster, searchable by key and by what they do. */
export function KeysHelp(props: { readonly onClose: () => void }) {
  const [typed, setTyped] = createSignal('')
  const shown = createMemo(() => keyLines().filter(({ keys, does }) => `${keys} ${does}`.toLowerCase().includes(typed().toLowerCase())))
  return (
    <Dialog open title={t('title')} onClose={() => props.onClose()}>
      <div class="keys-help">
        <input
          class="input"
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <table class="table">
          <tbody>
            <For each={shown()}>
              {({ keys, does }) => (
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
