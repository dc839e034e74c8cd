import type { Day } from '../time/instant.ts'
import type { Code } from './code.ts'

/** A public holiday on a date, for one post or (null) for all; a row for the post goes first (R32). */
export type Holiday = {
  readonly date: Day
  readonly name: string
  /** Its English name; only a computed one has it, one that somebody gave keeps its own name. */
  readonly english?: string
  readonly post: Code | null
  /** The post is open in daytime and its practices are closed. */
  readonly postOpen: boolean
  /** Holiday tariff is paid. */
  readonly tariff: boolean
  /** Counts as a holiday shift. */
  readonly counts: boolean
  /** False while a doubtful date (Good Friday, 5 May) waits for somebody's word; true otherwise. */
  readonly confirmed: boolean
}
