import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster, ShiftId } from '../../../api/domain/model/roster.ts'
import { applyChange } from '../../../api/domain/roster/changes/index.ts'
import { shiftsOf } from '../../../api/domain/roster/new-findings.ts'
import { shiftOf } from '../../../api/domain/roster/roster.ts'
import { type Seat, seatsOf } from '../../../api/domain/roster/seats.ts'
import { type FollowedLines, followLines } from '../../../api/domain/rules/line.ts'
import { objectionsToSeat } from './rules.ts'

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
 * colleague) has no reason here; then the log says `otherwise`. Where no rule objects there is nothing to pass.
 */
export function passedAgain(
  changes: readonly RosterChange[],
  before: Roster,
  region: Region,
  passes: Passes,
  otherwise: string,
): readonly RosterChange[] {
  let roster = before
  const lines = followLines(before, region)
  return changes.map((change) => {
    const stopped = seatsOf(change).find((seat) => isStopped(roster, region, lines, seat))
    const after = applyChange(roster, change)
    if (after.ok) {
      lines.follow(after.value, shiftsOf(change))
      roster = after.value
    }
    if (!stopped || (change.do !== 'place' && change.do !== 'exchange')) return change
    return { ...change, override: passes.get(passKey(stopped.who, stopped.shift)) ?? otherwise }
  })
}

function isStopped(roster: Roster, region: Region, lines: FollowedLines, { who, shift, leaving }: Seat): boolean {
  const asked = shiftOf(roster, shift)
  return asked !== undefined && objectionsToSeat(region, lines.of(who), asked, leaving).length > 0
}
