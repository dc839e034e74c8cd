import type { Zone } from '../time/zone.ts'
import type { Code } from './code.ts'
import type { Holiday } from './holiday.ts'
import type { Policy } from './policy.ts'
import type { Post } from './post.ts'
import type { Practice } from './practice.ts'
import type { Practitioner } from './practitioner.ts'
import type { Template } from './template.ts'

/**
 * Everything of a cooperative that changes weekly rather than hourly: who and what there is, and by which rules.
 * It counts as soon as it is saved; `version` rises with every change.
 */
export type Region = {
  readonly cooperative: Code
  readonly name: string
  readonly zone: Zone
  readonly version: number
  readonly posts: readonly Post[]
  readonly practices: readonly Practice[]
  readonly practitioners: readonly Practitioner[]
  readonly templates: readonly Template[]
  /** Years given by the cooperative; other years are computed (time/holidays.ts). */
  readonly holidays: readonly Holiday[]
  readonly policy: Policy
}
