import type { Day, Instant } from '../../api/domain/time/instant.ts'
import type { Line } from './create-line.ts'
import type { Repair } from './create-repair.ts'

export type RepairProps = {
  readonly repair: Repair
  readonly line: Line
  readonly now: Instant
  readonly today: Day
  /** Who only looks sees the candidates, and changes nothing. */
  readonly mayChange: boolean
}
