import type { Candidate } from '../../api/domain/roster/candidates.ts'
import type { Bulk } from './bulk/create-bulk.ts'
import type { Choosing } from './create-choosing.ts'
import { createCursor } from './create-cursor.ts'
import { createDeeds, type DeedGround, type Deeds } from './create-deeds.ts'
import type { Desk } from './desk.ts'
import type { Hand } from './create-hand.ts'
import { createPanels } from './create-panels.ts'
import type { GridPlace, Spot } from './grid/model.ts'
import { type Command, commandOf } from './keys.ts'
import { ownKeys } from './own-keys.ts'
import type { ViewKind } from './view.ts'

type Ground = {
  readonly desk: Desk
  readonly hand: Hand
  readonly choosing: Choosing
  readonly bulk: Bulk
  /** Opens what is in sight as paper. */
  readonly print: () => void
}

/** What keys, clicks and buttons do. The grid and the panels only call these. */
export function createCommands({ desk, hand, choosing, bulk, print }: Ground) {
  const panels = createPanels()
  const cursor = createCursor(desk, panels.focusGrid)
  const ground = { desk, hand, choosing, panels, cursor }
  const deeds = createDeeds(ground)
  const run = createRun({ ...ground, bulk, print }, deeds)

  const onCell = (spot: Spot, event: MouseEvent) => {
    if (event.shiftKey) return cursor.extendTo(spot)
    if (event.ctrlKey || event.metaKey) return cursor.markAt(spot)
    desk.choose(spot)
    panels.focusGrid()
    if (bulk.block()) bulk.exchange()
  }

  const open = (spot: Spot) => {
    desk.choose(spot)
    if (desk.view().view === 'practitioners' || desk.sheet().placeAt(spot)) panels.edit()
  }

  const pickedForAll = (choice: Candidate) => {
    const isAsked = panels.editing()?.isForAll === true
    panels.stopEditing()
    bulk.placeAll(choice.practitioner.code, isAsked)
    panels.focusGrid()
  }

  const { history, take, picked } = deeds
  return { ...panels, ...createKeys(run, panels), run, onCell, open, picked, pickedForAll, take, history, zoom: cursor.zoom }
}

export type Commands = ReturnType<typeof createCommands>

/** One command, from a key or a button. */
function createRun(ground: DeedGround & Pick<Ground, 'bulk' | 'print'>, deeds: Deeds): (command: Command) => void {
  const { desk, hand, choosing, panels, cursor, bulk, print } = ground
  const look = (view: ViewKind) => {
    desk.showView(view)
    panels.focusGrid()
  }
  /** Of the chosen cell, also where its candidates are not on the screen yet. */
  const choose = ({ shift, position }: GridPlace, number: number) => {
    const chosen = choosing.choicesNow(shift, position)[number - 1]
    if (chosen) deeds.take(chosen)
  }
  /** Where people are the rows a day without a duty can be filled in as well. */
  const onPerson = (command: Command): boolean => {
    const text = command.do === 'type' ? command.text : command.do === 'edit' || command.do === 'enter' ? '' : null
    if (desk.view().view !== 'practitioners' || text === null) return false
    panels.edit(text)
    return true
  }
  const onPlace = (command: Command) => {
    if (onPerson(command)) return
    const place = desk.place() ?? (command.do === 'place-all' ? bulk.places()[0] : null)
    if (bulk.isMany() && command.do === 'clear') bulk.clear()
    else if (bulk.isMany() && command.do === 'lock') bulk.lock()
    else if (!place) panels.ask('shift')
    else if (command.do === 'type') panels.edit(command.text)
    else if (command.do === 'place-all') panels.editAll()
    else if (command.do === 'edit') panels.edit()
    else if (command.do === 'enter' || command.do === 'anyway') deeds.enter(command.do)
    else if (command.do === 'clear') hand.clear(place)
    else if (command.do === 'lock') hand.toggleLock(place)
    else if (command.do === 'choose') choose(place, command.number)
  }
  return (command) => {
    if (command.do === 'move') cursor.move(command)
    else if (command.do === 'edge') cursor.edge(command.to)
    else if (command.do === 'page') cursor.page(command.by)
    else if (command.do === 'period') cursor.period(command.by)
    else if (command.do === 'gap') cursor.walk(command.by)
    else if (command.do === 'zoom') cursor.zoomBy(command.in ? 1 : -1)
    else if (command.do === 'view') look(command.view)
    else if (command.do === 'select') cursor.select(command.what)
    else if (command.do === 'fill') bulk.fill(command.to)
    else if (command.do === 'undo' || command.do === 'redo') deeds.history(command.do)
    else if (command.do === 'exchange') bulk.exchange()
    else if (command.do === 'candidates') panels.togglePinned()
    else if (command.do === 'escape') escape(ground)
    else if (command.do === 'keys') panels.openKeys()
    else if (command.do === 'side') panels.toggleSide()
    else if (command.do === 'comment') panels.comment()
    else if (command.do === 'find') panels.find()
    else if (command.do === 'ask') panels.ask(command.what)
    else if (command.do === 'print') print()
    else onPlace(command)
  }
}

/** Escape closes one thing: what was opened last. */
function escape({ desk, panels, bulk }: DeedGround & Pick<Ground, 'bulk'>): void {
  if (panels.asked()) panels.stopAsking()
  else if (panels.editing()) panels.stopEditing()
  else if (bulk.block()) bulk.letGo()
  else if (desk.mark()) desk.setMark(null)
  else if (desk.extent()) desk.setExtent(null)
  else if (panels.isFinding()) panels.stopFinding()
  else if (panels.isPinned()) panels.unpin()
}

/** The few commands that work wherever the focus is, as long as nobody is typing. */
const everywhere: readonly Command['do'][] = [
  'gap',
  'undo',
  'redo',
  'keys',
  'side',
  'period',
  'exchange',
  'view',
  'comment',
  'find',
  'print',
  'ask',
]

function createKeys(run: (command: Command) => void, panels: DeedGround['panels']) {
  const commandIn = (event: KeyboardEvent, isPinned: boolean) => {
    const { key, code, shiftKey: shift, altKey: alt } = event
    const command = commandOf({ key, code, ctrl: event.ctrlKey || event.metaKey, shift, alt }, isPinned)
    return command && ownKeys.isOff(command) ? null : command
  }
  /** Pressed while the finder is open, Ctrl F is the browser's own. */
  const isBrowsers = (command: Command) => command.do === 'find' && panels.isFinding()
  /** Escape is the page's own while what was asked for is still coming. */
  const isForPage = (command: Command) => everywhere.includes(command.do) || (command.do === 'escape' && panels.asked() !== null)
  const onKey = (event: KeyboardEvent) => {
    if (panels.editing()) return
    const command = commandIn(event, panels.isPinned())
    if (!command || isBrowsers(command)) return
    event.preventDefault()
    run(command)
  }
  const onPageKey = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.defaultPrevented || target?.closest('table.shifts, [role="grid"], input, select, textarea, [role="dialog"]')) return
    const command = commandIn(event, false)
    if (!command || !isForPage(command) || isBrowsers(command)) return
    event.preventDefault()
    run(command)
  }
  return { onKey, onPageKey }
}
