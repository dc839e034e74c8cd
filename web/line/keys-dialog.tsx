import { For } from 'solid-js'
import { Dialog } from '../ui/dialog.tsx'
import { t } from './key-words.ts'

const lines = () =>
  [
    ['F8, Shift F8', t('does.gaps')],
    [t('arrows'), t('does.rows')],
    ['PgUp, PgDn', t('does.groups')],
    ['Enter', t('does.ask')],
    ['1-8', t('does.choose')],
    ['C', t('does.copy')],
    ['+, −', t('does.zoom')],
    ['<, >, Alt PgUp, Alt PgDn', t('does.time')],
    ['Home', t('does.today')],
    ['Ctrl Shift 3', t('does.list')],
    ['Ctrl Z', t('does.undo')],
    ['Ctrl K', t('does.palette')],
    ['?', t('does.keys')],
  ] as const

/** The keys of the line, behind `?`. */
export function KeysDialog(props: { readonly onClose: () => void }) {
  return (
    <Dialog open title={t('title')} onClose={() => props.onClose()}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('key')}</th>
            <th scope="col">{t('does')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
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
    </Dialog>
  )
}
