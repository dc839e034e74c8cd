import { type Accessor, createEffect, createSignal, untrack } from 'solid-js'

/** A value as it was at the last quiet moment: changes in a row settle once. Null until the first picture stands. */
export function createSettled<T extends object>(value: Accessor<T>, later: (work: () => void) => void): Accessor<T | null> {
  const [settled, setSettled] = createSignal<T | null>(null)
  const work = { asked: false }
  const settle = () => {
    work.asked = false
    setSettled(() => untrack(value))
  }
  createEffect(() => {
    value()
    if (work.asked) return
    work.asked = true
    later(settle)
  })
  return settled
}
