import type { Code } from '../../model/code.ts'
import type { Says } from '../../model/finding.ts'
import { saysRepair } from '../../says/repairs.ts'
import { dayNumber } from '../../time/instant.ts'
import { cellsOf, changesOf } from './changes-of.ts'
import type { Ground } from './ground.ts'
import { shiftIn } from './hands.ts'
import { byCost, type Cost, type Hole, type Move, type Repair, type TouchedCell } from './repair.ts'
import { type Plan, type Progress, searchPlans } from './search.ts'
import { type Toll, tollOf } from './takers.ts'
import { verdictOn } from './verdict.ts'

export type RepairWish = {
  readonly moves: 1 | 2 | 3
  /** At most so many, the cheapest. */
  readonly most: number
  readonly withPlain?: boolean
}

/** How far a search is, and the best of what it found so far when somebody stops it there. */
export type RepairStep = Progress & { readonly best: () => readonly Repair[] }

/**
 * The ways to fill a hole that open no other and make no rule block, cheapest first; each one given was applied and judged
 * by the rules in full. A generator: it can be stopped at every step, and `best` says what there is by then.
 */
export function* searchRepairs(ground: Ground, hole: Hole, wish: RepairWish): Generator<RepairStep, readonly Repair[]> {
  const found: Found[] = []
  const best = () => judged(ground, hole, found, wish.most)
  const search = searchPlans(ground, hole, { moves: wish.moves, withPlain: wish.withPlain ?? false }, (plan) => {
    found.push(foundIn(ground, hole, plan))
  })
  for (const progress of search) yield { ...progress, best }
  return best()
}

/** A plan with what it will probably cost, and once it was judged the repair that it is: null when the rules in full say no. */
type Found = {
  readonly plan: Plan
  readonly cells: readonly TouchedCell[]
  readonly cost: Cost
  readonly says: Says
  repair?: Repair | null
}

function foundIn(ground: Ground, hole: Hole, plan: Plan): Found {
  const cells = cellsOf(hole, plan.moves)
  return { plan, cells, cost: costOf(ground, cells, plan.toll), says: saysRepair(plan.moves, ground.roster, ground.region) }
}

/** The cheapest that hold in full. What was judged before is not judged again. */
function judged(ground: Ground, hole: Hole, found: Found[], most: number): readonly Repair[] {
  const repairs: Repair[] = []
  for (const one of found.sort(byCost)) {
    if (repairs.length >= most) break
    one.repair ??= repairOf(ground, hole, one)
    if (one.repair) repairs.push(one.repair)
  }
  return repairs.sort(byCost)
}

/** The same at once. */
export function findRepairs(ground: Ground, hole: Hole, wish: RepairWish): readonly Repair[] {
  const search = searchRepairs(ground, hole, wish)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

function repairOf(ground: Ground, hole: Hole, { plan, cells, says }: Found): Repair | null {
  const changes = changesOf(ground.roster, hole, plan.moves)
  const findings = verdictOn(ground, hole, changes, cells)
  return findings && { moves: plan.moves, changes, cells, findings, cost: costOf(ground, cells, tollOf(findings)), says }
}

/** One plan judged by itself; null when it opens a hole or makes a rule block. */
export const judgedRepair = (ground: Ground, hole: Hole, moves: readonly Move[]): Repair | null =>
  repairOf(ground, hole, foundIn(ground, hole, { moves, toll: { warnings: 0, wishes: 0 } }))

function costOf(ground: Ground, cells: readonly TouchedCell[], toll: Toll): Cost {
  const people = new Set<Code>(cells.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()))
  const hole = cells[0]!
  // Whoever will not be there, or should not be, is not disturbed by being replaced; by getting another duty they are.
  if (hole.before !== null && !cells.some(({ after }) => after === hole.before)) people.delete(hole.before)
  const gaining = cells.flatMap(({ after }) => after ?? []).filter((code) => countOf(cells, 'after', code) > countOf(cells, 'before', code))
  const day = ({ shift }: TouchedCell) => dayNumber(shiftIn(ground, { shift }).date)
  return {
    people: people.size,
    warnings: toll.warnings,
    wishes: toll.wishes,
    load: Math.max(0, ...gaining.map((code) => ground.loadOf.get(code) ?? 0)),
    days: Math.max(...cells.map((cell) => Math.abs(day(cell) - day(hole)))),
  }
}

const countOf = (cells: readonly TouchedCell[], side: 'before' | 'after', code: Code): number =>
  cells.filter((cell) => cell[side] === code).length
