import { type JSX, Show, untrack } from 'solid-js'
import type { PastedKind } from '../pasted-files.ts'
import { createPasting } from '../ui/create-pasting.ts'
import { PasteButton, PasteDialog } from '../ui/paste-dialog.tsx'
import { EntryTable, type EntryTableProps } from './entry-table.tsx'

type Props<T> = EntryTableProps<T> & {
  readonly newLabel: string
  readonly isNew: boolean
  readonly onNew: () => void
  readonly newForm: () => JSX.Element
  readonly kinds: readonly PastedKind[]
}

/** A screen about entries of one kind: made by hand or pasted as rows, found, and changed in place. */
export function EntryScreen<T>(props: Props<T>) {
  const pasting = createPasting(untrack(() => props.kinds))
  return (
    <>
      <div class="settings-tools">
        <span class="spring" />
        <PasteButton pasting={pasting} />
        <button type="button" class="btn primary" onClick={() => props.onNew()}>
          {props.newLabel}
        </button>
      </div>
      <Show when={props.isNew}>
        <section class="card padded" aria-label={props.newLabel}>
          {props.newForm()}
        </section>
      </Show>
      <EntryTable {...props} />
      <PasteDialog pasting={pasting} />
    </>
  )
}
