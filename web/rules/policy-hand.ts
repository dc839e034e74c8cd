import type { Policy } from '../../api/domain/model/policy.ts'
import type { Faults } from '../region-desk.ts'

/** How the numbers are changed: looked at while they are typed, saved when the field is left. */
export type PolicyHand = {
  readonly policy: () => Policy
  readonly look: (now: Partial<Policy>) => void
  readonly save: (now: Partial<Policy>) => Promise<Faults>
}
