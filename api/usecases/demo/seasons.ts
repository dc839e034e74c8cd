import type { Season } from '../../domain/model/season.ts'
import { addDays, type Day, dayNumber } from '../../domain/time/instant.ts'
import type { Days } from '../../domain/time/interval.ts'

/** How many weeks before a season each phase of its round begins. */
const weeksBefore = [
  ['ask', 16],
  ['draft', 13],
  ['rearrange', 12],
  ['open', 11],
  ['assign', 9],
  ['published', 8],
] as const

/** The season of the roster, and the one after it, as long: its round is still to come. */
export function demoSeasons({ from, until }: Days, newId: () => string): readonly Season[] {
  const after = { from: until, until: addDays(until, dayNumber(until) - dayNumber(from)) }
  return [{ from, until }, after].map((days) => ({
    ...{ id: newId(), name: nameOf(days.from), ...days },
    phases: weeksBefore.map(([kind, weeks]) => ({ kind, name: null, from: addDays(days.from, -7 * weeks) })),
  }))
}

const nameOf = (first: Day): string =>
  `${['03', '04', '05', '06', '07', '08'].includes(first.slice(5, 7)) ? 'Zomer' : 'Winter'} ${first.slice(0, 4)}`
