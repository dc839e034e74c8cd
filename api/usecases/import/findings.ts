import type { Finding } from '../../domain/model/finding.ts'
import type { Region } from '../../domain/model/region.ts'
import { bigOf } from '../../domain/model/practitioner.ts'
import type { Busy, BusyNumber, Roster } from '../../domain/model/roster.ts'
import { isHeldElsewhere } from '../../domain/roster/decide.ts'
import { withAround } from '../../domain/roster/margins.ts'
import { checkRows } from '../../domain/rules/index.ts'
import { type FaultList, reportCell } from './fault.ts'
import { grouped } from './merge/draft.ts'
import type { Placed } from './roster/settle.ts'

/** Duties in the other rosters, as time that is taken. */
function busyIn(rosters: readonly Roster[]): readonly Busy[] {
  return rosters.flatMap((roster) => {
    const shifts = new Map(roster.shifts.map((shift) => [shift.id, shift]))
    return roster.assignments.map(({ practitioner, from, until, shift }): Busy => {
      const { post, role } = shifts.get(shift)!
      return { practitioner, from, until, post, role }
    })
  })
}

/** Duties in other cooperatives of whoever entered the same BIG number there. */
function busyElsewhere(region: Region, elsewhere: readonly BusyNumber[]): readonly Busy[] {
  if (elsewhere.length === 0) return []
  const byNumber = grouped(elsewhere, ({ big }) => big)
  return region.practitioners.flatMap(({ code, big }) =>
    (byNumber.get(bigOf(big) ?? '') ?? []).map(({ from, until }): Busy => ({ practitioner: code, from, until })),
  )
}

/** A finding, and the code of a fault where it refuses the row that brought it. */
type Checked = { readonly finding: Finding; readonly refuses: 'R01' | 'R21' | 'person-busy' | null }

/** What the rules say about these rosters with each other's duties, and those in other cooperatives, around them. */
export function checkRosters(
  rosters: readonly Roster[],
  others: readonly Roster[],
  region: Region,
  elsewhere: readonly BusyNumber[],
): readonly Checked[] {
  const away = busyElsewhere(region, elsewhere)
  return rosters.flatMap((roster) => {
    const around = [...busyIn([...rosters, ...others].filter((other) => other !== roster)), ...away]
    const whole = around.length === 0 ? roster : withAround(roster, [...roster.around, ...around])
    return checkRows(whole, region).map((finding) => ({ finding, refuses: refusalBy(finding, whole) }))
  })
}

function refusalBy(finding: Finding, roster: Roster): Checked['refuses'] {
  if (finding.rule === 'R01' || finding.rule === 'R21') return finding.rule
  return isHeldElsewhere(finding, roster) ? 'person-busy' : null
}

/**
 * R01, R21 and a duty in another cooperative at the same moment refuse the row that brought them, the last of those that
 * did; other findings are told and stay.
 */
export function refuseByRules(checked: readonly Checked[], placed: readonly Placed[], faults: FaultList): readonly Finding[] {
  if (!checked.some(({ refuses }) => refuses !== null)) return checked.map(({ finding }) => finding)
  const rowsOf = new Map(placed.map((one) => [`${one.shift} ${one.practitioner}`, one.row]))
  const order = new Map(placed.map((one, index) => [one.row, index]))
  const told = new Set<string>()
  const others: Finding[] = []
  for (const { finding, refuses } of checked) {
    if (refuses === null) {
      others.push(finding)
      continue
    }
    const rows = finding.shifts.flatMap((shift) => rowsOf.get(`${shift} ${finding.who}`) ?? [])
    const last = rows.sort((a, b) => order.get(b)! - order.get(a)!)[0]
    const key = last && `${order.get(last)} ${refuses}`
    if (!last || told.has(key!)) continue
    told.add(key!)
    const report = reportCell(last.origin, 'practitioner', refuses)
    faults.refused.push(refuses === 'person-busy' ? report : { ...report, says: finding.says.nl, en: finding.says.en })
  }
  return others
}
