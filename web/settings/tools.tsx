import { t } from './words.ts'

/** What can be made on a screen: something new by hand, or rows from a spreadsheet. */
export function Tools(props: { readonly label: string; readonly onNew: () => void; readonly onPaste: () => void }) {
  return (
    <div class="settings-tools">
      <span class="spring" />
      <button type="button" class="btn" onClick={() => props.onPaste()}>
        {t('paste')}
      </button>
      <button type="button" class="btn primary" onClick={() => props.onNew()}>
        {props.label}
      </button>
    </div>
  )
}
