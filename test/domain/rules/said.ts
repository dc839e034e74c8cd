import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { rowsOf } from '../../../api/domain/roster/lenses.ts'
import { lineOf } from '../../../api/domain/rules/line.ts'
import { contextOf, findingsOfRule, type RowRule } from '../../../api/domain/rules/rule.ts'
import { regionOf, shiftName } from '../../picture.ts'

/** What one rule says about everybody in a picture. */
export function findingsIn(roster: Roster, rule: RowRule, region: Region = regionOf(roster)): readonly Finding[] {
  return rowsOf(roster, region).flatMap((row) => findingsOfRule(rule, lineOf(row), contextOf(region)))
}

/** The same in short: who, and the shifts that cause it, as a coordinator calls them. */
const shortOf = (roster: Roster, findings: readonly Finding[]): readonly string[] =>
  findings.map((finding) => `${finding.who}: ${finding.shifts.map((shift) => shiftName(roster, shift)).join(', ')}`)

export const told = (roster: Roster, rule: RowRule, region?: Region): readonly string[] => shortOf(roster, findingsIn(roster, rule, region))
