import type { SameKeys } from '../../i18n/translate.ts'
import type { nl } from './words.nl.ts'

/** Words about what was done: steps, reasons, history, versions. */
export const en = {
  'undo.step': 'Undo: {step}',
  'redo.step': 'Redo: {step}',
  'undo.said': 'Undone: {step}.',
  'redo.said': 'Redone: {step}.',
  'undo.skipped': {
    one: '{count} of {of} cells was changed by {who} since. It stays as it is: {cells}.',
    other: '{count} of {of} cells were changed by {who} since. They stay as they are: {cells}.',
  },
  'undo.colleague': 'a colleague',
  'step.place': '{name} on {shift}',
  'step.clear': '{shift} emptied',
  'step.lock': '{shift} locked',
  'step.unlock': '{shift} unlocked',
  'step.needed': 'number needed for {shift}',
  'step.retime': 'other times for {shift}',
  'step.remove-shift': 'shift {shift} removed',
  'step.add-shift': { one: '{count} new shift', other: '{count} new shifts' },
  'step.exchange': 'exchanged',
  'step.changes': { one: '{count} cell changed', other: '{count} cells changed' },
  'step.paste': { one: '{count} shift pasted', other: '{count} shifts pasted' },
  'step.fill': { one: '{count} shift filled', other: '{count} shifts filled' },
  'step.repeat': { one: '{count} shift repeated', other: '{count} shifts repeated' },
  'step.bulk': { one: '{count} shift at once', other: '{count} shifts at once' },
  'step.move': 'shift moved',
  'step.sick': { one: '{count} shift freed by sickness', other: '{count} shifts freed by sickness' },
  'step.repair': 'repair',
  'step.import': { one: 'import of {count} shift', other: 'import of {count} shifts' },
  'step.restore': { one: '{count} cell restored', other: '{count} cells restored' },
} satisfies SameKeys<typeof nl>
