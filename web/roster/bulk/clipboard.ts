import type { Bulk } from './create-bulk.ts'

/** The clipboard of the browser at the grid: its own keys, its own menu, text as any spreadsheet reads and writes it. */
export function clipboardOf(bulk: Bulk) {
  const write = (event: ClipboardEvent, text: () => string | null) => {
    const cells = isTyping(event) ? null : text()
    if (cells === null) return
    event.clipboardData?.setData('text/plain', cells)
    event.preventDefault()
  }
  return {
    onCopy: (event: ClipboardEvent) => write(event, bulk.copy),
    onCut: (event: ClipboardEvent) => write(event, bulk.cut),
    onPaste: (event: ClipboardEvent) => {
      if (isTyping(event)) return
      bulk.paste(event.clipboardData?.getData('text/plain') ?? '')
      event.preventDefault()
    },
  }
}

/** Text in a field is the field's own. */
const isTyping = ({ target }: ClipboardEvent) => target instanceof Element && target.closest('input, textarea, select') !== null
