import type { Instant } from '../../api/domain/time/instant.ts'
import type { CauseRow } from './picture.ts'

/** Whether there is still time to act, it is late and somebody must call, or nothing can be done any more. */
export type Urgency = 'in-time' | 'late' | 'over'

export const urgencyOf = (gap: { readonly decideBefore: Instant; readonly until: Instant }, now: Instant): Urgency =>
  gap.until <= now ? 'over' : gap.decideBefore <= now ? 'late' : 'in-time'

/** Of a row: over once its last gap is. */
export const urgencyOfRow = ({ decideBefore, gaps }: CauseRow, now: Instant): Urgency =>
  urgencyOf({ decideBefore, until: gaps.reduce((last, { until }) => (until > last ? until : last), '') as Instant }, now)
