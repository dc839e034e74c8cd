import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Whether the window is wide enough for a desk: a grid or a picture with its side panel. Below it a list is the page. */
export function createWide(): Accessor<boolean> {
  const query = matchMedia('(min-width: 900px)')
  const [isWide, setWide] = createSignal(query.matches)
  const follow = () => setWide(query.matches)
  query.addEventListener('change', follow)
  onCleanup(() => query.removeEventListener('change', follow))
  return isWide
}
