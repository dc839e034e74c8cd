import type { Instant } from '../time/instant.ts'
import type { Code } from './code.ts'
import type { Closure } from './practice.ts'

/** What somebody saw of a closure when they ordered a change of it; another value there is a conflict. */
export type CoverSeen = { readonly cover: Code | null; readonly agreementUntil: Instant | null }

/**
 * A change of who answers for a closed practice (waarneming). `name-cover` names a cover for the closure, or for the part
 * `[from, until)` of it; null takes the cover away. `agree-until` ends or extends the agreement; null is without end.
 */
export type CoverOrder =
  | {
      readonly do: 'name-cover'
      readonly practice: Code
      readonly closure: Closure['id']
      readonly cover: Code | null
      readonly from?: Instant | undefined
      readonly until?: Instant | undefined
      readonly agreementUntil: Instant | null
      readonly was: CoverSeen
    }
  | {
      readonly do: 'agree-until'
      readonly practice: Code
      readonly closure: Closure['id']
      readonly until: Instant | null
      readonly was: CoverSeen
    }
  | {
      readonly do: 'add-closure'
      readonly practice: Code
      readonly from: Instant
      readonly until: Instant
      readonly reason?: string | undefined
      readonly cover: Code | null
      readonly agreementUntil: Instant | null
    }
  | { readonly do: 'remove-closure'; readonly practice: Code; readonly closure: Closure['id']; readonly was: CoverSeen }

/** What a change did to the closures of a practice: these went, those came in their place. Turned round it is its undoing. */
export type ClosureSwap = { readonly practice: Code; readonly removed: readonly Closure[]; readonly added: readonly Closure[] }
