import { checkDayCover } from '../cover/day-cover.ts'
import { remarksSince } from '../cover/new-remarks.ts'
import type { Code } from '../model/code.ts'
import type { Finding } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { RegionChange } from '../model/region-change.ts'
import type { Roster } from '../model/roster.ts'
import { rowOf } from '../roster/lenses.ts'
import { isKnownFinding } from '../roster/new-findings.ts'
import { checkRow } from '../rules/index.ts'
import { contextOf } from '../rules/rule.ts'
import type { Instant } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'

/** A region before and after somebody changed it. */
export type RegionStep = { readonly before: Region; readonly after: Region; readonly changes: readonly RegionChange[] }

/** The people whose row the rules read otherwise after these changes: everybody, where the rules themselves changed. */
function touchedPeople({ after, changes }: RegionStep): readonly Code[] {
  if (changes.some(({ entry }) => entry === 'policy')) return after.practitioners.map(({ code }) => code)
  return changes.flatMap((change) => (change.entry === 'practitioner' && change.was !== null && change.now !== null ? [change.code] : []))
}

/** What the rules say of the people of a roster after these changes that they did not say before, of shifts that are not over. */
export function newRowFindings(roster: Roster, step: RegionStep, now: Instant): readonly Finding[] {
  const [was, is] = [contextOf(step.before), contextOf(step.after)]
  return touchedPeople(step).flatMap((code) => {
    const row = rowOf(roster, step.after, code)
    const known = rowOf(roster, step.before, code)
    if (!row || row.duties.length === 0) return []
    const found = checkRow(row, is).filter(({ until }) => until > now)
    if (found.length === 0) return []
    const old = known ? checkRow(known, was) : []
    return found.filter((finding) => !old.some((one) => isKnownFinding(one, finding)))
  })
}

/** What the rules say of the practices' daytime after these changes that they did not say before (R23, R25, R26). */
export function newDayFindings({ before, after, changes }: RegionStep, interval: Interval, now: Instant): readonly Finding[] {
  if (!changes.some(({ entry }) => entry !== 'template')) return []
  return remarksSince(checkDayCover(before, interval, now), checkDayCover(after, interval, now))
}
