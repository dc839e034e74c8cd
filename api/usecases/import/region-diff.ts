import { isEqual } from '../../domain/model/equal.ts'
import type { Code } from '../../domain/model/code.ts'
import type { Region } from '../../domain/model/region.ts'
import type { RegionParts } from '../../../db/save-region.ts'

/** What an import changed in a region: the values after, what they were before, and who was not there. */
export type RegionDiff = {
  readonly after: RegionParts
  readonly before: RegionParts
  /** Codes that the import made. */
  readonly made: Required<RegionParts>['removed']
}

const lists = ['posts', 'practices', 'practitioners', 'templates'] as const
export type RegionList = (typeof lists)[number]
export const regionLists: readonly RegionList[] = lists

type Coded = { readonly code: Code }

export const isDifferent = (diff: RegionDiff): boolean => Object.values(diff.after).some((part) => Array.isArray(part))

export function diffRegions(before: Region, after: Region): RegionDiff {
  const found = { after: {} as Record<string, unknown>, before: {} as Record<string, unknown>, made: {} as Record<string, readonly Code[]> }
  for (const list of lists) {
    const known = new Map((before[list] as readonly Coded[]).map((one) => [one.code, one]))
    const changed = (after[list] as readonly Coded[]).filter((one) => known.get(one.code) !== one && !isEqual(known.get(one.code), one))
    if (changed.length === 0) continue
    found.after[list] = changed
    found.before[list] = changed.flatMap((one) => known.get(one.code) ?? [])
    found.made[list] = changed.filter((one) => !known.has(one.code)).map((one) => one.code)
  }
  if (!isEqual(before.holidays, after.holidays)) {
    found.after['holidays'] = after.holidays
    found.before['holidays'] = before.holidays
  }
  return found as RegionDiff
}
