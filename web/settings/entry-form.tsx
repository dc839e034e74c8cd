import { type JSX, Show } from 'solid-js'
import type { Code } from '../../api/domain/model/code.ts'
import type { EntryKind } from '../../api/domain/model/region-change.ts'
import type { Entry } from '../create-entry.ts'
import type { RegionDesk } from '../region-desk.ts'
import { EntryEnds } from './entry-ends.tsx'
import { History } from './history.tsx'

type Props = {
  readonly entry: Entry
  readonly desk: RegionDesk
  readonly kind: EntryKind
  /** Null for a new one. */
  readonly code: Code | null
  readonly onSave: () => void
  readonly onRemove: (() => void) | undefined
  readonly onClose: () => void
  readonly children: JSX.Element
  /** What is told of it beside its fields. */
  readonly below?: JSX.Element
}

/** An entry in its fields: kept with Enter, left with Escape; under them what was changed of it, and by whom. */
export function EntryForm(props: Props) {
  return (
    <form
      class="entry-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave()
      }}
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
    >
      {props.children}
      <EntryEnds fault={props.entry.faultAt('')} busy={props.desk.busy()} onClose={props.onClose} onRemove={props.onRemove} />
      <Show when={props.code}>
        {(code) => (
          <>
            {props.below}
            <History entry={props.kind} code={code()} desk={props.desk} />
          </>
        )}
      </Show>
    </form>
  )
}
