import type { Shift } from '../domain/model/roster.ts'
import { dayNumber, minuteOf, minutesPerDay, type Weekday, weekdayOfNumber } from '../domain/time/instant.ts'
import { minuteOfWall, type Zone } from '../domain/time/zone.ts'
import type { Chance } from './chance.ts'
import type { DemoPerson } from './people.ts'

/** Time somebody said not to be asked for, in epoch minutes. */
export type Away = { readonly from: number; readonly until: number }

export type Seat = { readonly shift: Shift; readonly position: number; readonly practitioner: string }

type Duty = {
  readonly from: number
  readonly until: number
  readonly post: string
  readonly isNight: boolean
  readonly day: number
  readonly isStandby: boolean
  /** Surgery hours of the day it begins and of the day after, of whoever works then. */
  readonly surgeries: readonly Surgery[]
}

type Surgery = { readonly weekday: Weekday; readonly from: number; readonly until: number }

type Line = { readonly person: DemoPerson; readonly away: readonly Away[]; readonly duties: Duty[]; hours: number }

const restMinutes = 390
const stretchMinutes = 15 * 60
const surgeryFrom = 8 * 60
const surgeryUntil = 17 * 60

/**
 * Fills shifts in order of time with whoever may work them and is furthest behind on what they mean to work. Keeps R01,
 * R02, R12, R19, R20, R21, R27 and R28, so that the demo's problems are the ones put there on purpose. A place nobody may
 * take stays open.
 */
export function fillPlaces(
  shifts: readonly Shift[],
  people: readonly DemoPerson[],
  away: ReadonlyMap<string, readonly Away[]>,
  zone: Zone,
  chance: Chance,
): readonly Seat[] {
  const lines = people
    .filter((person) => person.discipline === 'gp')
    .map((person): Line => ({ person, away: away.get(person.code) ?? [], duties: [], hours: person.target * 0.12 * chance.next() }))
  const seats: Seat[] = []
  for (const shift of shifts) {
    const duty = dutyOf(shift, zone)
    const able = lines.filter((line) => line.person.roles.includes(shift.role) && mayWork(line, duty))
    able.sort((a, b) => shareOf(a, duty) - shareOf(b, duty))
    for (let position = 1; position <= shift.needed && position <= able.length; position++) {
      const line = able[position - 1]!
      line.duties.push(duty)
      line.hours += ((duty.until - duty.from) / 60) * (duty.isStandby ? 0.4 : 1)
      seats.push({ shift, position, practitioner: line.person.code })
    }
  }
  return seats
}

function dutyOf(shift: Shift, zone: Zone): Duty {
  const from = minuteOf(shift.from)
  const until = minuteOf(shift.until)
  const day = dayNumber(shift.date)
  const isNight = until > minuteOfWall(day + 1, 60, zone) || (from < minuteOfWall(day, 5 * 60, zone) && shift.role !== 'lead')
  const surgeries = [day, day + 1].map((one) => ({
    weekday: weekdayOfNumber(one),
    from: minuteOfWall(one, surgeryFrom, zone),
    until: minuteOfWall(one, surgeryUntil, zone),
  }))
  return { from, until, post: shift.post, isNight, day, isStandby: shift.role === 'standby', surgeries }
}

/** How far somebody is on the way; a second or third night in a row is liked better than a lone one (rijtjes). */
function shareOf(line: Line, duty: Duty): number {
  const last = line.duties.at(-1)
  const inRun = duty.isNight && last?.isNight === true && last.day === duty.day - 1 && last.post === duty.post
  return line.hours / line.person.target - (inRun ? 0.25 : 0)
}

function mayWork(line: Line, duty: Duty): boolean {
  const recent = line.duties.slice(-8)
  if (recent.some((held) => duty.from - held.until < restMinutes && held.from - duty.until < restMinutes)) return false
  if (line.away.some((one) => one.from < duty.until && duty.from < one.until)) return false
  return nightsHold(recent, duty) && weekendsHold(line.duties, duty) && surgeryHolds(line.person.surgery, duty)
}

function nightsHold(recent: readonly Duty[], duty: Duty): boolean {
  if (!duty.isNight) return true
  const nights = new Set(recent.filter((held) => held.isNight).map((held) => held.day))
  return ![1, 2, 3].every((back) => nights.has(duty.day - back))
}

/** Not both days of one weekend, and at most two weekends in four. */
function weekendsHold(duties: readonly Duty[], duty: Duty): boolean {
  const weekday = weekdayOfNumber(duty.day)
  if (weekday < 6 || duty.isStandby) return true
  const saturday = weekday === 6 ? duty.day : duty.day - 1
  const weekends = new Set<number>()
  for (const held of duties.slice(-24)) {
    const other = weekdayOfNumber(held.day)
    if (other < 6 || held.isStandby) continue
    const theirs = other === 6 ? held.day : held.day - 1
    if (theirs === saturday && held.day !== duty.day) return false
    if (theirs > saturday - 28 && theirs !== saturday) weekends.add(theirs)
  }
  return weekends.size < 2
}

/** No duty during surgery, no night before or after it, and no stretch of work and duty over fifteen hours. */
function surgeryHolds(surgery: readonly Weekday[], duty: Duty): boolean {
  for (const { weekday, from, until } of duty.surgeries) {
    if (!surgery.includes(weekday)) continue
    if (duty.isStandby && !duty.isNight) {
      if (duty.from < until && from < duty.until) return false
      continue
    }
    if (duty.from < until && from < duty.until) return false
    if (duty.isNight && from - duty.until < 8 * 60 && duty.until - from < minutesPerDay / 2) return false
    const rest = duty.from >= until ? duty.from - until : from - duty.until
    const whole = Math.max(duty.until, until) - Math.min(duty.from, from)
    if (rest >= 0 && rest < restMinutes && whole > stretchMinutes) return false
  }
  return true
}
