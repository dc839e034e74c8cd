import { t as key } from './key-words.ts'
import type { Command } from './keys.ts'
import { t } from './words.ts'

/** A key, what it does, and the command it stands for where it is one command. */
export type KeyLine = { readonly keys: string; readonly does: string; readonly command?: Command }

/** Every key of the roster: the list behind `?`, and the keys the palette shows. */
export const keyLines = (): readonly KeyLine[] => [
  { keys: 'Ctrl K', does: key('does.palette') },
  { keys: key('arrows'), does: key('does.arrows') },
  { keys: `Ctrl ${key('arrows')}`, does: key('does.leap') },
  { keys: 'Home, End', does: key('does.edges') },
  { keys: 'Ctrl Home, Ctrl End', does: key('does.corners') },
  { keys: 'PgUp, PgDn', does: key('does.pages') },
  { keys: 'Alt PgUp', does: key('does.before'), command: { do: 'period', by: -1 } },
  { keys: 'Alt PgDn', does: key('does.next'), command: { do: 'period', by: 1 } },
  { keys: key('letter'), does: key('does.letter') },
  { keys: 'F2', does: key('does.edit'), command: { do: 'edit' } },
  { keys: 'Enter', does: key('does.enter') },
  { keys: 'Delete', does: key('does.clear'), command: { do: 'clear' } },
  { keys: 'Ctrl Z', does: t('undo'), command: { do: 'undo' } },
  { keys: 'Ctrl Y', does: t('redo'), command: { do: 'redo' } },
  { keys: 'F8', does: key('does.gapNext'), command: { do: 'gap', by: 1 } },
  { keys: 'Shift F8', does: key('does.gapBefore'), command: { do: 'gap', by: -1 } },
  { keys: t('key.space'), does: key('does.candidates'), command: { do: 'candidates' } },
  { keys: '1-8', does: key('does.choose') },
  { keys: 'Alt Enter', does: key('does.anyway') },
  { keys: `Shift ${key('arrows')}, Ctrl ${t('key.space')}`, does: key('does.extend') },
  { keys: 'Ctrl Shift X', does: key('does.exchange'), command: { do: 'exchange' } },
  { keys: 'Ctrl Shift L', does: key('does.lock'), command: { do: 'lock' } },
  { keys: 'Shift F2', does: key('does.comment'), command: { do: 'comment' } },
  { keys: 'Shift F10', does: key('does.menu'), command: { do: 'ask', what: 'menu' } },
  { keys: 'Alt M', does: key('does.move'), command: { do: 'ask', what: 'move' } },
  { keys: 'Alt T', does: key('does.times'), command: { do: 'ask', what: 'times' } },
  { keys: 'Alt P', does: key('does.part'), command: { do: 'ask', what: 'part' } },
  { keys: 'Alt N', does: key('does.needed'), command: { do: 'ask', what: 'needed' } },
  { keys: 'Alt R', does: key('does.repeat'), command: { do: 'ask', what: 'repeat' } },
  { keys: 'Alt Z', does: key('does.sick'), command: { do: 'ask', what: 'sick' } },
  { keys: 'Alt H', does: key('does.history'), command: { do: 'ask', what: 'history' } },
  { keys: 'Alt', does: key('does.past') },
  { keys: 'Ctrl F', does: key('does.find'), command: { do: 'find' } },
  { keys: 'Ctrl P', does: key('does.print'), command: { do: 'print' } },
  { keys: 'Ctrl Shift 1', does: key('does.view', { view: t('view.shifts') }), command: { do: 'view', view: 'shifts' } },
  { keys: 'Ctrl Shift 2', does: key('does.view', { view: t('view.practitioners') }), command: { do: 'view', view: 'practitioners' } },
  { keys: 'Ctrl Shift 3', does: key('does.view', { view: t('view.list') }), command: { do: 'view', view: 'list' } },
  { keys: '+', does: t('zoom.in'), command: { do: 'zoom', in: true } },
  { keys: '-', does: t('zoom.out'), command: { do: 'zoom', in: false } },
  { keys: 'Ctrl .', does: key('does.side'), command: { do: 'side' } },
  { keys: '?', does: key('title'), command: { do: 'keys' } },
  { keys: 'Esc', does: key('does.escape') },
]
