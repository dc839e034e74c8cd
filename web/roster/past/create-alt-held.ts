import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** A short press belongs to a key combination; held this long, in milliseconds, Alt is meant by itself. */
const heldFrom = 250

/** True while Alt alone is held with the focus in the grid. */
export function createAltHeld(grid: Accessor<HTMLElement | undefined>): Accessor<boolean> {
  const [isHeld, setHeld] = createSignal(false)
  const state = { timer: 0 }
  const release = () => {
    clearTimeout(state.timer)
    setHeld(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isAlone = event.key === 'Alt' && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (!isAlone) return release()
    if (!grid()?.contains(document.activeElement)) return
    // Else the browser takes the focus to its own menu.
    event.preventDefault()
    if (event.repeat) return
    clearTimeout(state.timer)
    state.timer = window.setTimeout(() => setHeld(true), heldFrom)
  }
  const onKeyUp = (event: KeyboardEvent) => event.key === 'Alt' && release()
  addEventListener('keydown', onKeyDown)
  addEventListener('keyup', onKeyUp)
  addEventListener('blur', release)
  onCleanup(() => {
    clearTimeout(state.timer)
    removeEventListener('keydown', onKeyDown)
    removeEventListener('keyup', onKeyUp)
    removeEventListener('blur', release)
  })
  return isHeld
}
