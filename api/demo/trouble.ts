import type { Shift } from '../domain/model/roster.ts'
import { holidayOn } from '../domain/time/holidays.ts'
import { addDays, type Day, minuteOf, weekdayOf } from '../domain/time/instant.ts'
import type { Chance } from './chance.ts'
import type { Seat } from './fill.ts'
import type { DemoMark } from './marks.ts'
import type { DemoPerson } from './people.ts'

/** What goes wrong on purpose in the roster, so that every kind of gap and problem is there to be seen. */
export type Trouble = {
  readonly seats: readonly Seat[]
  readonly marks: readonly DemoMark[]
  /** Who may report sick: of an evening and the night after it, today and tomorrow, in order of time. */
  readonly sick: readonly SickSeat[]
  /** Left after this day, while still named later. */
  readonly left: { readonly practitioner: string; readonly lastDay: Day }
  /** A registration that ended, of somebody who is still named. */
  readonly expired: { readonly practitioner: string; readonly lastDay: Day }
}

/** Somebody and the shift that begins without them, on the clock of the cooperative. */
export type SickSeat = { readonly practitioner: string; readonly date: Day; readonly start: string }

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
  const { today, people, chance } = making
  const free = seats.filter((seat) => seat.shift.post !== making.whole)
  const open = openSeats(free, making, chance)
  const uncovered = loneEvening(free, making, 12)
  if (uncovered) open.add(uncovered)
  const nurse = people.find((person) => person.discipline === 'nurse_specialist')
  const alone = loneEvening(free, making, 20)
  const kept = seats
    .filter((seat) => !open.has(seat))
    .map((seat) => (nurse && seat === alone ? { ...seat, practitioner: nurse.code } : seat))
  const sick = [today, addDays(today, 1)].flatMap((day) => sickOn(day, kept, making))
  const ill = sick.map(({ practitioner }) => practitioner)
  const away = new Set([...ill, ...(nurse ? [nurse.code] : [])])
  const named = (after: number): Seat => {
    const from = addDays(today, after)
    const able = kept.filter((seat) => seat.shift.post !== making.whole && seat.shift.date >= from && seat.shift.role !== 'standby')
    const found = able.find((seat) => !away.has(seat.practitioner) && !standsAlone(kept, seat.practitioner, making))
    const seat = found ?? able.find((one) => !away.has(one.practitioner))!
    away.add(seat.practitioner)
    return seat
  }
  const [leaver, lapsed, wished, blocked] = [named(24), named(17), named(6), named(8)]
  return {
    seats: withShortRest(kept, making, [...ill, leaver.practitioner, lapsed.practitioner]),
    marks: [
      { practitioner: wished.practitioner, from: wished.shift.date, until: wished.shift.date, mark: 'rather_not' },
      { practitioner: blocked.practitioner, from: blocked.shift.date, until: addDays(blocked.shift.date, 1), mark: 'blocked' },
    ],
    sick,
    left: { practitioner: leaver.practitioner, lastDay: addDays(leaver.shift.date, -1) },
    expired: { practitioner: lapsed.practitioner, lastDay: addDays(lapsed.shift.date, -1) },
  }
}

/**
 * Places nobody took, at most one per post and date, and never the only doctor of a post: a hole in a shift is daily life,
 * practices of a whole post without anybody are planted once.
 */
function openSeats(free: readonly Seat[], { today, lone }: Making, chance: Chance): Set<Seat> {
  const from = addDays(today, 3)
  const taken = new Set<string>()
  return new Set(
    free.filter(({ shift }) => {
      const key = `${shift.post} ${shift.date}`
      const opens =
        shift.date >= from && chance.happens(shareOf(shift)) && !(shift.post === lone && shift.role === 'consult' && shift.needed === 1)
      if (!opens || taken.has(key)) return false
      taken.add(key)
      return true
    }),
  )
}

/** The only doctor of the small post on a weekday evening, at least so many days ahead. */
function loneEvening(free: readonly Seat[], { today, lone }: Making, after: number): Seat | undefined {
  return free.find(
    ({ shift }) =>
      shift.post === lone &&
      shift.role === 'consult' &&
      shift.date >= addDays(today, after) &&
      shift.start >= '16:00' &&
      weekdayOf(shift.date) <= 5 &&
      holidayOn([], shift.date, null) === null,
  )
}

/** Whoever sees patients in the evening of a day beside a colleague, and whoever visits or stands by in the night after it. */
function sickOn(day: Day, seats: readonly Seat[], making: Making): readonly SickSeat[] {
  const tonight = seats.filter(({ shift }) => shift.date === day && shift.post === making.main && shift.start >= '16:00')
  const evening =
    tonight.find(({ shift }) => shift.role === 'consult' && shift.needed > 1) ?? tonight.find(({ shift }) => shift.role === 'visit')
  const night =
    tonight.findLast(({ shift }) => shift.end === '08:00' && shift.role === 'visit') ??
    tonight.findLast(({ shift }) => shift.end === '08:00')
  return [evening, night].flatMap((seat) => (seat ? [{ practitioner: seat.practitioner, date: day, start: seat.shift.start }] : []))
}

/** Whether somebody is the only doctor of the small post once or more. */
const standsAlone = (seats: readonly Seat[], practitioner: string, { lone }: Making): boolean =>
  seats.some((seat) => seat.practitioner === practitioner && seat.shift.post === lone && seat.shift.needed === 1)

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
