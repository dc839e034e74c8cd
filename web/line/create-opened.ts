import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import type { Code } from '../../api/domain/model/code.ts'
import type { Line } from './create-line.ts'
import type { Repair } from './create-repair.ts'

/** A row of the list that was opened to be mended. The focus returns to it, and to the next to mend where it is mended. */
export function createOpened(line: Line, repair: Repair, list: () => HTMLElement | undefined) {
  const [isOpen, setOpen] = createSignal(false)
  let from: Element | null = null
  const focusRow = () => {
    const same = from?.isConnected && from.matches(chosenRow) ? from : list()?.querySelector(chosenRow)
    if (same instanceof HTMLElement) same.focus()
    else list()?.focus()
  }
  /** With the practice of the row, where several have one cause. */
  const open = (row: Parameters<Line['choose']>[0], practice: Code) => {
    from = document.activeElement
    line.choose(row)
    repair.chooseBroken(practice)
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    // After the dialog gave the focus back to where it was opened.
    setTimeout(focusRow)
  }
  const chosen: Accessor<string | undefined> = () => line.chosen()?.id ?? line.remark()?.id
  const stands = (id: string) => [...line.causes(), ...line.picture().remarks].some((row) => row.id === id)
  // Not deferred: a deferred look does not know what was chosen before it.
  createEffect(on(chosen, (_, before) => void (isOpen() && before !== undefined && !stands(before) && close())))
  return { isOpen, open, close }
}

export type Opened = ReturnType<typeof createOpened>

const chosenRow = 'button[aria-current="true"]'
