import type { RegionParts } from '../../../db/save-region.ts'
import { isEqual } from '../../domain/model/equal.ts'
import { defaultPolicy, type Policy } from '../../domain/model/policy.ts'
import type { Region } from '../../domain/model/region.ts'
import { type EntryKind, entryKinds, type RegionChange } from '../../domain/model/region-change.ts'
import { listOf } from '../../domain/region/apply.ts'

/** What of the region is to be written after these changes: each entry whole, the holidays whole, the rules that are its own. */
export function partsOf(after: Region, changes: readonly RegionChange[]): RegionParts {
  const codes = (entry: EntryKind) => new Set(changes.flatMap((change) => (change.entry === entry ? [change.code] : [])))
  const gone = (entry: EntryKind) => changes.flatMap((change) => (change.entry === entry && change.now === null ? [change.code] : []))
  const lists = entryKinds.map((entry) => {
    const named = codes(entry)
    return [listOf[entry], after[listOf[entry]].filter(({ code }) => named.has(code))] as const
  })
  return {
    ...(Object.fromEntries(lists) as Pick<RegionParts, 'posts' | 'practices' | 'practitioners' | 'templates'>),
    ...(changes.some(({ entry }) => entry === 'holidays') && { holidays: after.holidays }),
    ...(changes.some(({ entry }) => entry === 'policy') && { policy: ownPolicy(after.policy) }),
    removed: Object.fromEntries(entryKinds.map((entry) => [listOf[entry], gone(entry)])),
  }
}

/** What a cooperative set itself; what it leaves at the default follows the default. */
const ownPolicy = (policy: Policy): Partial<Policy> =>
  Object.fromEntries(Object.entries(policy).filter(([field, value]) => !isEqual(value, defaultPolicy[field as keyof Policy])))
