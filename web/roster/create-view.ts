import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { Day } from '../../api/domain/time/instant.ts'
import { type Params, paramsOf, readView, type RosterAddress, type RosterView } from './view.ts'

type Ground = {
  /** The address as it stands; reactive. */
  readonly params: Params
  /** The address names a day; else the roster opens on `start`. */
  readonly hasDay: boolean
  readonly start: Day
  readonly write: (address: RosterAddress) => void
}

/** What is in view, and apart from it which cell is chosen: the cursor goes a thousand times a day, the view a hundred. */
export type Looking = {
  readonly view: Accessor<RosterView>
  /** The address of the chosen cell. */
  readonly sel: Accessor<string | null>
  readonly show: (change: Partial<RosterAddress>) => void
}

/** Milliseconds after which the address of the page follows. */
const addressDelay = 250

/**
 * The view and the chosen cell live in the address; it follows a moment later, so that a held arrow key never waits for it.
 * Back, forward and a link to another week change the view too; our own writes, however late they read back, do not.
 */
export function createView({ params, hasDay, start, write }: Ground): Looking {
  const { sel: first, ...opened } = readView(hasDay ? params : { ...params, from: undefined }, start)
  const [view, setView] = createSignal<RosterView>(opened, { equals: sameView })
  const [sel, setSel] = createSignal(first)
  const here = (): RosterAddress => ({ ...view(), sel: sel() })
  const put = ({ sel: chosen, ...change }: Partial<RosterAddress>) =>
    batch(() => {
      setView((known) => ({ ...known, ...change }))
      if (chosen !== undefined) setSel(chosen)
    })

  const own = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    timer = undefined
    own.add(keyOf(here()))
    write(here())
  }
  const show = (change: Partial<RosterAddress>) => {
    clearTimeout(timer)
    timer = setTimeout(tell, addressDelay)
    put(change)
  }
  onCleanup(() => clearTimeout(timer))

  const asked = createMemo(() => (params['from'] === undefined ? null : keyOf(readView(params, start))))
  createEffect(
    on(asked, (address) => {
      if (address === null || timer !== undefined) return
      const isHere = address === keyOf(here())
      if (isHere) own.clear()
      else if (!own.delete(address)) put(readView(params, start))
    }),
  )
  return { view, sel, show }
}

const keyOf = (address: RosterAddress): string => JSON.stringify(paramsOf(address))

const sameView = (a: RosterView, b: RosterView): boolean => keyOf({ ...a, sel: null }) === keyOf({ ...b, sel: null })
