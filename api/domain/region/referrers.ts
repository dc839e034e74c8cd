import type { Code } from '../model/code.ts'
import type { Says } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { EntryKind } from '../model/region-change.ts'
import { faultAt } from '../refusal.ts'
import { regionFaults } from '../says/region-faults.ts'
import { sayReferrers } from '../says/region-changes.ts'
import { type Faults, sound } from './checks.ts'
import type { Referrer } from '../model/referrer.ts'

/** What of the region itself still names an entry. */
export function referrersIn(region: Region, entry: EntryKind, code: Code): readonly Referrer[] {
  if (entry === 'post') return toPost(region, code)
  return entry === 'practice' ? toPractice(region, code) : []
}

const toPost = ({ templates, practices, holidays }: Region, code: Code): readonly Referrer[] => [
  ...templates.filter(({ post }) => post === code).map((one): Referrer => ({ kind: 'template', name: one.code })),
  ...practices
    .filter(({ links }) => links.some(({ post, nightPost }) => post === code || nightPost === code))
    .map(({ name }): Referrer => ({ kind: 'practice', name })),
  ...holidays.filter(({ post }) => post === code).map(({ date }): Referrer => ({ kind: 'holiday', name: date })),
]

const toPractice = ({ practices, practitioners }: Region, code: Code): readonly Referrer[] => [
  ...practices
    .filter(({ closures }) => closures.some(({ coverPractice }) => coverPractice === code))
    .map(({ name }): Referrer => ({ kind: 'practice', name })),
  ...practitioners
    .filter(({ practice, surgery }) => practice === code || surgery.some((one) => one.practice === code))
    .map(({ name }): Referrer => ({ kind: 'practitioner', name })),
]

/** That something still names what would go, with the names. */
export function usedFault(referrers: readonly Referrer[]): Faults {
  if (referrers.length === 0) return sound
  const says: Says = sayReferrers(referrers)
  return [faultAt('now', regionFaults.stillUsed(says))]
}
