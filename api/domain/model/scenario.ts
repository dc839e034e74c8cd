import type { Instant } from '../time/instant.ts'
import type { RosterId, RosterVersion } from './roster.ts'

/**
 * A named line of orders beside a draft ("scenario"): what would be, if. Under its own id it is read and changed like a roster,
 * by the same rules; readers, board and gaps never see it. It is taken over into the draft, or left.
 */
export type Scenario = {
  readonly id: RosterId
  /** The roster whose dates it shares. */
  readonly roster: RosterId
  readonly name: string
  readonly version: RosterVersion
  /** The version of the draft it began from. */
  readonly basedOn: RosterVersion
  readonly by: string
  readonly at: Instant
}

/** How many a roster has at most. */
export const mostScenarios = 12
