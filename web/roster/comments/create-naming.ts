import { createMemo, createSignal, createUniqueId } from 'solid-js'
import { type Named, namesFor, typedName } from './names.ts'

/** The list of names behind an @: what is typed, who fits, which one the arrows stand on. */
export function createNaming(props: Pick<MentionProps, 'people' | 'onText' | 'onName' | 'onSave'>, field: () => HTMLTextAreaElement) {
  const listId = createUniqueId()
  const [typed, setTyped] = createSignal<string | null>(null)
  const [at, setAt] = createSignal(0)
  const names = createMemo(() => namesFor(typed(), props.people))
  const active = () => names()[Math.min(at(), names().length - 1)]
  const idOf = (named: Named) => `${listId}-${names().indexOf(named)}`
  const look = () => {
    setTyped(typedName(field().value, field().selectionStart))
    setAt(0)
  }
  const choose = (named: Named) => {
    const { value, selectionStart } = field()
    const before = value.slice(0, selectionStart).replace(/@[^\s@]*$/u, `@${named.name} `)
    props.onText(before + value.slice(selectionStart))
    props.onName(named)
    setTyped(null)
    queueMicrotask(() => {
      field().focus()
      field().setSelectionRange(before.length, before.length)
    })
  }
  const onList = (key: string, named: Named): boolean => {
    if (key === 'ArrowDown') setAt(Math.min(names().length - 1, at() + 1))
    else if (key === 'ArrowUp') setAt(Math.max(0, at() - 1))
    else if (key === 'Enter' || key === 'Tab') choose(named)
    else if (key === 'Escape') setTyped(null)
    else return false
    return true
  }
  const onKey = (event: KeyboardEvent) => {
    const isSaving = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const named = active()
    if (isSaving) props.onSave()
    else if (!named || !onList(event.key, named)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return { listId, names, active, idOf, look, choose, onKey }
}

export type MentionProps = {
  readonly tied: object
  readonly text: string
  readonly people: readonly Named[]
  readonly onText: (text: string) => void
  readonly onName: (named: Named) => void
  readonly onSave: () => void
  readonly ref: (field: HTMLTextAreaElement) => void
}
