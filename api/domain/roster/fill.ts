import type { RosterChange } from '../model/change.ts'
import { type Code, sameCode } from '../model/code.ts'
import type { Finding } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Place, Roster } from '../model/roster.ts'
import type { Refusal } from '../refusal.ts'
import { applyChange, completeIds } from './changes/index.ts'
import { newFindings } from './new-findings.ts'
import { holdersOfShift, shiftOf } from './roster.ts'

/** Whom somebody wants on a place; null is nobody. */
export type Wish = Place & { readonly practitioner: Code | null }

/** Why a wish is left out of a filling; `no-other`: of an exchange, nothing is across. */
export type LeftOut = { readonly wish: Wish } & (
  | { readonly why: 'locked' | 'no-place' | 'no-other' }
  | { readonly why: 'rule'; readonly findings: readonly Finding[] }
  | { readonly why: 'cannot'; readonly refusal: Refusal }
)

/** Many wishes as one order. */
export type Filling = {
  /** One order that does all that can be done; without a reason for what `asks`. */
  readonly changes: readonly RosterChange[]
  readonly done: readonly Wish[]
  /** Wishes that hold already. */
  readonly same: number
  readonly leftOut: readonly LeftOut[]
  /** What the rules say of what is done and a reason passes; each is asked for once for the whole order. */
  readonly asks: readonly Finding[]
}

/**
 * Puts many people on many places at once, as a paste, a fill or a move of a selection does (issue 3, bulk): what no reason
 * can pass is left out and named, what holds already is counted, locked places stay (contract: `locked` binds bulk actions).
 * The rules look at the roster as it is after all of it, so two people may change places in one paste. Of two wishes that
 * clash the later one is left out.
 */
export function planFilling(roster: Roster, region: Region, wishes: readonly Wish[], newId: () => string): Filling {
  const sorted = sortOut(roster, wishes)
  let open = sorted.open
  const leftOut: LeftOut[] = [...sorted.leftOut]
  for (;;) {
    const made = applyWishes(roster, open, newId)
    leftOut.push(...made.leftOut)
    const findings = newFindings(roster, made.after, region, peopleIn(made.done, made.left))
    const stopped = stoppedBy(findings, made.done)
    if (stopped.length === 0) {
      const asks = findings.filter((finding) => finding.level === 'block' || finding.level === 'warn')
      return { changes: made.changes, done: made.done, same: sorted.same, leftOut, asks }
    }
    leftOut.push(...stopped)
    const gone = new Set(stopped.map(({ wish }) => wish))
    open = made.done.filter((wish) => !gone.has(wish))
  }
}

/** The same order with a reason for everything that asks for one. */
export const withReason = (changes: readonly RosterChange[], override: string): readonly RosterChange[] =>
  changes.map((change) => (change.do === 'place' || change.do === 'exchange' ? { ...change, override } : change))

function sortOut(roster: Roster, wishes: readonly Wish[]) {
  const open: Wish[] = []
  const leftOut: LeftOut[] = []
  let same = 0
  for (const wish of wishes) {
    const shift = shiftOf(roster, wish.shift)
    const held = holdersOfShift(roster, wish.shift).filter((piece) => piece.position === wish.position)
    const [only] = held
    const isSame =
      wish.practitioner === null ? !only : held.length === 1 && only !== undefined && sameCode(only.practitioner, wish.practitioner)
    if (!shift || wish.position < 1) leftOut.push({ wish, why: 'no-place' })
    else if (isSame) same++
    else if (held.some((piece) => piece.locked)) leftOut.push({ wish, why: 'locked' })
    else open.push(wish)
  }
  return { open, leftOut, same }
}

type Made = {
  readonly after: Roster
  readonly changes: readonly RosterChange[]
  readonly done: readonly Wish[]
  readonly leftOut: readonly LeftOut[]
  /** Who left a place. */
  readonly left: readonly Code[]
}

function applyWishes(roster: Roster, wishes: readonly Wish[], newId: () => string): Made {
  const changes: RosterChange[] = []
  const done: Wish[] = []
  const leftOut: LeftOut[] = []
  const left: Code[] = []
  let after = roster
  for (const wish of wishes) {
    const held = holdersOfShift(after, wish.shift).filter((piece) => piece.position === wish.position)
    const steps = changesFor(wish, held).map((step) => completeIds(step, newId))
    let next = after
    const refusal = steps.reduce<Refusal | null>((found, step) => {
      if (found) return found
      const result = applyChange(next, step)
      if (!result.ok) return result.refusal
      next = result.value
      return null
    }, null)
    if (refusal) {
      leftOut.push({ wish, why: 'cannot', refusal })
      continue
    }
    after = next
    changes.push(...steps)
    done.push(wish)
    left.push(...held.map((piece) => piece.practitioner))
  }
  return { after, changes, done, leftOut, left }
}

type Piece = { readonly practitioner: Code; readonly from: string; readonly until: string }

/** A place in pieces is emptied piece by piece before somebody has all of it. */
function changesFor({ shift, position, practitioner }: Wish, held: readonly Piece[]): readonly RosterChange[] {
  const [only] = held
  const isWhole = held.length < 2
  const clearing: readonly RosterChange[] = isWhole
    ? []
    : held.map(({ from, until, practitioner: was }) => ({ do: 'clear', shift, position, from, until, was }))
  if (practitioner === null) return isWhole && only ? [{ do: 'clear', shift, position, was: only.practitioner }] : clearing
  return [...clearing, { do: 'place', shift, position, practitioner, was: isWhole && only ? only.practitioner : null }]
}

const peopleIn = (done: readonly Wish[], left: readonly Code[]): readonly Code[] => [
  ...new Set([...done.flatMap(({ practitioner }) => practitioner ?? []), ...left]),
]

/** Wishes that break what nobody may pass; of several in one finding only the last, for without it the others may stand. */
function stoppedBy(findings: readonly Finding[], done: readonly Wish[]): readonly LeftOut[] {
  const stopped = new Map<Wish, Finding[]>()
  for (const finding of findings) {
    if (finding.mayOverride || (finding.level !== 'block' && finding.level !== 'warn')) continue
    const wish = done.findLast(
      ({ shift, practitioner }) => practitioner !== null && sameCode(practitioner, finding.who) && finding.shifts.includes(shift),
    )
    if (wish) stopped.set(wish, [...(stopped.get(wish) ?? []), finding])
  }
  return [...stopped].map(([wish, found]) => ({ wish, why: 'rule', findings: found }))
}
