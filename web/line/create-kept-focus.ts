import { type Accessor, createEffect, on, onCleanup, onMount } from 'solid-js'

/**
 * A row that had the focus and goes, because another period, another lens or a mended line came in its place, hands it on;
 * where nothing of the picture had it, nothing takes it.
 */
export function createKeptFocus(picture: Accessor<unknown>, body: () => HTMLElement | undefined, hand: () => void): void {
  let had: Element | null = null
  const note = ({ target }: FocusEvent) => (had = target instanceof Element && body()?.contains(target) ? target : null)
  onMount(() => document.addEventListener('focusin', note))
  onCleanup(() => document.removeEventListener('focusin', note))
  const keep = () => {
    if (had?.isConnected === false && document.activeElement === document.body) hand()
  }
  createEffect(on(picture, keep, { defer: true }))
}
