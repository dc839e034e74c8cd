import { createEffect, onCleanup } from 'solid-js'
import type { Desk } from '../desk.ts'
import type { Spot } from '../grid/model.ts'
import type { Moving } from './create-moving.ts'
import { type Point, spotAt } from './spot-at.ts'

/** Pixels after which a press is a drag. */
const slack = 5
/** Within this many pixels of an edge the roster scrolls along, by this many pixels a picture. */
const edge = 28
const scrollStep = 12

type Press = { readonly at: Point; readonly mode: 'move' | 'range' }

const pointOf = ({ clientX: x, clientY: y }: MouseEvent): Point => ({ x, y })

/**
 * The pointer's side of moving: press on a holder and drag, or lift first and click where it goes. A press on an empty cell
 * chooses a range. Escape drops everything where it was.
 */
export function createDrag(desk: Desk, moving: Moving, grid: () => HTMLElement | undefined): void {
  let pressed: Press | null = null
  let isDragging = false
  let wasDragged = false
  const spotOf = (event: MouseEvent) => (grid() ? spotAt(desk, grid()!, pointOf(event)) : null)

  const onDown = (event: PointerEvent) => {
    wasDragged = false
    if (event.button !== 0 || event.pointerType === 'touch' || event.ctrlKey || event.metaKey || moving.isCarrying()) return
    const spot = isInCell(event) ? spotOf(event) : null
    if (spot) pressed = { at: pointOf(event), mode: isHeld(desk, spot) && !event.shiftKey ? 'move' : 'range' }
  }
  const begin = () => {
    const spot = pressed && grid() ? spotAt(desk, grid()!, pressed.at) : null
    if (!spot) return void (pressed = null)
    isDragging = wasDragged = true
    showDragging(true)
    if (pressed!.mode === 'move') return void (moving.lift(spot) || end())
    desk.choose(spot)
  }
  const onMove = (event: PointerEvent) => {
    if (moving.isCarrying() && !pressed) return void moving.over(spotOf(event), pointOf(event))
    if (!pressed) return
    if (!isDragging && Math.hypot(event.clientX - pressed.at.x, event.clientY - pressed.at.y) > slack) begin()
    if (!isDragging || !pressed) return
    scrollAlong(grid(), pointOf(event))
    const spot = spotOf(event)
    if (pressed.mode === 'move') moving.over(spot, pointOf(event))
    else if (spot) desk.setExtent(spot)
  }
  function end() {
    pressed = null
    isDragging = false
    showDragging(false)
  }
  const onUp = (event: PointerEvent) => {
    if (isDragging && pressed?.mode === 'move') moving.drop(spotOf(event), pointOf(event), event.altKey)
    end()
  }
  /** The click that ends a drag chooses nothing; while somebody is carried a click is where they go. */
  const onClick = (event: MouseEvent) => {
    const isDrop = moving.isCarrying()
    if ((!wasDragged && !isDrop) || !grid()?.contains(event.target as Node)) return
    wasDragged = false
    keep(event)
    if (isDrop) moving.drop(spotOf(event), pointOf(event), event.altKey)
  }
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || (!isDragging && !moving.isCarrying())) return
    keep(event)
    end()
    moving.stop()
  }
  listen(grid, onDown, [
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointercancel', onUp],
    ['click', onClick],
    ['keydown', onEscape],
  ])
  onCleanup(end)
}

/** Presses count on the grid; what follows them, wherever it happens, before anybody else hears of it. */
function listen(
  grid: () => HTMLElement | undefined,
  onDown: (event: PointerEvent) => void,
  listeners: readonly (readonly [string, unknown])[],
): void {
  createEffect(() => {
    const element = grid()
    element?.addEventListener('pointerdown', onDown)
    onCleanup(() => element?.removeEventListener('pointerdown', onDown))
  })
  for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener, true)
  onCleanup(() => {
    for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener, true)
  })
}

const showDragging = (isOn: boolean) => document.body.classList.toggle('is-dragging', isOn)

/** Nobody else hears of it. */
function keep(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}

function isHeld(desk: Desk, spot: Spot): boolean {
  const place = desk.sheet().placeAt(spot)
  return place !== null && desk.draft.heldNow(place.shift.id, place.position).length > 0
}

/** Heads, buttons and fields in the grid are pressed for themselves. */
const isInCell = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('th, button, input, select, .person-head, .people-head') === null

function scrollAlong(grid: HTMLElement | undefined, { x, y }: Point): void {
  const scroller = grid?.closest('.roster-scroll')
  if (!scroller) return
  const { left, right, top, bottom } = scroller.getBoundingClientRect()
  const along = (at: number, low: number, high: number) => (at < low + edge ? -scrollStep : at > high - edge ? scrollStep : 0)
  scroller.scrollBy(along(x, left, right), along(y, top, bottom))
}
