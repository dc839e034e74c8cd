import { freeFor, askedFor, reachOf, type Work } from '../cover/free-hands.ts'
import type { Gap } from '../cover/gap.ts'
import { layered } from '../cover/layered.ts'
import { type Person, peopleOf } from '../cover/people.ts'
import type { Code } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import type { Roster, ShiftId } from '../model/roster.ts'
import { type Held, isElsewhere, type Line, withHeld } from '../rules/line.ts'
import { nightOf } from '../rules/night.ts'
import { minuteOf, minutesPerDay } from '../time/instant.ts'
import { shiftOf } from './roster.ts'

/** Another gap that somebody could have filled, and no longer can once they are placed; `left` others still can. */
export type Harm = { readonly shift: ShiftId; readonly left: number }

const none: readonly Harm[] = []

/** A gap that more people could fill is not made harder by one of them less. */
const fewCandidates = 12

/**
 * What somebody's taking a duty does to the other gaps that few can fill: those they are free for now and would not be after. One question for
 * many people; only gaps near enough for a rule to connect the two are looked at.
 */
export function harmOf(roster: Roster, region: Region, asked: Held, gaps: readonly Gap[]): (line: Line) => readonly Harm[] {
  const near = gaps.flatMap((gap) => nearGap(roster, region, asked, gap))
  if (near.length === 0) return () => none
  const people = peopleOf(region)
  return (line) => {
    const person = people.get(line.practitioner.code)
    if (!person) return none
    const placed = withHeld(line, asked)
    const harms: Harm[] = []
    for (const { shift, left, work, asks } of near) {
      if (asks.has(person) && isFree(region, work, person, line.held) && !isFree(region, work, person, placed.held))
        harms.push({ shift, left })
    }
    return harms
  }
}

type NearGap = Harm & { readonly work: Work; readonly asks: ReadonlySet<Person> }

function nearGap(roster: Roster, region: Region, asked: Held, gap: Gap): readonly NearGap[] {
  const shift = gap.shift === undefined ? undefined : shiftOf(roster, gap.shift)
  if (!shift || (gap.kind !== 'open' && gap.kind !== 'short') || shift.id === asked.shift?.id || gap.candidates > fewCandidates) return []
  const work = { from: minuteOf(gap.from), until: minuteOf(gap.until), post: shift.post, role: shift.role, shift }
  // A run of nights reaches far, but only nights of one post are in one.
  const areNights = shift.post === asked.post && nightOf(work, region.zone) !== null && nightOf(asked, region.zone) !== null
  const reach = areNights ? reachOf(region, work) : Math.min(reachOf(region, work), furthest)
  if (work.from >= asked.until + reach || asked.from - reach >= work.until) return []
  return [{ shift: shift.id, left: Math.max(0, gap.candidates - 1), work, asks: askedFor(region, work) }]
}

/** Rest and overlap reach no further than this, whatever a cooperative sets. */
const furthest = 2 * minutesPerDay

function isFree(region: Region, work: Work, person: Person, held: readonly Held[]): boolean {
  const of = layered(new Map<Code, readonly Held[]>([[person.practitioner.code, held]]))
  const busyElsewhere = held.some(isElsewhere) ? new Set([person.practitioner.code]) : nobody
  return freeFor(region, { of, busyElsewhere }, work)(person)
}

const nobody: ReadonlySet<Code> = new Set()
