import { createSignal } from 'solid-js'
import { dayShort } from '../format.ts'
import { announce } from '../ui/announce.ts'
import { toast } from '../ui/toast.tsx'
import type { Choosing } from './create-choosing.ts'
import type { Desk } from './create-desk.ts'
import type { Hand } from './create-hand.ts'
import type { Candidate } from '../../api/domain/roster/candidates.ts'
import { placeAt, type Spot, spotOfPlace } from './grid/model.ts'
import { leaped, moved, paged } from './grid/move.ts'
import { shortName } from './grid/spoken.ts'
import { gapSentence } from './side/gap-words.ts'
import { type Command, commandOf } from './keys.ts'
import { movedBy, zoomedTo } from './view.ts'
import { t } from './words.ts'

type Ground = { readonly desk: Desk; readonly hand: Hand; readonly choosing: Choosing }

const pageLines = 12

/** What keys, clicks and buttons do. The grid and the panels only call these. */
export function createCommands({ desk, hand, choosing }: Ground) {
  const [editing, setEditing] = createSignal<{ readonly typed: string } | null>(null)
  const [isPinned, setPinned] = createSignal(true)
  const [isSideOpen, setSideOpen] = createSignal(true)
  const [isKeysOpen, setKeysOpen] = createSignal(false)
  const [focusAsked, setFocusAsked] = createSignal(0)
  const focusGrid = () => setFocusAsked((turn) => turn + 1)
  const spotNow = (): Spot => desk.spot() ?? { line: 0, column: 0 }
  const isProblemAt = (spot: Spot) => {
    const place = placeAt(desk.grid(), spot)
    return place !== null && desk.gaps().some((gap) => gap.shift === place.shift.id)
  }

  const move = (command: Extract<Command, { do: 'move' }>) => {
    const from = command.extend ? (desk.mark() ?? spotNow()) : spotNow()
    const to = command.leap
      ? leaped(desk.grid(), from, command.to, isProblemAt, desk.isHidden)
      : moved(desk.grid(), from, command.to, desk.isHidden)
    if (command.extend) desk.setMark(to)
    else desk.choose(to)
  }

  const edge = (to: Extract<Command, { do: 'edge' }>['to']) => {
    const { line } = spotNow()
    const last = desk.grid().days.length - 1
    const lines = desk
      .grid()
      .lines.map((_, index) => index)
      .filter((index) => !desk.isHidden(index))
    if (to === 'row-start') desk.choose({ line, column: 0 })
    if (to === 'row-end') desk.choose({ line, column: last })
    if (to === 'grid-start') desk.choose({ line: lines[0] ?? 0, column: 0 })
    if (to === 'grid-end') desk.choose({ line: lines.at(-1) ?? 0, column: last })
  }

  const walk = (by: 1 | -1) => {
    const gap = desk.walk(by)
    if (gap) announce(t('gap.next', { gap: gapSentence(desk, gap) }))
    else announce(t('gaps.none', { day: dayShort(desk.draft.roster().until) }))
    focusGrid()
  }

  const zoom = (to: 'month' | 'week') => {
    const { view } = desk
    if (view().zoom === to) return
    const around = desk.spot() ? desk.grid().days[desk.spot()!.column]! : view().from
    desk.show(zoomedTo(view(), to, around))
  }

  const history = (which: 'undo' | 'redo') => {
    const can = which === 'undo' ? desk.draft.canUndo() : desk.draft.canRedo()
    if (!can) return announce(t(which === 'undo' ? 'undo.none' : 'redo.none'))
    const skipped = which === 'undo' ? desk.draft.undo() : desk.draft.redo()
    if (skipped.length === 0) return announce(t(which === 'undo' ? 'undo.done' : 'redo.done'))
    const cells = skipped.map((place) => desk.shiftOf(place.shift)).flatMap((shift) => (shift ? [shortName(shift, dayShort)] : []))
    toast(t('undo.skipped', { count: skipped.length, cells: cells.join('; ') }), { tone: 'bad' })
  }

  const take = (choice: Candidate) => {
    const place = desk.place()
    if (place) hand.place(place, choice.practitioner.code)
    focusGrid()
  }

  const exchange = () => {
    const a = desk.place()
    const mark = desk.mark()
    const b = mark ? placeAt(desk.grid(), mark) : null
    if (!a || !b) return toast(t('exchange.two'))
    hand.exchange(a, b)
    desk.setMark(null)
  }

  const setMarkAt = (spot: Spot) => {
    const place = placeAt(desk.grid(), spot)
    desk.setMark(spot)
    if (place) announce(t('marked', { shift: shortName(place.shift, dayShort) }))
  }

  const escape = () => {
    if (editing()) setEditing(null)
    else if (desk.mark()) desk.setMark(null)
    else if (isPinned()) setPinned(false)
  }

  const enter = () => {
    const place = desk.place()
    if (!place) return
    const best = isPinned() ? choosing.choicesNow(place.shift, place.position)[0] : undefined
    if (best?.group === 'can' && desk.draft.heldNow(place.shift.id, place.position).length === 0) take(best)
    else setEditing({ typed: '' })
  }

  const run = (command: Command): void => {
    const place = desk.place()
    if (command.do === 'move') return move(command)
    if (command.do === 'edge') return edge(command.to)
    if (command.do === 'page') return desk.choose(paged(desk.grid(), spotNow(), command.by * pageLines, desk.isHidden))
    if (command.do === 'period') return desk.show({ from: movedBy(desk.view(), command.by) })
    if (command.do === 'gap') return walk(command.by)
    if (command.do === 'zoom') return zoom(command.in ? 'week' : 'month')
    if (command.do === 'undo' || command.do === 'redo') return history(command.do)
    if (command.do === 'candidates') return void setPinned((open) => !open)
    if (command.do === 'exchange') return exchange()
    if (command.do === 'escape') return escape()
    if (command.do === 'keys') return void setKeysOpen(true)
    if (command.do === 'side') return void setSideOpen((open) => !open)
    if (command.do === 'mark') return setMarkAt(desk.mark() ?? spotNow())
    if (!place) return
    if (command.do === 'type') return void setEditing({ typed: command.text })
    if (command.do === 'edit' || command.do === 'anyway') return enter()
    if (command.do === 'clear') return hand.clear(place)
    if (command.do === 'lock') return hand.toggleLock(place)
    const chosen = command.do === 'choose' ? choosing.best()[command.number - 1] : undefined
    if (chosen) take(chosen)
  }

  const onKey = (event: KeyboardEvent) => {
    if (editing()) return
    const press = { key: event.key, code: event.code, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }
    const command = commandOf(press, isPinned())
    if (!command) return
    event.preventDefault()
    run(command)
  }

  /** The few keys that work wherever the focus is, as long as nobody is typing. */
  const onPageKey = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.defaultPrevented || target?.closest('table.shifts, input, select, textarea, [role="dialog"]')) return
    const press = { key: event.key, code: event.code, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }
    const command = commandOf(press, false)
    if (!command || !['gap', 'undo', 'redo', 'keys', 'side', 'period', 'exchange'].includes(command.do)) return
    event.preventDefault()
    run(command)
  }

  const onCell = (spot: Spot, event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) return setMarkAt(spot)
    if (waitsForOther()) {
      setWaitsForOther(false)
      setMarkAt(spot)
      return exchange()
    }
    desk.choose(spot)
    focusGrid()
  }

  /** Exchange without keys: choose a cell, press the button, click the other. */
  const [waitsForOther, setWaitsForOther] = createSignal(false)

  const open = (spot: Spot) => {
    desk.choose(spot)
    if (placeAt(desk.grid(), spot)) setEditing({ typed: '' })
  }

  const picked = (choice: Candidate, next: 'down' | 'right' | 'up' | 'stay') => {
    const place = desk.place()
    setEditing(null)
    if (place) hand.place(place, choice.practitioner.code)
    if (next !== 'stay') desk.choose(moved(desk.grid(), spotNow(), next, desk.isHidden))
    focusGrid()
  }

  const goToPlace = (shift: string, position: number) => {
    const spot = spotOfPlace(desk.grid(), shift, position)
    if (spot) desk.choose(spot)
  }

  return {
    run,
    onKey,
    onPageKey,
    onCell,
    open,
    picked,
    take,
    walk,
    zoom,
    history,
    exchange,
    goToPlace,
    focusGrid,
    focusAsked,
    editing,
    stopEditing: () => setEditing(null),
    isPinned,
    unpin: () => setPinned(false),
    isSideOpen,
    toggleSide: () => setSideOpen((open) => !open),
    isKeysOpen,
    closeKeys: () => (setKeysOpen(false), focusGrid()),
    waitsForOther,
    askOther: () => setWaitsForOther((on) => !on),
  }
}

export type Commands = ReturnType<typeof createCommands>
