import { type Accessor, createComputed, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js'
import type { Desk } from '../desk.ts'
import { cursorLooks } from './cell-node.tsx'
import type { Room } from './create-room.ts'
import type { Spot } from './model.ts'
import { cellKey } from './measures.ts'
import type { CellContext } from './cell-context.ts'

/**
 * The chosen cell, the one that entering the grid leads to, and the second of an exchange, as the nodes show them. The chosen
 * cell stays in sight and, while somebody works in the grid, has the focus, also where its row was made anew.
 */
export function createCursorLooks(
  desk: Accessor<Desk>,
  table: Accessor<HTMLTableElement>,
  context: Pick<CellContext, 'speaking' | 'strips'>,
  room: Accessor<Room>,
): void {
  const state = { entry: null as HTMLElement | null, key: '', marked: null as HTMLElement | null }
  const cellAt = (spot: Spot) =>
    table().querySelector<HTMLElement>(`[data-spot="${cellKey(spot)}"]`) ??
    context.strips.nodeIn(table().querySelector(`[data-line="${spot.line}"]`), spot.column)
  const wear = (cell: HTMLElement, look: (typeof cursorLooks)[number], on: boolean) => {
    cell.classList.toggle(look, on)
    cell.setAttribute('aria-selected', String(cursorLooks.some((one) => cell.classList.contains(one))))
  }

  letGoOf(table, () => desk().grid().days)
  const [turn, setTurn] = createSignal(0)
  createEffect(() => {
    const spot = desk().spot()
    desk().grid()
    turn()
    const key = spot ? cellKey(spot) : ''
    untrack(() => {
      const cell = cellAt(spot ?? { line: 0, column: 0 })
      const isMoved = key !== '' && key !== state.key
      const isNew = cell !== state.entry
      const isLost = document.activeElement === document.body && state.entry?.isConnected === false
      const hasFocus = isLost || table().contains(document.activeElement)
      if (state.entry && isNew) wear(state.entry, 'is-chosen', false)
      if (cell) {
        cell.tabIndex = 0
        wear(cell, 'is-chosen', key !== '')
        context.speaking.ask(cell)
        const isEntered = isNew && hasFocus
        if (isMoved || isEntered) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        if (isEntered) cell.focus({ preventScroll: true })
      }
      // Only now: whether a cell with the focus keeps it, the browser finds out by looking at all styles.
      if (state.entry && isNew) state.entry.tabIndex = -1
      Object.assign(state, { entry: cell, key })
    })
    // Where the address brings another period the nodes of the last one may still stand at this moment: it is looked at once more.
    const look = setTimeout(() => state.entry?.isConnected === false && setTurn((last) => last + 1))
    onCleanup(() => clearTimeout(look))
  })
  // What opens beside the grid takes nothing of the cell with the focus.
  const stayInSight = () => {
    const { entry } = state
    if (entry && entry === document.activeElement) entry.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  createEffect(on(room, stayInSight, { defer: true }))
  createEffect(() => {
    const mark = desk().mark()
    desk().grid()
    if (state.marked) wear(state.marked, 'marked', false)
    state.marked = mark && cellAt(mark)
    if (state.marked) wear(state.marked, 'marked', true)
  })
}

/**
 * Nodes that go are left first: taking the focused node away makes the browser lay out everything as it then stands, half old
 * and half new, which doubles the work of another period.
 */
function letGoOf(table: Accessor<HTMLTableElement>, days: Accessor<unknown>): void {
  const letGo = () => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && table().contains(activeElement)) activeElement.blur()
  }
  createComputed(on(days, letGo, { defer: true }))
  onCleanup(letGo)
}
