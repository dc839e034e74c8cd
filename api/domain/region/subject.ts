import type { RegionChange } from '../model/region-change.ts'

/** What a change is about, as the log names it: `practitioner VIS`, `holidays`. */
export const subjectOf = (change: RegionChange): string => ('code' in change ? `${change.entry} ${change.code}` : change.entry)
