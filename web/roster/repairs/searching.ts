import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { type EveRepairs, eveRepairs } from '../../../api/domain/roster/repairs/eve-of-surgery.ts'
import { searchRepairs } from '../../../api/domain/roster/repairs/find-repairs.ts'
import { type Ground, groundOf } from '../../../api/domain/roster/repairs/ground.ts'
import type { Hole, Repair, Seat } from '../../../api/domain/roster/repairs/repair.ts'
import type { Instant } from '../../../api/domain/time/instant.ts'

/** What the page asks of the thread that searches. A roster and a region are sent once, until they change. */
export type Ask =
  | { readonly ask: 'know'; readonly region?: Region; readonly roster?: Roster }
  | { readonly ask: 'repairs'; readonly id: number; readonly hole: Hole; readonly moves: 2 | 3; readonly now: Instant }
  | { readonly ask: 'eve'; readonly id: number; readonly seat: Seat; readonly now: Instant }
  /** The running search gives what it has. */
  | { readonly ask: 'stop' }

/** What the thread says back, about the question of that number. */
export type Told =
  | { readonly told: 'progress'; readonly id: number; readonly done: number; readonly of: number; readonly best: readonly Repair[] }
  | { readonly told: 'found'; readonly id: number; readonly repairs: readonly Repair[]; readonly isWhole: boolean }
  | { readonly told: 'eve'; readonly id: number; readonly eve: EveRepairs | null }

type World = {
  readonly tell: (told: Told) => void
  /** Milliseconds that passed. */
  readonly clock: () => number
  /** Lets messages in. */
  readonly breathe: () => Promise<void>
}

const mostShown = 8
const breathAfter = 20
const tellAfter = 250

/** One search at a time: a newer question ends the one that runs, `stop` makes it give what it has. */
export function createSearching(world: World): (ask: Ask) => void {
  let region: Region | null = null
  let roster: Roster | null = null
  let ground: Ground | null = null
  let turn = 0
  let isStopped = false

  const groundAt = (now: Instant): Ground | null => {
    if (!region || !roster) return null
    if (ground?.region !== region || ground.roster !== roster || ground.now !== now) ground = groundOf(roster, region, now)
    return ground
  }

  const search = async ({ id, hole, moves, now }: Extract<Ask, { ask: 'repairs' }>) => {
    const mine = ++turn
    isStopped = false
    const about = groundAt(now)
    if (!about) return world.tell({ told: 'found', id, repairs: [], isWhole: true })
    const steps = searchRepairs(about, hole, { moves, most: mostShown })
    let breathed = world.clock()
    let told = breathed
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return world.tell({ told: 'found', id, repairs: step.value, isWhole: true })
      if (world.clock() - breathed < breathAfter) continue
      if (world.clock() - told > tellAfter) {
        world.tell({ told: 'progress', id, done: step.value.done, of: step.value.of, best: step.value.best() })
        told = world.clock()
      }
      await world.breathe()
      breathed = world.clock()
      if (mine !== turn) return
      if (isStopped) return world.tell({ told: 'found', id, repairs: step.value.best(), isWhole: false })
    }
  }

  return (ask) => {
    if (ask.ask === 'know') {
      region = ask.region ?? region
      roster = ask.roster ?? roster
    } else if (ask.ask === 'stop') isStopped = true
    else if (ask.ask === 'repairs') void search(ask)
    else {
      const about = groundAt(ask.now)
      world.tell({ told: 'eve', id: ask.id, eve: about && eveRepairs(about, ask.seat) })
    }
  }
}
