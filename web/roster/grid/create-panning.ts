import { type Accessor, onCleanup, onMount } from 'solid-js'

/** Pixels out of sight at which a head that moves along still stands in sight: as much as a scroll bar takes. */
const slack = 16

/**
 * Says on a table whether it is wider than what it scrolls in. Only then its heads stay in sight at the side: each of
 * them is a layer of its own, and a hundred layers are looked at anew in every picture.
 */
export function createPanning(table: Accessor<HTMLTableElement>): void {
  onMount(() => {
    const scroller = table().closest('.roster-scroll')
    if (!scroller) return
    const sizes = new ResizeObserver(() => {
      table().toggleAttribute('data-panned', scroller.scrollWidth > scroller.clientWidth + slack)
    })
    sizes.observe(scroller)
    sizes.observe(table())
    onCleanup(() => sizes.disconnect())
  })
}
