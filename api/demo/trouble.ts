import type { Shift } from '../domain/model/roster.ts'
import { type Day, addDays, minuteOf, weekdayOf } from '../domain/time/instant.ts'
import type { Chance } from './chance.ts'
import type { Seat } from './fill.ts'
import type { DemoMark } from './marks.ts'
import type { DemoPerson } from './people.ts'

/** What goes wrong on purpose in the roster, so that every kind of gap and problem is there to be seen. */
export type Trouble = {
  readonly seats: readonly Seat[]
  readonly marks: readonly DemoMark[]
  /** Reported sick tonight. */
  readonly sick: string
  /** Left after this day, while still named later. */
  readonly left: { readonly practitioner: string; readonly lastDay: Day }
  /** A registration that ended, of somebody who is still named. */
  readonly expired: { readonly practitioner: string; readonly lastDay: Day }
}

/** Share of places that nobody took: evenings seldom, nights and weekends more often. */
const openShare = { evening: 0.012, night: 0.045, weekend: 0.03 }

type Making = {
  readonly today: Day
  readonly people: readonly DemoPerson[]
  /** A post with one consult place in the evening, and the night's post. */
  readonly lone: string
  readonly main: string
  /** Post whose season is kept whole, if any. */
  readonly whole: string | null
  readonly chance: Chance
}

export function makeTrouble(seats: readonly Seat[], making: Making): Trouble {
  const { today, people, lone, chance } = making
  const from = addDays(today, 3)
  const free = seats.filter((seat) => seat.shift.post !== making.whole)
  const open = new Set(free.filter((seat) => seat.shift.date >= from && chance.happens(shareOf(seat.shift))))
  const evening = (after: number) =>
    free.find(
      (seat) =>
        seat.shift.post === lone &&
        seat.shift.role === 'consult' &&
        weekdayOf(seat.shift.date) <= 5 &&
        seat.shift.start >= '16:00' &&
        seat.shift.date >= addDays(today, after),
    )
  const uncovered = evening(12)
  if (uncovered) open.add(uncovered)
  const nurse = people.find((person) => person.discipline === 'nurse_specialist')
  const alone = evening(20)
  const kept = seats
    .filter((seat) => !open.has(seat))
    .map((seat) => (nurse && seat === alone ? { ...seat, practitioner: nurse.code } : seat))
  const tonight = free.find(
    (seat) => seat.shift.date === today && seat.shift.role === 'consult' && seat.shift.start >= '17:00' && kept.includes(seat),
  )
  const named = (after: number, not: readonly string[]) =>
    kept.find(
      (seat) =>
        seat.shift.post !== making.whole &&
        seat.shift.date >= addDays(today, after) &&
        seat.shift.role !== 'standby' &&
        seat.practitioner !== nurse?.code &&
        !not.includes(seat.practitioner),
    )
  const sick = tonight?.practitioner ?? kept[0]!.practitioner
  const leaver = named(24, [sick])!
  const lapsed = named(17, [sick, leaver.practitioner])!
  const wished = named(6, [sick, leaver.practitioner, lapsed.practitioner])!
  const blocked = named(8, [sick, leaver.practitioner, lapsed.practitioner, wished.practitioner])!
  return {
    seats: withShortRest(kept, making, [sick, leaver.practitioner, lapsed.practitioner]),
    marks: [
      { practitioner: wished.practitioner, from: wished.shift.date, until: wished.shift.date, mark: 'rather_not' },
      { practitioner: blocked.practitioner, from: blocked.shift.date, until: addDays(blocked.shift.date, 1), mark: 'blocked' },
    ],
    sick,
    left: { practitioner: leaver.practitioner, lastDay: addDays(leaver.shift.date, -1) },
    expired: { practitioner: lapsed.practitioner, lastDay: addDays(lapsed.shift.date, -1) },
  }
}

function shareOf(shift: Shift): number {
  if (shift.start >= '22:00') return openShare.night
  return weekdayOf(shift.date) >= 6 ? openShare.weekend : openShare.evening
}

/** One GP goes on from an evening into the night: no rest, fifteen hours (R02). */
function withShortRest(seats: readonly Seat[], { today, people, main, whole }: Making, not: readonly string[]): readonly Seat[] {
  const after = addDays(today, 7)
  const nights = seats.filter(
    (seat) =>
      seat.shift.post === main &&
      seat.shift.post !== whole &&
      seat.shift.start === '23:00' &&
      seat.shift.role !== 'standby' &&
      seat.shift.date >= after,
  )
  for (const night of nights) {
    const evening = seats.find(
      (seat) =>
        seat.shift.post === main && seat.shift.date === night.shift.date && seat.shift.end === '23:00' && seat.shift.role !== 'standby',
    )
    const roles = people.find((person) => person.code === evening?.practitioner)?.roles ?? []
    if (
      !evening ||
      not.includes(evening.practitioner) ||
      !roles.includes(night.shift.role) ||
      isBusy(seats, evening.practitioner, night, evening)
    )
      continue
    return seats.map((seat) => (seat === night ? { ...seat, practitioner: evening.practitioner } : seat))
  }
  return seats
}

const isBusy = (seats: readonly Seat[], practitioner: string, night: Seat, evening: Seat): boolean =>
  seats.some(
    (seat) =>
      seat.practitioner === practitioner && seat !== evening && Math.abs(minuteOf(seat.shift.from) - minuteOf(night.shift.from)) < 2_000,
  )
