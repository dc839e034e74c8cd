import { sameCode } from '../model/code.ts'
import type { Finding } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Assignment, Place, Roster } from '../model/roster.ts'
import type { ExchangeChange } from '../model/change.ts'
import { applyChange } from './changes/index.ts'
import type { Filling, LeftOut, Wish } from './fill.ts'
import { newFindings } from './new-findings.ts'
import { piecesOf } from './roster.ts'

/** A place and the one across whose holders are to change places; null where no shift is across. */
export type Pair = readonly [place: Place, across: Place | null]

/** One pair as the order does it, and who ends where. */
type Swap = { readonly change: ExchangeChange; readonly wishes: readonly [Wish, Wish] }

/**
 * Many exchanges as one order (issue 3, bulk). Of every pair both go or both stay, so nobody is lost between two places;
 * the rules look at the roster as it is after all of it. What is locked, divided into parts, or has nothing across stays
 * and is named; so does a pair that breaks what no reason can pass.
 */
export function planExchange(roster: Roster, region: Region, pairs: readonly Pair[]): Filling {
  const sorted = sortOut(roster, pairs)
  let open = sorted.open
  const leftOut: LeftOut[] = [...sorted.leftOut]
  for (;;) {
    const { after, done, refused } = applySwaps(roster, open)
    leftOut.push(...refused)
    const people = new Set(done.flatMap(({ change }) => change.was.flatMap((code) => code ?? [])))
    const findings = newFindings(roster, after, region, [...people])
    const stopped = stoppedBy(findings, done)
    if (stopped.size === 0) {
      const asks = findings.filter(({ level }) => level === 'block' || level === 'warn')
      const wishes = done.flatMap((swap) => swap.wishes)
      return { changes: done.map(({ change }) => change), done: wishes, same: sorted.same, leftOut, asks }
    }
    leftOut.push(...[...stopped.values()].flat())
    open = done.filter((swap) => !stopped.has(swap))
  }
}

function sortOut(roster: Roster, pairs: readonly Pair[]) {
  const open: Swap[] = []
  const leftOut: LeftOut[] = []
  let same = 0
  for (const [place, across] of pairs) {
    const held = piecesOf(roster, place)
    const [a, b] = [holderOf(held), holderOf(across ? piecesOf(roster, across) : [])]
    const all = [...held, ...(across ? piecesOf(roster, across) : [])]
    if (!across && held.length === 0) same++
    else if (!across) leftOut.push({ wish: wishFor(place, a), why: 'no-other' })
    else if (all.some(({ locked }) => locked)) leftOut.push({ wish: wishFor(place, b), why: 'locked' })
    else if (all.length < 2 ? all.length === 0 : a !== null && b !== null && sameCode(a, b)) same += 2
    else open.push({ change: { do: 'exchange', a: place, b: across, was: [a, b] }, wishes: [wishFor(place, b), wishFor(across, a)] })
  }
  return { open, leftOut, same }
}

const holderOf = (held: readonly Assignment[]) => held[0]?.practitioner ?? null
const wishFor = ({ shift, position }: Place, practitioner: Wish['practitioner']): Wish => ({ shift, position, practitioner })

function applySwaps(roster: Roster, swaps: readonly Swap[]) {
  let after = roster
  const done: Swap[] = []
  const refused: LeftOut[] = []
  for (const swap of swaps) {
    const result = applyChange(after, swap.change)
    if (result.ok) {
      after = result.value
      done.push(swap)
    } else refused.push({ wish: swap.wishes[0], why: 'cannot', refusal: result.refusal })
  }
  return { after, done, refused }
}

/** Pairs that put somebody where nobody may let them be; of several in one finding only the last, for without it the others may stand. */
function stoppedBy(findings: readonly Finding[], done: readonly Swap[]): ReadonlyMap<Swap, readonly LeftOut[]> {
  const stopped = new Map<Swap, LeftOut[]>()
  for (const finding of findings) {
    if (finding.mayOverride || (finding.level !== 'block' && finding.level !== 'warn')) continue
    const isAbout = ({ shift, practitioner }: Wish) =>
      practitioner !== null && sameCode(practitioner, finding.who) && finding.shifts.includes(shift)
    const swap = done.findLast(({ wishes }) => wishes.some(isAbout))
    const wish = swap?.wishes.find(isAbout)
    if (swap && wish) stopped.set(swap, [...(stopped.get(swap) ?? []), { wish, why: 'rule', findings: [finding] }])
  }
  return stopped
}
