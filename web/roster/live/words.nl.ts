/** Words about working together and about bad lines; B1. */
export const nl = {
  leave: {
    one: '{count} wijziging is nog niet opgeslagen. Toch naar een ander scherm? We bewaren hem tot je terug bent.',
    other: '{count} wijzigingen zijn nog niet opgeslagen. Toch naar een ander scherm? We bewaren ze tot je terug bent.',
  },
  'cut.since': 'Geen contact met de server sinds {time}. Je kunt lezen, niet wijzigen.',
  'cut.waiting': {
    one: '{count} wijziging staat klaar en gaat weg zodra er weer contact is.',
    other: '{count} wijzigingen staan klaar en gaan weg zodra er weer contact is.',
  },
  resumed: {
    one: '{count} wijziging van daarnet was nog niet opgeslagen. We slaan hem nu op.',
    other: '{count} wijzigingen van daarnet waren nog niet opgeslagen. We slaan ze nu op.',
  },
  'cell.held': '{name} staat op deze cel.',
  'refused.by': '{name} zette {who} op {shift}.',
  together: 'Twee plaatsingen passen niet samen.',
  'together.mine': 'Jij: {shifts}.',
  'together.theirs': '{name}: {shifts}.',
  'together.goto': 'Ga erheen',
  'together.close': 'Begrepen',
} as const
