import type { SameKeys } from '../../i18n/translate.ts'
import type { nl } from './words.nl.ts'

export const en = {
  'grid.label': 'Roster {period}, practitioners by day',
  order: 'Order',
  'order.name': 'By surname',
  'order.room': 'Most room first',
  'day.free': '{name}. {day}. No shift.',
  'mark.gladly': 'Happy to.',
  'mark.can': 'Can.',
  'mark.rather_not': 'Rather not.',
  'mark.cannot': 'Cannot.',
  'mark.blocked': 'Off.',
  'mark.sick': 'Reported sick.',
  'hours.of': '{done} of {most} hours',
  'hours.done': '{done} hours',
  'pick.title': 'Shift for {name} on {day}',
  'pick.input': 'Shift or post',
  'pick.none': 'There are no open shifts on this day.',
  'pick.noMatch': 'No open shift on this day has that name.',
} satisfies SameKeys<typeof nl>
