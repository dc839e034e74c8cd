import { holidayOn } from '../domain/time/holidays.ts'
import { addDays, type Day, dayNumber, weekdayOf } from '../domain/time/instant.ts'
import { minuteOfWall, type Zone } from '../domain/time/zone.ts'
import type { Shift } from '../domain/model/roster.ts'
import type { Mark } from '../domain/model/practitioner.ts'
import type { Chance } from './chance.ts'
import type { Away, Seat } from './fill.ts'
import type { DemoPerson } from './people.ts'

export type DemoMark = { readonly practitioner: string; readonly from: string; readonly until: string; readonly mark: Mark }

/**
 * What people said: a block of one to three weeks each for most (holiday; the field's cap is 28 days a half-year), single
 * days that cannot be, and per committed GP some shifts wished for. Far fewer than the field's five to ten times,
 * enough to see every mark.
 */
export function makeMarks(people: readonly DemoPerson[], shifts: readonly Shift[], start: Day, chance: Chance): readonly DemoMark[] {
  const marks: DemoMark[] = []
  for (const person of people) {
    if (person.discipline !== 'gp') continue
    const day = (offset: number) => addDays(start, offset)
    const add = (mark: Mark, offset: number, days: number) =>
      marks.push({ practitioner: person.code, from: day(offset), until: day(offset + days - 1), mark })
    if (chance.happens(0.7)) add('blocked', 7 * chance.between(1, 24), 7 * chance.between(1, 2))
    for (let count = chance.between(0, 3); count > 0; count--) add('cannot', chance.between(0, 180), 1)
    for (let count = chance.between(0, 2); count > 0; count--) add('rather_not', chance.between(0, 180), 1)
    const wishes = person.contract === 'casual_locum' ? 2 : 4
    for (let count = 0; count < wishes; count++) {
      const shift = chance.pick(shifts)
      if (person.roles.includes(shift.role))
        marks.push({ practitioner: person.code, from: shift.date, until: shift.date, mark: chance.happens(0.5) ? 'gladly' : 'can' })
    }
  }
  return unique(marks)
}

type DuoGround = {
  readonly people: readonly DemoPerson[]
  readonly marks: readonly DemoMark[]
  readonly seats: readonly Seat[]
  /** Practices that report a closure. */
  readonly closed: ReadonlySet<string>
  readonly today: Day
}

/** Both doctors of a duo are at one training within two weeks, and nobody reported the practice closed. They hold no place then. */
export function duoAway({ people, marks, seats, closed, today }: DuoGround): readonly DemoMark[] {
  const doctors = people.filter((person) => person.discipline === 'gp' && person.practice !== '' && !closed.has(person.practice))
  const practices = [...new Set(doctors.map((person) => person.practice))]
  const duos = practices
    .map((practice) => doctors.filter((person) => person.practice === practice).map((person) => person.code))
    .filter((all) => all.length === 2)
  for (let after = 5; after < 13; after++) {
    const day = addDays(today, after)
    if (weekdayOf(day) > 5 || holidayOn([], day, null) !== null) continue
    const taken = new Set([
      ...seats.filter(({ shift }) => shift.date === day || shift.date === addDays(day, -1)).map((seat) => seat.practitioner),
      ...marks.filter((mark) => mark.from <= day && day <= mark.until).map((mark) => mark.practitioner),
    ])
    const duo = duos.find((all) => all.every((code) => !taken.has(code)))
    if (duo) return duo.map((practitioner) => ({ practitioner, from: day, until: day, mark: 'blocked' }))
  }
  return []
}

function unique(marks: readonly DemoMark[]): readonly DemoMark[] {
  const found = new Map<string, DemoMark>()
  for (const mark of marks) found.set(`${mark.practitioner} ${mark.from} ${mark.until}`, mark)
  return [...found.values()]
}

/** Marks under which nobody is asked, in minutes; a filler keeps to them. */
export function awayOf(marks: readonly DemoMark[], zone: Zone): ReadonlyMap<string, readonly Away[]> {
  const away = new Map<string, Away[]>()
  for (const { practitioner, from, until, mark } of marks) {
    if (mark === 'gladly' || mark === 'can') continue
    const span = { from: minuteOfWall(dayNumber(from), 0, zone), until: minuteOfWall(dayNumber(until) + 1, 0, zone) }
    away.set(practitioner, [...(away.get(practitioner) ?? []), span])
  }
  return away
}
