import { onCleanup, onMount } from 'solid-js'

type TextField = HTMLInputElement | HTMLTextAreaElement

const textField = (target: EventTarget | null): TextField | null =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
    ? target
    : null

/**
 * Ctrl Z takes the last step back, whatever has the focus. Only text that is being typed has an undo of its own: a field that
 * differs from what is saved of it (`data-saved`), or else from what it held when it was entered. `undo` says whether there was a step.
 */
export function listenForUndo(undo: () => boolean): void {
  const entered = new WeakMap<TextField, string>()
  const onEnter = (event: FocusEvent) => {
    const field = textField(event.target)
    if (field) entered.set(field, field.value)
  }
  const isTyping = (field: TextField | null): boolean => field !== null && field.value !== (field.dataset['saved'] ?? entered.get(field))
  const onKey = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    if (isUndo && !isTyping(textField(event.target)) && undo()) event.preventDefault()
  }
  onMount(() => {
    document.addEventListener('focusin', onEnter)
    document.addEventListener('keydown', onKey)
  })
  onCleanup(() => {
    document.removeEventListener('focusin', onEnter)
    document.removeEventListener('keydown', onKey)
  })
}
