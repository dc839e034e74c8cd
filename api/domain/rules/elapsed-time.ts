import type { EpochMinute } from '../time/instant.ts'

/**
 * R36. A duty lasts the real time that passes between its two moments, never the difference of two clocks: 23-08 is 8 hours
 * in the night the clock goes forward and 10 in the night it goes back. Rest and stretches are measured alike.
 */
export const elapsedMinutes = (span: { readonly from: EpochMinute; readonly until: EpochMinute }): number => span.until - span.from
