import { type ViewKind, viewKinds } from './view.ts'

/** What the cell menu offers beyond the keys of a spreadsheet; each opens a part of its own. `shift`: one was needed, and is not there. */
export type Ask = 'shift' | 'menu' | 'move' | 'times' | 'part' | 'needed' | 'repeat' | 'sick' | 'history'

/** What a key asks of the grid. A letter is not a command: it starts the type-ahead. */
export type Command =
  | { readonly do: 'move'; readonly to: 'up' | 'down' | 'left' | 'right'; readonly leap: boolean; readonly extend: boolean }
  | { readonly do: 'edge'; readonly to: 'row-start' | 'row-end' | 'grid-start' | 'grid-end' }
  | { readonly do: 'page'; readonly by: 1 | -1 }
  | { readonly do: 'period'; readonly by: 1 | -1 }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'choose'; readonly number: number }
  | { readonly do: 'gap'; readonly by: 1 | -1 }
  | { readonly do: 'zoom'; readonly in: boolean }
  | { readonly do: 'select'; readonly what: 'row' | 'column' | 'all' }
  | { readonly do: 'fill'; readonly to: 'down' | 'right' }
  | { readonly do: 'view'; readonly view: ViewKind }
  | { readonly do: 'ask'; readonly what: Ask }
  | {
      readonly do:
        | 'enter'
        | 'edit'
        | 'clear'
        | 'undo'
        | 'redo'
        | 'candidates'
        | 'exchange'
        | 'lock'
        | 'escape'
        | 'keys'
        | 'side'
        | 'anyway'
        | 'comment'
        | 'find'
        | 'print'
        | 'place-all'
    }

export type Press = {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

const arrows = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const

/** The command of a key press on the grid, or null where the browser keeps it. `isPinned`: the candidate pane is open. */
export function commandOf(press: Press, isPinned: boolean): Command | null {
  const { key, ctrl, shift, alt } = press
  if (key in arrows && !alt) return { do: 'move', to: arrows[key as keyof typeof arrows], leap: ctrl, extend: shift }
  if (key === 'F2' && shift && !ctrl && !alt) return { do: 'comment' }
  if ((key === 'F10' && shift) || key === 'ContextMenu') return { do: 'ask', what: 'menu' }
  if (key === 'F8') return { do: 'gap', by: shift ? -1 : 1 }
  if (key === 'PageUp' || key === 'PageDown') return pageCommand(press)
  if (ctrl) return withCtrl(press)
  if (alt) return withAlt(press)
  if (key === 'Home') return { do: 'edge', to: 'row-start' }
  if (key === 'End') return { do: 'edge', to: 'row-end' }
  if (key === 'Enter') return { do: 'enter' }
  if (key === 'F2') return { do: 'edit' }
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' }
  if (key === 'Escape') return { do: 'escape' }
  if (key === ' ') return shift ? { do: 'select', what: 'row' } : { do: 'candidates' }
  if (key === '?') return { do: 'keys' }
  if (key === '+' || key === '=') return { do: 'zoom', in: true }
  if (key === '-') return { do: 'zoom', in: false }
  if (isPinned && /^[1-8]$/.test(key)) return { do: 'choose', number: Number(key) }
  if (/^\p{L}$/u.test(key)) return { do: 'type', text: key }
  return null
}

function pageCommand({ key, alt, ctrl }: Press): Command | null {
  if (ctrl) return null
  const by = key === 'PageUp' ? -1 : 1
  return alt ? { do: 'period', by } : { do: 'page', by }
}

function withCtrl({ key, code, shift, alt }: Press): Command | null {
  if (alt) return null
  if (key === 'Home') return { do: 'edge', to: 'grid-start' }
  if (key === 'End') return { do: 'edge', to: 'grid-end' }
  if (key === 'Enter') return { do: 'place-all' }
  if (code === 'KeyZ') return { do: shift ? 'redo' : 'undo' }
  if (code === 'KeyY' && !shift) return { do: 'redo' }
  if (code === 'KeyX' && shift) return { do: 'exchange' }
  if (code === 'KeyL' && shift) return { do: 'lock' }
  if (code === 'KeyF' && !shift) return { do: 'find' }
  if (code === 'KeyP' && !shift) return { do: 'print' }
  if (key === ' ') return { do: 'select', what: 'column' }
  if (code === 'KeyA' && !shift) return { do: 'select', what: 'all' }
  if (code === 'KeyD' && !shift) return { do: 'fill', to: 'down' }
  if (code === 'KeyR' && !shift) return { do: 'fill', to: 'right' }
  if (key === '.') return { do: 'side' }
  const view = shift ? viewKinds[viewKeys.indexOf(code)] : undefined
  return view ? { do: 'view', view } : null
}

/** Ctrl Shift 1, 2, 3 by where the key lies: with Shift a layout writes another sign. */
const viewKeys = ['Digit1', 'Digit2', 'Digit3']

function withAlt({ key, code }: Press): Command | null {
  if (code === 'KeyG') return { do: 'gap', by: 1 }
  if (key === 'Enter') return { do: 'anyway' }
  const what = askKeys[code]
  return what === undefined ? null : { do: 'ask', what }
}

/** With Alt, by where the key lies. */
const askKeys: Readonly<Record<string, Ask>> = {
  KeyM: 'move',
  KeyT: 'times',
  KeyP: 'part',
  KeyN: 'needed',
  KeyR: 'repeat',
  KeyZ: 'sick',
  KeyH: 'history',
}
