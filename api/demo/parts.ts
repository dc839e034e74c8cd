import type { Day } from '../domain/time/instant.ts'
import type { DemoMark } from './marks.ts'
import type { DemoPerson } from './people.ts'
import type { DemoClosure, DemoPractice } from './practices.ts'
import type { Demand, PostPlan } from './sizes.ts'
import type { DemoStanding } from './standing.ts'
import type { Trouble } from './trouble.ts'

/** What the tables are written from. */
export type DemoParts = {
  readonly posts: readonly PostPlan[]
  readonly templates: readonly { readonly post: string; readonly demand: Demand; readonly from: Day | null; readonly until: Day | null }[]
  readonly practices: readonly DemoPractice[]
  readonly closures: readonly DemoClosure[]
  readonly people: readonly DemoPerson[]
  readonly marks: readonly DemoMark[]
  readonly standing: DemoStanding
  readonly seats: Trouble['seats']
  readonly today: Day
}
