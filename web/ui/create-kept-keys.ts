import { createEffect, on, onCleanup } from 'solid-js'

/**
 * No key is lost while what was asked for is still coming: from the moment a part that opens on a field of text is asked
 * until its field has the focus, what is typed is kept, does nothing where it was typed, and then stands in the field.
 * Escape gives up waiting. Keys held with Ctrl, Alt or Cmd stay the browser's and the page's own, but for Ctrl Enter.
 */
export function createKeptKeys(isAsked: () => boolean, giveUp: () => void): void {
  createEffect(on(isAsked, (asked) => asked && onCleanup(holdKeys(giveUp))))
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** Keeps what is typed until a field of text gets the focus; what it returns stops that. */
function holdKeys(giveUp: () => void): () => void {
  const early: KeyboardEvent[] = []
  const keep = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey || event.altKey) && event.key !== 'Enter') return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.key === 'Escape') giveUp()
    else early.push(event)
  }
  const arrive = ({ target }: FocusEvent) => {
    if (!isTextField(target)) return
    stop()
    for (const event of early) typeInto(target, event)
  }
  const stop = () => {
    removeEventListener('keydown', keep, true)
    removeEventListener('focusin', arrive)
  }
  addEventListener('keydown', keep, true)
  addEventListener('focusin', arrive)
  return stop
}

const isTextField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ['text', 'search'].includes(target.type))

/** One key, as the field itself would have taken it. */
function typeInto(field: Field, event: KeyboardEvent): void {
  const { key, code, shiftKey, ctrlKey, metaKey } = event
  const again = new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey, metaKey, bubbles: true, cancelable: true })
  if (!field.dispatchEvent(again)) return
  if (key === 'Backspace') field.setRangeText('', Math.max(0, field.value.length - 1), field.value.length, 'end')
  else if (key.length === 1) field.setRangeText(key, field.value.length, field.value.length, 'end')
  else if (key === 'Enter' && field instanceof HTMLTextAreaElement) field.setRangeText('\n', field.value.length, field.value.length, 'end')
  else if (key === 'Enter') return field.form?.requestSubmit()
  else return
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: key.length === 1 ? key : null }))
}
