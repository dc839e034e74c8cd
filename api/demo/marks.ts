import { addDays, type Day, dayNumber } from '../domain/time/instant.ts'
import { minuteOfWall, type Zone } from '../domain/time/zone.ts'
import type { Shift } from '../domain/model/roster.ts'
import type { Mark } from '../domain/model/practitioner.ts'
import type { Chance } from './chance.ts'
import type { Away } from './fill.ts'
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
