import { Show } from 'solid-js'
import { Dialog } from '../ui/dialog.tsx'
import { LineOthers } from './line-others.tsx'
import { GapSide } from './line-side.tsx'
import { RemarkSide } from './remark-side.tsx'
import type { RepairProps } from './repair-props.ts'
import { t } from './words.ts'

export type ChosenProps = RepairProps & {
  readonly onWalk: (by: 1 | -1) => void
  /** Over the remarks too, which come after the gaps. */
  readonly onWalkRows: (by: 1 | -1) => void
}

/** Beside the picture: what is chosen, and what else there is. */
export function ChosenAside(props: ChosenProps) {
  return (
    <Show when={nameOf(props)}>
      {(name) => (
        <aside class="line-side" aria-label={name()}>
          <Chosen {...props} />
          <LineOthers line={props.line} now={props.now} today={props.today} />
        </aside>
      )}
    </Show>
  )
}

/** Over the list: the same, to be mended there; the list itself is what else there is. */
export function ChosenDialog(props: ChosenProps & { readonly onClose: () => void }) {
  return (
    <Dialog open title={nameOf(props) ?? ''} onClose={() => props.onClose()}>
      <div class="line-side over-list">
        <Chosen {...props} />
      </div>
    </Dialog>
  )
}

const nameOf = ({ line }: ChosenProps) => (line.chosen() ? t('side.label') : line.remark() ? t('remark.side') : undefined)

function Chosen(props: ChosenProps) {
  return (
    <>
      <Show when={props.line.chosen()}>{(row) => <GapSide {...props} row={row()} />}</Show>
      <Show when={props.line.remark()}>{(remark) => <RemarkSide {...props} remark={remark()} onWalk={props.onWalkRows} />}</Show>
    </>
  )
}
