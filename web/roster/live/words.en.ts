/** The same in English. */
export const en = {
  leave: {
    one: '{count} change is not saved yet. Go to another screen all the same? We keep it until you are back.',
    other: '{count} changes are not saved yet. Go to another screen all the same? We keep them until you are back.',
  },
  'cut.since': 'No contact with the server since {time}. You can read, not change.',
  'cut.waiting': {
    one: '{count} change waits and is sent as soon as there is contact.',
    other: '{count} changes wait and are sent as soon as there is contact.',
  },
  resumed: {
    one: '{count} change of a moment ago was not saved yet. We save it now.',
    other: '{count} changes of a moment ago were not saved yet. We save them now.',
  },
  'cell.held': '{name} is on this cell.',
  'refused.by': '{name} placed {who} on {shift}.',
  together: 'Two placements do not fit together.',
  'together.mine': 'You: {shifts}.',
  'together.theirs': '{name}: {shifts}.',
  'together.goto': 'Go there',
  'together.close': 'Understood',
} as const
