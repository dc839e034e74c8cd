const places = ['', 'end', 'top'] as const
/** Milliseconds after the focus moved: its own picture comes first. */
const after = 60

const overlap = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function step(toasts: HTMLElement): void {
  const at = document.activeElement
  if (!at || at === document.body || toasts.contains(at)) return
  const focus = at.getBoundingClientRect()
  for (const place of places) {
    toasts.dataset['place'] = place
    if (!overlap(toasts.getBoundingClientRect(), focus)) return
  }
}

/** Messages stand where they hide nothing that has the focus (WCAG 2.2, 2.4.11): in their corner, in the other, or at the top. */
export function stepAside(toasts: HTMLElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const gone = new AbortController()
  const look = () => {
    if (!toasts.isConnected) return gone.abort()
    waiting ??= setTimeout(() => {
      waiting = undefined
      if (toasts.childElementCount > 0) step(toasts)
    }, after)
  }
  for (const event of ['focusin', 'scroll'] as const)
    document.addEventListener(event, look, { capture: true, passive: true, signal: gone.signal })
  new MutationObserver(look).observe(toasts, { childList: true })
  look()
}
