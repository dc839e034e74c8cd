import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Pixels from which a picture stands beside its side panel. */
const besidePanel = 900

/** Whether the window is wide enough for a desk: a grid or a picture. Below it a list is the page. */
export function createWide(from = besidePanel): Accessor<boolean> {
  const query = matchMedia(`(min-width: ${from}px)`)
  const [isWide, setWide] = createSignal(query.matches)
  const follow = () => setWide(query.matches)
  query.addEventListener('change', follow)
  onCleanup(() => query.removeEventListener('change', follow))
  return isWide
}
