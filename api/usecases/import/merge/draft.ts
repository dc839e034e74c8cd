import { isEqual } from '../../../domain/model/equal.ts'
import type { Holiday } from '../../../domain/model/holiday.ts'
import type { Post } from '../../../domain/model/post.ts'
import type { Practice } from '../../../domain/model/practice.ts'
import type { Practitioner } from '../../../domain/model/practitioner.ts'
import type { Region } from '../../../domain/model/region.ts'
import type { Template } from '../../../domain/model/template.ts'
import { type CellReport, type FaultList, type Origin, reportCell } from '../fault.ts'
import type { Known } from '../known.ts'

/** What a row did to the region: made something, changed something, or said what was so already. */
export type Effect = 'added' | 'changed' | 'same'

/** The region while rows are laid over it, by lower-case code, in their order. */
export type Draft = {
  readonly region: Region
  readonly posts: Map<string, Post>
  readonly practices: Map<string, Practice>
  readonly practitioners: Map<string, Practitioner>
  readonly templates: Map<string, Template>
  holidays: readonly Holiday[]
  readonly faults: FaultList
  readonly effects: Map<Origin, Effect>
  readonly newId: () => string
  known: Known
}

const byCode = <T extends { readonly code: string }>(list: readonly T[]) => new Map(list.map((one) => [one.code.toLowerCase(), one]))

export const draftOf = (region: Region, faults: FaultList, known: Known, newId: () => string): Draft => ({
  region,
  posts: byCode(region.posts),
  practices: byCode(region.practices),
  practitioners: byCode(region.practitioners),
  templates: byCode(region.templates),
  holidays: region.holidays,
  faults,
  effects: new Map(),
  newId,
  known,
})

export const regionFrom = (draft: Draft): Region => ({
  ...draft.region,
  posts: [...draft.posts.values()],
  practices: [...draft.practices.values()],
  practitioners: [...draft.practitioners.values()],
  templates: [...draft.templates.values()],
  holidays: draft.holidays,
})

export const refuse = (draft: Draft, origin: Origin, field: string, code: CellReport['code'], detail?: string): void => {
  draft.faults.refused.push(reportCell(origin, field, code, detail === undefined ? {} : { detail }))
}

/** The value with a column's word in it: a column the file does not have changes nothing, an empty cell takes the word away. */
export function withFields<T extends object>(value: T, fields: { readonly [K in keyof T]?: T[K] | null | undefined }): T {
  const changed: Record<string, unknown> = Object.fromEntries(Object.entries(value))
  for (const [key, word] of Object.entries(fields)) {
    if (word === null) delete changed[key]
    else if (word !== undefined) changed[key] = word
  }
  return changed as T
}

export const effectOf = (before: unknown, after: unknown): Effect =>
  before === undefined ? 'added' : isEqual(before, after) ? 'same' : 'changed'

/** The number a person finds a row by. */
export const rowNumber = (origin: Origin): string => String(origin.row + 1)

/** Rows by a key, in file order. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
