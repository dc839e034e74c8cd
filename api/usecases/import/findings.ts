import type { Finding } from '../../domain/model/finding.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Busy, Roster } from '../../domain/model/roster.ts'
import { withAround } from '../../domain/roster/margins.ts'
import { checkRows } from '../../domain/rules/index.ts'
import { type FaultList, reportCell } from './fault.ts'
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

/** What the rules say about these rosters with each other's duties around them. */
export function checkRosters(rosters: readonly Roster[], others: readonly Roster[], region: Region): readonly Finding[] {
  return rosters.flatMap((roster) => {
    const around = busyIn([...rosters, ...others].filter((other) => other !== roster))
    return checkRows(around.length === 0 ? roster : withAround(roster, [...roster.around, ...around]), region)
  })
}

const refusesRow = ({ rule }: Finding): boolean => rule === 'R01' || rule === 'R21'

/** R01 and R21 refuse the row that brought them, the last of those that did; other findings are told and stay. */
export function refuseByRules(findings: readonly Finding[], placed: readonly Placed[], faults: FaultList): readonly Finding[] {
  if (!findings.some(refusesRow)) return findings
  const rowsOf = new Map(placed.map((one) => [`${one.shift} ${one.practitioner}`, one.row]))
  const order = new Map(placed.map((one, index) => [one.row, index]))
  const told = new Set<string>()
  const others: Finding[] = []
  for (const finding of findings) {
    if (!refusesRow(finding)) {
      others.push(finding)
      continue
    }
    const rows = finding.shifts.flatMap((shift) => rowsOf.get(`${shift} ${finding.who}`) ?? [])
    const last = rows.sort((a, b) => order.get(b)! - order.get(a)!)[0]
    const key = last && `${order.get(last)} ${finding.rule}`
    if (!last || told.has(key!)) continue
    told.add(key!)
    const report = reportCell(last.origin, 'practitioner', finding.rule as 'R01' | 'R21')
    faults.refused.push({ ...report, says: finding.says.nl, en: finding.says.en })
  }
  return others
}
