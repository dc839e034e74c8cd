import { createSignal } from 'solid-js'
import type { Code } from '../../api/domain/model/code.ts'
import type { Ask } from './keys.ts'

/** What of the desk is open: the type-ahead in a cell, the candidates, the side, the list of keys; and who asked for the focus. */
export function createPanels() {
  const [editing, setEditing] = createSignal<{ readonly typed: string; readonly isForAll?: boolean } | null>(null)
  const [isPinned, setPinned] = createSignal(true)
  const [isSideOpen, setSideOpen] = createSignal(true)
  const [isKeysOpen, setKeysOpen] = createSignal(false)
  const [isCommenting, setCommenting] = createSignal(false)
  const [isFinding, setFinding] = createSignal(false)
  const [focusAsked, setFocusAsked] = createSignal(0)
  /** What was asked of a part that opens by itself. */
  const [asked, setAsked] = createSignal<Ask | null>(null)
  const [askedOf, setAskedOf] = createSignal<Code | null>(null)
  const focusGrid = () => setFocusAsked((turn) => turn + 1)
  const edit = (typed = '') => setEditing({ typed })
  return {
    editing,
    edit,
    /** Whoever is chosen goes on every chosen cell. */
    editAll: () => setEditing({ typed: '', isForAll: true }),
    stopEditing: () => setEditing(null),
    isPinned,
    togglePinned: () => setPinned((open) => !open),
    unpin: () => setPinned(false),
    isSideOpen,
    toggleSide: () => setSideOpen((open) => !open),
    isKeysOpen,
    openKeys: () => setKeysOpen(true),
    closeKeys: () => (setKeysOpen(false), focusGrid()),
    isCommenting,
    comment: () => setCommenting(true),
    stopCommenting: () => (setCommenting(false), focusGrid()),
    isFinding,
    find: () => setFinding(true),
    stopFinding: () => (setFinding(false), focusGrid()),
    asked,
    /** Whom it is about, where that is not who holds the chosen cell. */
    askedOf,
    ask: (what: Ask | null, who: Code | null = null) => (setAskedOf(who), setAsked(what)),
    /** What was asked for may still be on its way: then it does not come. */
    stopAsking: () => (setAskedOf(null), setAsked(null), focusGrid()),
    focusAsked,
    focusGrid,
  }
}

export type Panels = ReturnType<typeof createPanels>
