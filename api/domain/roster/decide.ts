import type { ChangeOrder, RosterChange } from '../model/change.ts'
import type { Code } from '../model/code.ts'
import type { Finding } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Roster, ShiftId } from '../model/roster.ts'
import { faultAt, ok, type Refusal, type Result, refuse } from '../refusal.ts'
import { orderConflicts, orderFaults } from '../says/order-faults.ts'
import type { Instant } from '../time/instant.ts'
import { overlaps } from '../time/interval.ts'
import { applyChange, invertChange } from './changes/index.ts'
import { newFindings, peopleOf, shiftsOf, stopping } from './new-findings.ts'
import { readOrder } from './read-order.ts'
import { shiftOf } from './roster.ts'
import { isPutBack } from './seats.ts'

/** An order that will be kept: all that the log, the rows and the readers need. */
export type Decision = {
  /** The roster after it, one version on. */
  readonly roster: Roster
  /** The changes as kept: ids made, codes and moments in our own form. */
  readonly changes: readonly RosterChange[]
  readonly inverse: readonly RosterChange[]
  /** What the rules newly say, of every level; blocks and warnings among them were passed with a reason. */
  readonly findings: readonly Finding[]
  readonly touchedPractitioners: readonly Code[]
  readonly touchedShifts: readonly ShiftId[]
}

type Moment = {
  readonly now: Instant
  readonly newId: () => string
  readonly published: ReadonlySet<ShiftId>
  /** The way back from the own step that the order takes back. */
  readonly back?: readonly RosterChange[]
}

/**
 * Decides an order on the head, whole or not at all. An older `basedOn` is fine while every `was` holds. A shift that
 * has begun changes only with a reason. An unknown shift is `not-found`, unless the order is based on an older version:
 * then somebody may have removed it since, and the answer is `change-conflict`. Taking back a step puts back what stood
 * before it, also where a rule that nobody may pass spoke of that already.
 */
export function decideChanges(roster: Roster, region: Region, order: ChangeOrder, moment: Moment): Result<Decision> {
  if (order.basedOn > roster.version) return aheadOf(roster)
  const read = readOrder(order, roster, region, moment.newId)
  if (!read.ok) return read
  const made = applyInTurn(roster, order, read.value, moment)
  if (!made.ok) return made
  const { after, inverse, parts } = made.value
  const people = distinct(parts.flatMap((part) => part.people))
  const findings = newFindings(roster, after, region, people)
  const broken = stopping(findings, order, parts).filter((finding) => !isPutBack(finding, moment.back ?? []))
  const away = broken.find((finding) => isHeldElsewhere(finding, after))
  if (away && broken.every((finding) => isHeldElsewhere(finding, after))) return refuse({ code: 'person-busy', practitioner: away.who })
  if (broken.length > 0) return refuse({ code: 'rule-broken', findings: broken })
  return ok({
    roster: { ...after, version: roster.version + 1 },
    changes: read.value,
    inverse,
    findings,
    touchedPractitioners: people,
    touchedShifts: distinct(read.value.flatMap(shiftsOf)),
  })
}

/** True for a clash with another cooperative, of which the roster shows no more than "not available"; rest around it is a rule. */
export function isHeldElsewhere(finding: Finding, { assignments, around }: Roster): boolean {
  const clashes = (one: { practitioner: Code; from: Instant; until: Instant }) => one.practitioner === finding.who && overlaps(one, finding)
  return finding.rule === 'R03' && assignments.some(clashes) && around.some((busy) => busy.post === undefined && clashes(busy))
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

export const aheadOf = (roster: Pick<Roster, 'version'>): Result<never> =>
  refuse({ code: 'change-conflict', head: roster.version, says: orderConflicts.ahead(roster.version) })

type Made = {
  readonly after: Roster
  readonly inverse: readonly RosterChange[]
  readonly parts: readonly { readonly change: RosterChange; readonly people: readonly Code[] }[]
}

function applyInTurn(roster: Roster, order: ChangeOrder, changes: readonly RosterChange[], moment: Moment): Result<Made> {
  let after = roster
  const inverses: (readonly RosterChange[])[] = []
  const parts: { change: RosterChange; people: readonly Code[] }[] = []
  for (const [index, change] of changes.entries()) {
    const applied = applyChange(after, change)
    const refusal = applied.ok ? lateOrPublished(after, applied.value, change, order, moment) : applied.refusal
    if (refusal) return refuse(inOrder(refusal, index, order, roster))
    if (!applied.ok) return applied
    inverses.push(invertChange(after, change))
    parts.push({ change, people: peopleOf(change, after) })
    after = applied.value
  }
  return ok({ after, inverse: inverses.reverse().flat(), parts })
}

/** Refuses to touch a shift that has begun without saying why, and to remove one that was ever published. */
function lateOrPublished(
  before: Roster,
  after: Roster,
  change: RosterChange,
  order: ChangeOrder,
  { now, published }: Moment,
): Refusal | null {
  if (change.do === 'remove-shift' && published.has(change.shift)) {
    return { code: 'malformed', faults: [faultAt('shift', orderFaults.wasPublished)] }
  }
  const begun = (roster: Roster, id: ShiftId) => {
    const shift = shiftOf(roster, id)
    return shift !== undefined && shift.from <= now
  }
  const isLate = shiftsOf(change).some((id) => begun(before, id) || begun(after, id))
  if (!isLate || (change.reason ?? order.reason ?? '').trim() !== '') return null
  return { code: 'malformed', faults: [faultAt('reason', orderFaults.begunReason)] }
}

/** A refusal of one change as the whole order answers it. */
function inOrder(refusal: Refusal, index: number, order: ChangeOrder, head: Roster): Refusal {
  if (refusal.code === 'malformed') {
    return { code: 'malformed', faults: refusal.faults.map((fault) => ({ ...fault, path: `changes.${index}.${fault.path}` })) }
  }
  if (refusal.code !== 'not-found' || order.basedOn === head.version) return refusal
  return { code: 'change-conflict', head: head.version, says: orderConflicts.shiftGone }
}
