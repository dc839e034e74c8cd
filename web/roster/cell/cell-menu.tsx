import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import { dayShort } from '../../format.ts'
import type { Bulk } from '../bulk/create-bulk.ts'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../desk.ts'
import type { Hand } from '../create-hand.ts'
import type { Spot } from '../grid/model.ts'
import { shortName } from '../grid/spoken.ts'
import { type Point, spotAt } from '../move/spot-at.ts'
import { menuItems, type MenuItem } from './menu-items.ts'
import { t } from './words.ts'
import './cell-menu.css'

type Props = {
  readonly desk: Desk
  readonly hand: Hand
  readonly bulk: Bulk
  readonly commands: Commands
  readonly grid: () => HTMLElement | undefined
}

/** The menu of the chosen cells: right click, Shift F10 or the menu key. */
export function CellMenu(props: Props) {
  const [at, setAt] = createSignal<Point | null>(null)
  createEffect(
    on(
      () => props.commands.asked(),
      (asked) => {
        if (asked !== 'menu') return
        props.commands.ask(null)
        if (!props.desk.spot()) return
        const box = props.grid()?.querySelector('[role="gridcell"][tabindex="0"], td[tabindex="0"]')?.getBoundingClientRect()
        setAt({ x: (box?.left ?? 0) + 8, y: box?.bottom ?? 0 })
      },
    ),
  )
  const onContext = (event: MouseEvent) => {
    const grid = props.grid()
    const isByPointer = event.button === 2
    const spot = grid && isByPointer ? spotAt(props.desk, grid, { x: event.clientX, y: event.clientY }) : null
    event.preventDefault()
    if (!isByPointer || !spot) return
    if (!isInRange(props.bulk, spot)) props.desk.choose(spot)
    setAt({ x: event.clientX, y: event.clientY })
  }
  createEffect(() => {
    const grid = props.grid()
    grid?.addEventListener('contextmenu', onContext)
    onCleanup(() => grid?.removeEventListener('contextmenu', onContext))
  })
  const close = (isRefocusing: boolean) => {
    setAt(null)
    if (isRefocusing) props.commands.focusGrid()
  }
  const label = () => {
    const place = props.desk.place()
    if (props.bulk.isMany()) return t('many', { count: props.bulk.places().length })
    return place ? shortName(place.shift, dayShort) : dayShort(props.desk.sheet().days[props.desk.spot()?.column ?? 0] ?? '')
  }
  return (
    <Show when={at()} keyed>
      {(point) => <Menu groups={menuItems(props)} at={point} label={label()} onClose={close} />}
    </Show>
  )
}

const isInRange = (bulk: Bulk, { line, column }: Spot): boolean => {
  const range = bulk.range()
  return range !== null && line >= range.top && line <= range.bottom && column >= range.left && column <= range.right
}

function Menu(props: {
  readonly groups: readonly (readonly MenuItem[])[]
  readonly at: Point
  readonly label: string
  readonly onClose: (isRefocusing: boolean) => void
}) {
  let menu!: HTMLDivElement
  const [place, setPlace] = createSignal({ left: 0, top: 0 })
  const buttons = () => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  onMount(() => {
    const { width, height } = menu.getBoundingClientRect()
    const { x, y } = props.at
    setPlace({ left: Math.max(4, Math.min(x, innerWidth - width - 4)), top: Math.max(4, Math.min(y, innerHeight - height - 4)) })
    buttons()[0]?.focus()
  })
  createPressOutside(
    () => menu,
    () => props.onClose(false),
  )
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') props.onClose(true)
    else if (!steer(buttons(), event.key)) return
    event.preventDefault()
  }
  const run = (item: MenuItem) => {
    props.onClose(true)
    // The grid has the focus first, so that a part that opens gives it back there.
    setTimeout(item.run)
  }
  return (
    <div
      ref={menu}
      class="cell-menu"
      role="menu"
      aria-label={t('label', { cell: props.label })}
      style={{ left: `${place().left}px`, top: `${place().top}px` }}
      onKeyDown={onKey}
      onContextMenu={(event) => event.preventDefault()}
    >
      <p aria-hidden="true">{props.label}</p>
      <For each={props.groups}>
        {(group) => (
          <div role="group">
            <For each={group}>
              {(item) => (
                <button type="button" role="menuitem" tabindex={-1} onClick={() => run(item)}>
                  <span>{item.label}</span>
                  <Show when={item.keys}>
                    <kbd>{item.keys}</kbd>
                  </Show>
                </button>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  )
}

/** A press anywhere else closes it. */
function createPressOutside(element: () => Element, leave: () => void): void {
  const onPress = (event: PointerEvent) => element().contains(event.target as Node) || leave()
  document.addEventListener('pointerdown', onPress, true)
  onCleanup(() => document.removeEventListener('pointerdown', onPress, true))
}

/** Goes through the items by arrow, end or first letter; false for any other key. */
function steer(buttons: readonly HTMLElement[], key: string): boolean {
  const now = buttons.indexOf(document.activeElement as HTMLElement)
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[key]
  if (next === undefined && !/^\p{L}$/u.test(key)) return false
  const turned = [...buttons.slice(now + 1), ...buttons.slice(0, now + 1)]
  const to =
    next === undefined
      ? turned.find((one) => one.textContent?.toLowerCase().startsWith(key.toLowerCase()))
      : buttons.at(next % buttons.length)
  to?.focus()
  return true
}
