import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '../../api/domain/time/instant.ts'

/** `timestamptz`, read as an `Instant` (whole seconds, UTC) in both database modes. */
export type Moment = ColumnType<Instant, Instant, Instant>
export type MomentOrNull = ColumnType<Instant | null, Instant | null | undefined, Instant | null>

/** `date`, read as `YYYY-MM-DD`, never as a Date. */
export type LocalDate = ColumnType<Day, Day, Day>
export type DateOrNull = ColumnType<Day | null, Day | null | undefined, Day | null>

/** `jsonb`: read as the value, written as text by `json`, so that arrays and null are never mistaken for SQL's own. */
export type Json<T> = ColumnType<T, string, string>
export type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>

export type TextOrNull = ColumnType<string | null, string | null | undefined, string | null>
export type NumberOrNull = ColumnType<number | null, number | null | undefined, number | null>
export type FalseUnlessGiven = Generated<boolean>

export const json = (value: unknown): string => JSON.stringify(value)
