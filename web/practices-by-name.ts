import type { Practice } from '../api/domain/model/practice.ts'
import type { Region } from '../api/domain/model/region.ts'

/** In order of name, as one looks for them. */
export const practicesByName = ({ practices }: Pick<Region, 'practices'>): readonly Practice[] =>
  [...practices].sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.code < b.code ? -1 : 1))
