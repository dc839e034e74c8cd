import { addDays, type Day, weekdayOf } from '../domain/time/instant.ts'
import type { Seat } from './fill.ts'
import type { DemoPerson } from './people.ts'

/** What holds for somebody every week, as the rows of an import: an empty last date is without end. */
export type DemoRecurring = {
  readonly practitioner: string
  readonly mark: 'gladly' | 'cannot'
  readonly weekdays: string
  readonly start: string
  readonly end: string
  readonly everyWeeks: number
  readonly from: Day
}

/** What somebody is exempt from; the dates are the first and the last. */
export type DemoExemption = {
  readonly practitioner: string
  readonly of: 'night' | 'weekend'
  readonly reason: 'age' | 'health' | 'learning' | 'agreement'
  readonly from: Day
  readonly until: Day | ''
}

export type DemoStanding = { readonly recurring: readonly DemoRecurring[]; readonly exemptions: readonly DemoExemption[] }

type Ground = {
  readonly people: readonly DemoPerson[]
  readonly seats: readonly Seat[]
  readonly start: Day
  readonly today: Day
}

/** Standing marks and exemptions of GPs whose places keep to them already, so that no gap and no remark comes of them. */
export function makeStanding({ people, seats, start, today }: Ground): DemoStanding {
  const held = new Map<string, Seat[]>()
  for (const seat of seats) held.set(seat.practitioner, [...(held.get(seat.practitioner) ?? []), seat])
  const gps = people.filter((person) => person.discipline === 'gp')
  const without = (touches: (seat: Seat) => boolean, of: readonly DemoPerson[]) => of.filter(({ code }) => !held.get(code)?.some(touches))
  const tied = gps.filter((person) => person.practice !== '')
  const [first, second, third] = without(isNight, tied)
  const [learner] = without((seat) => touchesDay(seat, [6, 7]), gps)
  const wednesday = without((seat) => touchesDay(seat, [3]), gps).slice(0, 4)
  const fridays = gps.filter((person) => person.contract === 'committed_locum').slice(0, 5)
  const night = { of: 'night', from: start } as const
  return {
    exemptions: [
      ...[first, second].flatMap((one) => (one ? [{ ...night, practitioner: one.code, reason: 'age' as const, until: '' as const }] : [])),
      ...(third ? [{ ...night, practitioner: third.code, reason: 'health' as const, until: addDays(today, 7 * 16) }] : []),
      ...(learner
        ? [{ practitioner: learner.code, of: 'weekend' as const, reason: 'learning' as const, from: start, until: addDays(today, 7 * 8) }]
        : []),
    ],
    recurring: [
      ...wednesday.map(({ code: practitioner }, index) => ({
        ...{ practitioner, mark: 'cannot' as const, weekdays: 'wed', start: '', end: '' },
        ...{ everyWeeks: 1 + (index % 2), from: start },
      })),
      ...fridays.map(({ code: practitioner }) => ({
        ...{ practitioner, mark: 'gladly' as const, weekdays: 'fri', start: '17:00', end: '23:00' },
        ...{ everyWeeks: 1, from: start },
      })),
    ],
  }
}

const isNight = ({ shift }: Seat): boolean => shift.end <= shift.start || shift.start < '06:00'

/** On one of these days, or in the night after the day before. */
const touchesDay = ({ shift }: Seat, days: readonly number[]): boolean =>
  days.includes(weekdayOf(shift.date)) || (shift.end <= shift.start && days.includes(weekdayOf(addDays(shift.date, 1))))
