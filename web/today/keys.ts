/** `F8` goes to the first gap, `J` and `K` walk the list, `W` goes to what waits; Enter opens, as on any link. */
export function createGapKeys(list: () => HTMLElement | undefined, waiting: () => HTMLElement | undefined) {
  const links = () => [...(list()?.querySelectorAll<HTMLAnchorElement>('[data-gap]') ?? [])]
  const first = () => links()[0]?.focus()
  const walk = (step: 1 | -1) => {
    const all = links()
    const here = all.findIndex((link) => link === document.activeElement)
    all[here < 0 ? 0 : Math.min(Math.max(here + step, 0), all.length - 1)]?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select')) return
    if (event.key === 'F8') walk(event.shiftKey ? -1 : 1)
    else if (event.key === 'j') walk(1)
    else if (event.key === 'k') walk(-1)
    else if (event.key === 'w') waiting()?.querySelector<HTMLElement>('a, button')?.focus()
    else return
    event.preventDefault()
  }
  return { first, onKey }
}
