import type { CellAnswer } from '../../domain/model/import.ts'
import type { Days } from '../../domain/time/interval.ts'

/** What somebody asks of an import, besides its files. */
export type ImportOptions = {
  readonly answers?: readonly CellAnswer[]
  readonly period?: Days | undefined
  /** The reason with which what was imported is published at once, its gaps acknowledged. */
  readonly publish?: string | undefined
  readonly dryRun?: boolean
}
