import { createMemo } from 'solid-js'
import { clock } from '../format.ts'
import { t as common } from '../i18n/common.ts'
import { Hint } from '../ui/hint.tsx'
import type { Commands } from './create-commands.ts'
import type { Desk } from './desk.ts'
import { Legend } from './legend.tsx'
import { t } from './words.ts'

/** Below the grid: whether all is saved, three keys to know, and the legend where there is room. */
export function StatusBar(props: { readonly desk: Desk; readonly commands: Commands }) {
  const saved = createMemo(() => savedText(props.desk))
  return (
    <footer class="status-bar">
      <span class="save" classList={{ trouble: saved().isTrouble }} role="status">
        {saved().text}
      </span>
      <span>
        <kbd>F8</kbd> {t('hint.gap')}
      </span>
      <span>
        <kbd>{t('key.space')}</kbd> {t('hint.candidates')}
      </span>
      <button type="button" class="link" onClick={() => props.commands.run({ do: 'keys' })}>
        <kbd>?</kbd> {t('hint.keys')}
      </button>
      <Hint name="cell" isDone={(event) => event instanceof KeyboardEvent && isTyped(event)}>
        {common('hint.cell')}
      </Hint>
      <span class="legend">
        <Legend />
      </span>
    </footer>
  )
}

/** A letter on a cell opens the type-ahead. */
const isTyped = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  /^\p{L}$/u.test(key) && !ctrlKey && !metaKey && !altKey && target instanceof Element && target.closest('[role="grid"]') !== null

/** The saved state in words, with the minute of the last save. */
export function savedText(desk: Desk): { readonly text: string; readonly isTrouble: boolean } {
  const { state, waiting, at } = desk.draft.saving()
  if (state === 'saved')
    return { text: at === null ? t('save.fresh') : `✓ ${t('save.saved', { time: clock(at, desk.region().zone) })}`, isTrouble: false }
  return state === 'saving'
    ? { text: t('save.saving'), isTrouble: false }
    : { text: t(`save.${state}`, { count: waiting }), isTrouble: true }
}
