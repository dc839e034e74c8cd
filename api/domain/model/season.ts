import type { Day } from '../time/instant.ts'

/** The phases of a round of sign-up (intekenronde), in their order. */
export const phaseKinds = ['ask', 'draft', 'rearrange', 'open', 'assign', 'published'] as const
export type PhaseKind = (typeof phaseKinds)[number]

/** A phase lasts from its date until the next begins; without a name of the cooperative's own it has that of its kind. */
export type Phase = { readonly kind: PhaseKind; readonly name: string | null; readonly from: Day }

/** A stretch of dates `[from, until)` that is rostered as one (seizoen), with the phases of its round. Seasons never overlap. */
export type Season = {
  readonly id: string
  readonly name: string
  readonly from: Day
  readonly until: Day
  readonly phases: readonly Phase[]
}
