import { standby } from '../../../api/domain/model/role.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import { bandOf } from '../../format.ts'

/** Which part of the day a shift belongs to on screen: it groups lines and gives the chip its colour. */
export const dayParts = ['day', 'evening', 'night', 'standby'] as const
export type DayPart = (typeof dayParts)[number]

/** Decided by the time a shift starts; standby is lighter work and stands apart whatever its hours. */
export const dayPartOf = (shift: Pick<Shift, 'role' | 'start'>): DayPart => (shift.role === standby ? 'standby' : bandOf(shift.start))
