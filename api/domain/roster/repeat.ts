import type { Region } from '../model/region.ts'
import type { Place, Roster, Shift, ShiftId } from '../model/roster.ts'
import { isPostHoliday } from '../time/holidays.ts'
import { addDays, type Day, dayNumber } from '../time/instant.ts'
import type { Wish } from './fill.ts'
import { piecesOf } from './roster.ts'

/** A pattern of one or more weeks, laid on the weeks after it. */
export type Pattern = {
  /** The places whose holders are repeated. */
  readonly places: readonly Place[]
  /** The Monday of its first week, and how many weeks it takes: two is even and odd weeks. */
  readonly monday: Day
  readonly weeks: number
  /** How many weeks after it are to be filled. */
  readonly onto: number
  /** Who is placed there already makes way; otherwise only open places are filled. */
  readonly replaces: boolean
}

/** Why a place is left as it is: an other holder, a holiday on either side, nothing asked there, the end of the roster. */
export type Skipped = 'held' | 'holiday' | 'no-shift'

export type Repeated = { readonly wishes: readonly Wish[]; readonly skipped: Readonly<Record<Skipped, number>> }

/**
 * Whom a pattern wants where. A holiday is no pattern: what falls on one, or comes from one, is left as it is. A place that
 * nobody holds says nothing, nor does one in parts. The last turn of a pattern may be cut short.
 */
export function repeatPattern(roster: Roster, region: Region, pattern: Pattern): Repeated {
  const { monday, weeks, onto } = pattern
  const shifts = new Map(roster.shifts.map((shift) => [shift.id, shift]))
  const alike = new Map(roster.shifts.map((shift) => [keyOf(shift, shift.date), shift]))
  const wishes: Wish[] = []
  const skipped = { held: 0, holiday: 0, 'no-shift': 0 }
  for (const place of pattern.places) {
    const shift = shifts.get(place.shift)
    const held = piecesOf(roster, place)
    if (!shift || held.length !== 1) continue
    const week = Math.floor((dayNumber(shift.date) - dayNumber(monday)) / 7)
    for (let to = week + weeks; to < weeks + onto; to += weeks) {
      const day = addDays(shift.date, (to - week) * 7)
      const target = alike.get(keyOf(shift, day))
      const why = skipOf(roster, region, { shift, target, day, position: place.position }, pattern.replaces)
      if (why) skipped[why]++
      else wishes.push({ shift: target!.id, position: place.position, practitioner: held[0]!.practitioner })
    }
  }
  return { wishes, skipped }
}

type Step = { readonly shift: Shift; readonly target: Shift | undefined; readonly day: Day; readonly position: number }

function skipOf(roster: Roster, { holidays }: Region, { shift, target, day, position }: Step, replaces: boolean): Skipped | null {
  if (isPostHoliday(holidays, day, shift.post) || isPostHoliday(holidays, shift.date, shift.post)) return 'holiday'
  if (!target || position > target.needed) return 'no-shift'
  return !replaces && isHeld(roster, target.id, position) ? 'held' : null
}

const isHeld = (roster: Roster, shift: ShiftId, position: number): boolean => piecesOf(roster, { shift, position }).length > 0

/** Same post, role and times on a date. */
const keyOf = ({ post, role, start, end }: Shift, date: Day): string => `${date} ${post} ${role} ${start} ${end}`
