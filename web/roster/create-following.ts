import { type Accessor, createEffect, onCleanup } from 'solid-js'

type Ground = {
  /** What scrolls sideways. */
  readonly lead: Accessor<HTMLElement | undefined>
  readonly follower: Accessor<HTMLElement | undefined>
  /** Changes when the columns of the follower are laid anew. */
  readonly laid: Accessor<unknown>
}

/** The columns of one stand below those of the other, however far it is scrolled sideways; a swipe over either moves both. */
export function createFollowing({ lead, follower, laid }: Ground): void {
  createEffect(() => {
    const [from, to] = [lead(), follower()]
    laid()
    if (!from || !to) return
    const follow = () => {
      if (to.scrollLeft !== from.scrollLeft) to.scrollLeft = from.scrollLeft
    }
    const pull = (event: WheelEvent) => {
      from.scrollLeft += event.deltaX
    }
    follow()
    from.addEventListener('scroll', follow, { passive: true })
    to.addEventListener('wheel', pull, { passive: true })
    onCleanup(() => {
      from.removeEventListener('scroll', follow)
      to.removeEventListener('wheel', pull)
    })
  })
}
