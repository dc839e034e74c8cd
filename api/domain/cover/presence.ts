import type { Practitioner } from '../model/practitioner.ts'
import { minuteOf } from '../time/instant.ts'
import { toMinute, type Zone } from '../time/zone.ts'

/** A time in which a practitioner cannot be there, in epoch minutes; `until` may be Infinity. */
export type Absence = { readonly from: number; readonly until: number; readonly cause: 'sick' | 'left' }

/**
 * The one place that decides presence: somebody reported sick is not there from `from` until `until`, somebody who left
 * is not there from midnight after the last date in service, also in the middle of a night. Who is unqualified is there.
 */
export function absencesOf(practitioner: Practitioner, zone: Zone): readonly Absence[] {
  const sick = practitioner.sickness.map(
    (sickness): Absence => ({
      from: minuteOf(sickness.from),
      until: sickness.until === null ? Number.POSITIVE_INFINITY : minuteOf(sickness.until),
      cause: 'sick',
    }),
  )
  if (practitioner.until === null) return sick
  return [...sick, { from: toMinute(practitioner.until, '00:00', zone), until: Number.POSITIVE_INFINITY, cause: 'left' }]
}
