import { createMemo, createSignal, For, Show } from 'solid-js'
import { Dialog } from '../ui/dialog.tsx'
import { keyLines } from './key-list.ts'
import { Legend } from './legend.tsx'
import { ownKeys } from './own-keys.ts'
import { t } from './key-words.ts'

/** The keys of the roster, searchable by key and by what they do, and its marks; a key that is in somebody's way is switched off here. */
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
        <label>
          <input type="checkbox" checked={ownKeys.goesToGap()} onChange={(event) => ownKeys.setGoesToGap(event.currentTarget.checked)} />{' '}
          {t('enter.gap')}
        </label>
        <p class="legend">
          <Legend />
        </p>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('key')}</th>
              <th scope="col">{t('does')}</th>
              <th scope="col">{t('on')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {({ keys, does, command }) => (
                <tr>
                  <th scope="row">
                    <kbd>{keys}</kbd>
                  </th>
                  <td>{does}</td>
                  <td>
                    <Show when={command}>
                      {(one) => (
                        <input
                          type="checkbox"
                          aria-label={t('on.key', { keys })}
                          checked={!ownKeys.isOff(one())}
                          onChange={(event) => ownKeys.setOff(one(), !event.currentTarget.checked)}
                        />
                      )}
                    </Show>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
