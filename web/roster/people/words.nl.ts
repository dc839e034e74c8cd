/** Words of practitioners by days; B1. */
export const nl = {
  'grid.label': 'Rooster {period}, huisartsen per dag',
  'day.free': '{name}. {day}. Geen dienst.',
  'mark.gladly': 'Graag.',
  'mark.can': 'Kan.',
  'mark.rather_not': 'Liever niet.',
  'mark.cannot': 'Kan niet.',
  'mark.blocked': 'Vrij.',
  'mark.sick': 'Ziek gemeld.',
  'hours.of': '{done} van {most} uur',
  'hours.done': '{done} uur',
  'pick.title': 'Dienst voor {name} op {day}',
  'pick.input': 'Dienst of post',
  'pick.none': 'Er zijn geen open diensten op deze dag.',
  'pick.noMatch': 'Geen open dienst op deze dag heet zo.',
} as const
