import type { RosterChange } from '../../../api/domain/model/change.ts'
import { type Code, sameCode } from '../../../api/domain/model/code.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster, ShiftId } from '../../../api/domain/model/roster.ts'
import { newFindings, peopleOf } from '../../../api/domain/roster/new-findings.ts'
import { type Seat, seatsOf } from '../../../api/domain/roster/seats.ts'
import { isInTheWay } from './rules.ts'

/** Why a rule was passed, by person and shift: what brings a placement back passes with the same words. */
export type Passes = ReadonlyMap<string, string>

const passKey = (practitioner: Code, shift: ShiftId): string => `${practitioner} ${shift}`

/** The same with the reasons that these changes bring. */
export function passesWith(passes: Passes, changes: readonly RosterChange[]): Passes {
  const given = changes.flatMap((change) => {
    const why = change.do === 'place' || change.do === 'exchange' ? change.override : undefined
    return why === undefined ? [] : seatsOf(change).map(({ who, shift }) => [passKey(who, shift), why] as const)
  })
  return given.length === 0 ? passes : new Map([...passes, ...given])
}

/**
 * Changes that bring back what stood, each with the reason its rule was passed with. What came from elsewhere (an import, a
 * colleague) has no reason here; then the log says `otherwise`. The rules look at all of it at once, as the server does:
 * where they say nothing new there is nothing to pass.
 */
export function passedAgain(
  changes: readonly RosterChange[],
  before: Roster,
  after: Roster,
  region: Region,
  passes: Passes,
  otherwise: string,
): readonly RosterChange[] {
  const people = new Set(changes.flatMap((change) => peopleOf(change, before)))
  const asking = newFindings(before, after, region, [...people]).filter((finding) => isInTheWay(finding) && finding.mayOverride)
  if (asking.length === 0) return changes
  return changes.map((change) => {
    if (change.do !== 'place' && change.do !== 'exchange') return change
    const asked = seatsOf(change).find((seat) => asking.some((finding) => isAbout(finding, seat)))
    return asked ? { ...change, override: passes.get(passKey(asked.who, asked.shift)) ?? otherwise } : change
  })
}

const isAbout = ({ who, shifts }: Finding, seat: Seat): boolean => sameCode(who, seat.who) && shifts.includes(seat.shift)
