import type { Says } from '../model/finding.ts'
import type { ImportProgress } from '../model/import.ts'
import { longestShiftMinutes, type PlanNotice } from '../roster/plan.ts'
import { dayNumber } from '../time/instant.ts'
import { sayOfPlace } from './say-of-place.ts'

const keys = {
  'wall-time': 'clockJumps',
  'left-out-empty': 'leftOutEmpty',
  'left-out-backwards': 'leftOutBackwards',
  'too-long': 'plannedLong',
} as const

/** What planning has to tell of one shift. */
export const sayNotice = ({ kind, post, role, date, start, end }: PlanNotice): Says =>
  sayOfPlace(keys[kind], { post, role, day: dayNumber(date), start, end, most: longestShiftMinutes })

const steps: { readonly [S in ImportProgress['step']]: (share: number, of: string) => Says } = {
  read: (share) => ({ nl: `Bestanden lezen: ${share}%`, en: `Reading files: ${share}%` }),
  check: (_, of) => ({ nl: `${of} rijen controleren`, en: `Checking ${of} rows` }),
  save: (share) => ({ nl: `Opslaan: ${share}%`, en: `Saving: ${share}%` }),
}

/** How far an import is, in a few words. */
export const sayProgress = ({ step, done, of }: ImportProgress): Says =>
  steps[step](of === 0 ? 0 : Math.floor((100 * done) / of), String(of))
