import { useNavigate } from '@solidjs/router'
import { createSignal, onCleanup, onMount } from 'solid-js'
import { handToImport, type PastedKind } from '../pasted-files.ts'

/** Rows and columns as a spreadsheet puts them on the clipboard. */
const isTable = (text: string): boolean => /[\t\n;]/.test(text.trim())

const hasOwnPaste = (target: EventTarget | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/**
 * Rows from a spreadsheet on a screen of one or more kinds of them: by its button, or pasted anywhere but in a field. The
 * import reads them, shows what it would do, and asks what it doubts. `pasted` is what stands in the dialog, null while it is closed.
 */
export function createPasting(kinds: readonly PastedKind[]) {
  const navigate = useNavigate()
  const [pasted, setPasted] = createSignal<string | null>(null)
  const hand = (kind: PastedKind, text: string): void => {
    handToImport(kind, text)
    navigate('/import')
  }
  onMount(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!isTable(text) || hasOwnPaste(event.target)) return
      event.preventDefault()
      if (kinds.length === 1) hand(kinds[0]!, text)
      else setPasted(text)
    }
    addEventListener('paste', onPaste)
    onCleanup(() => removeEventListener('paste', onPaste))
  })
  return { kinds, pasted, hand, open: () => setPasted(''), close: () => setPasted(null) }
}

export type Pasting = ReturnType<typeof createPasting>
