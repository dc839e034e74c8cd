import { countFreeHands, type Duties, dutiesOf } from '../../../api/domain/cover/free-hands.ts'
import type { Gap } from '../../../api/domain/cover/gap.ts'
import { indexOf } from '../../../api/domain/cover/staffing-index.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster, Shift } from '../../../api/domain/model/roster.ts'
import { instantOf, minuteOf } from '../../../api/domain/time/instant.ts'

const minutesPerHour = 60

/**
 * Blocking findings on filled places in the form of gaps, so that one list walks them all: one per person, shift and kind,
 * on the last shift that together causes it. Who is sick or gone is a hole already.
 */
export function problemGapsOf(findings: readonly Finding[], roster: Roster, region: Region): readonly Gap[] {
  const blocks = findings.filter((finding) => finding.level === 'block' && finding.cause !== 'sick' && finding.shifts.length > 0)
  if (blocks.length === 0) return []
  const shifts = new Map(roster.shifts.map((shift) => [shift.id, shift]))
  const duties = dutiesOf(indexOf({ source: 'draft', shifts: roster.shifts, assignments: roster.assignments, published: {} }))
  const found = new Map<string, Gap>()
  for (const finding of blocks) {
    const shift = shifts.get(finding.shifts.at(-1)!)
    const gap = shift && gapOf(finding, shift, region, duties)
    if (gap && !found.has(gap.id)) found.set(gap.id, gap)
  }
  return [...found.values()]
}

function gapOf(finding: Finding, shift: Shift, region: Region, duties: Duties): Gap {
  const kind = finding.rule === 'R21' ? 'unqualified' : 'rule'
  const lead = region.posts.find((post) => post.code === shift.post)?.leadHours ?? region.policy.postLeadHours
  const span = { from: minuteOf(shift.from), until: minuteOf(shift.until) }
  return {
    id: `${kind}:${shift.post}:${shift.role}:${shift.from}:${shift.id}:${finding.who}`,
    kind,
    where: { post: shift.post },
    role: shift.role,
    shift: shift.id,
    from: shift.from,
    until: shift.until,
    needed: shift.needed,
    present: shift.needed,
    cause: finding.cause ?? 'nobody-placed',
    owner: 'coordinator',
    decideBefore: instantOf(span.from - lead * minutesPerHour),
    candidates: countFreeHands(region, duties, { ...span, post: shift.post, role: shift.role }),
  }
}

/** Both lists as one, by the last moment to act. A gap that says the same as before keeps its identity, so that its line stays. */
export function mergeGaps(before: readonly Gap[], ...lists: readonly (readonly Gap[])[]): readonly Gap[] {
  const known = new Map(before.map((gap) => [gap.id, gap]))
  const same = (a: Gap, b: Gap) =>
    a.present === b.present && a.needed === b.needed && a.candidates === b.candidates && a.until === b.until && a.cause === b.cause
  return lists
    .flat()
    .map((gap) => {
      const old = known.get(gap.id)
      return old && same(old, gap) ? old : gap
    })
    .sort((a, b) => order(a.decideBefore, b.decideBefore) || order(a.from, b.from) || order(a.id, b.id))
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
