import { Match, Suspense, Switch } from 'solid-js'
import { laterPart } from '../ui/later-part.ts'
import { CellMenu } from './cell/cell-menu.tsx'
import type { createRoster } from './create-roster.ts'
import { Mover } from './move/mover.tsx'

type Props = ReturnType<typeof createRoster> & { readonly table: () => HTMLElement | undefined }

const History = laterPart(() => import('./cell/history.tsx').then((part) => ({ default: part.History })))

/** What is done at cells beyond typing: moving with live reasons, the menu of a cell, and what it opens. */
export function Acting(props: Props) {
  const close = () => {
    props.commands.ask(null)
    props.commands.focusGrid()
  }
  return (
    <>
      <Mover desk={props.desk} hand={props.hand} commands={props.commands} grid={props.table} />
      <CellMenu desk={props.desk} hand={props.hand} bulk={props.bulk} commands={props.commands} grid={props.table} />
      <Suspense>
        <Switch>
          <Match when={props.commands.asked() === 'history' && props.desk.place()}>
            <History desk={props.desk} onClose={close} />
          </Match>
        </Switch>
      </Suspense>
    </>
  )
}
