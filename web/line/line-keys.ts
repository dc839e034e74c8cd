import { onCleanup, onMount } from 'solid-js'
import type { Day } from '../../api/domain/time/instant.ts'
import type { LineZoom } from './axis.ts'
import type { LineView } from './create-line.ts'
import type { ShowLine } from './show-line.ts'

export type LineDeeds = {
  readonly walk: (by: 1 | -1) => void
  readonly walkRows: (by: 1 | -1) => void
  readonly walkGroups: (by: 1 | -1) => void
  readonly step: (by: number) => void
  readonly show: ShowLine
  readonly wanted: () => LineView
  readonly today: () => Day
  /** Asks the focused candidate; false where there is none to ask. */
  readonly ask: () => boolean
  /** Focuses a candidate by its number, from 1; false where there is none. */
  readonly choose: (at: number) => boolean
  readonly copy: () => boolean
  readonly undo: () => void
  readonly keys: () => void
  /** The list stands, of which only the gaps are walked; a page of it is the browser's. */
  readonly isList: () => boolean
}

const zooms: readonly LineZoom[] = ['month', 'week', 'day']

/** The keys of the page, as long as nobody is typing. What a button does with Enter or Space stays the button's. */
export function createLineKeys(deeds: LineDeeds): void {
  const onKey = (event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof Element) || target.closest('input, select, textarea') || isOfAnother(event, target)) return
    if (isDone(event, target, deeds)) event.preventDefault()
  }
  onMount(() => document.addEventListener('keydown', onKey))
  onCleanup(() => document.removeEventListener('keydown', onKey))
}

/** A dialog has its own keys; the one with the chosen gap has those of its panel too. */
function isOfAnother({ key, ctrlKey, metaKey }: KeyboardEvent, target: Element): boolean {
  const dialog = target.closest('[role="dialog"]')
  if (!dialog) return false
  return !dialog.querySelector('.line-side') || !(ctrlKey || metaKey ? /^z$/i : /^(F8|[1-8c])$/i).test(key)
}

function isDone(event: KeyboardEvent, target: Element, deeds: LineDeeds): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (ctrlKey || metaKey) return isControlled(event, deeds)
  if (altKey) return paged(key, (by) => deeds.step(by))
  const isOnRow = target.closest('.cause-row') !== null
  if (key === '?') return done(deeds.keys())
  if (key === 'F8') return done(deeds.walk(shiftKey ? -1 : 1))
  if (key === 'Enter') return mayAsk(target) && deeds.ask()
  if (/^[1-8]$/.test(key)) return deeds.choose(Number(key))
  if (key === 'c' || key === 'C') return deeds.copy()
  if (key === '+' || key === '=' || key === '-') return done(zoom(deeds, key === '-' ? -1 : 1))
  if (key === 'Home') return done(deeds.show({ from: deeds.today() }))
  if (key === '<' || key === '>') return done(deeds.step(key === '<' ? -1 : 1))
  if (isOnRow && (key === 'ArrowDown' || key === 'ArrowRight')) return done(deeds.walkRows(1))
  if (isOnRow && (key === 'ArrowUp' || key === 'ArrowLeft')) return done(deeds.walkRows(-1))
  return !deeds.isList() && paged(key, (by) => deeds.walkGroups(by))
}

function isControlled({ code, key, shiftKey }: KeyboardEvent, { show, wanted, undo }: LineDeeds): boolean {
  if (code === 'Digit3' && shiftKey) return done(show({ rows: wanted().rows === 'list' ? null : 'list' }))
  return key === 'z' && !shiftKey && done(undo())
}

const done = (_: void): true => true

function paged(key: string, go: (by: 1 | -1) => void): boolean {
  if (key !== 'PageUp' && key !== 'PageDown') return false
  go(key === 'PageUp' ? -1 : 1)
  return true
}

/** On the row that is chosen already, or on nothing in particular: elsewhere Enter belongs to what has the focus. */
const mayAsk = (target: Element): boolean => target.matches('body, #main, .cause-button[aria-current="true"]')

function zoom({ show, wanted }: LineDeeds, by: 1 | -1): void {
  const { zoom: now, from } = wanted()
  const next = zooms[Math.min(Math.max(zooms.indexOf(now) + by, 0), zooms.length - 1)]!
  if (next !== now) show({ zoom: next === 'week' ? null : next, from })
}
