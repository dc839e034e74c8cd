import type { Instant } from '../time/instant.ts'
import type { Code } from './code.ts'
import type { Says } from './finding.ts'
import type { Holiday } from './holiday.ts'
import type { Policy } from './policy.ts'
import type { Post } from './post.ts'
import type { Practice } from './practice.ts'
import type { Practitioner } from './practitioner.ts'
import type { Template } from './template.ts'

/** What of a region has a code and is changed by hand, one at a time. */
export type EntryValues = {
  readonly post: Post
  readonly practice: Practice
  readonly practitioner: Practitioner
  readonly template: Template
}
export const entryKinds = ['post', 'practice', 'practitioner', 'template'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Some fields of a value; one that is absent is one the value does not have. */
export type Fields<V> = { readonly [F in keyof V]?: V[F] | undefined }

/**
 * A change of one entry. What it changes are the fields that differ between `was` and `now`; those it names alike it leaves
 * alone, so two people may change two fields of one person. Without `was` it is new, without `now` it goes.
 */
export type EntryChange<K extends EntryKind = EntryKind> = K extends EntryKind
  ? { readonly entry: K; readonly code: Code } & (
      | { readonly was: Fields<EntryValues[K]>; readonly now: Fields<EntryValues[K]> }
      | { readonly was: null; readonly now: EntryValues[K] }
      | { readonly was: EntryValues[K]; readonly now: null }
    )
  : never

/** The whole list of holidays that the cooperative gave. */
export type HolidaysChange = { readonly entry: 'holidays'; readonly was: readonly Holiday[]; readonly now: readonly Holiday[] }

/** Numbers and levels of the rules; a field that is absent has the default of the field of work. */
export type PolicyChange = { readonly entry: 'policy'; readonly was: Fields<Policy>; readonly now: Fields<Policy> }

/** One change of the region, as plain values. Turned round it is its undoing. */
export type RegionChange = EntryChange | HolidaysChange | PolicyChange

/** What somebody orders: all of it, or none. */
export type RegionOrder = { readonly changes: readonly RegionChange[]; readonly reason?: string | undefined }

/** The most changes of one order. */
export const mostRegionChanges = 200

/** An order of the past, as its history tells it. */
export type RegionEvent = {
  readonly id: string
  readonly at: Instant
  readonly by: string
  readonly version: number
  readonly reason?: string
  /** The order that it undid. */
  readonly undoes?: string
  readonly undone: boolean
  readonly changes: readonly RegionChange[]
  readonly says: readonly Says[]
}
