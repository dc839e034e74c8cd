/** Why nobody answers for a practice, or why a shift is short: the `cause` of a gap. */
export type ClosureCause = 'cover-ended' | 'cover-circular' | 'cover-closed' | 'closed-without-cover'
export type StaffingCause = 'sick' | 'left' | 'given-back' | 'nobody-placed'
export type Cause = ClosureCause | 'no-post' | 'not-published' | 'template-ended' | 'seam' | 'no-gp' | StaffingCause | 'hours-unknown'

/** The first that applies to a missing holder goes first; of several gaps of a post as well. */
export const staffingCauses = ['sick', 'left', 'given-back', 'nobody-placed'] as const satisfies readonly StaffingCause[]

/** The first that applies to a closure inside the hours of its practice. */
export const closureCauses = [
  'cover-ended',
  'cover-circular',
  'cover-closed',
  'closed-without-cover',
] as const satisfies readonly ClosureCause[]

const ofPractice: ReadonlySet<string> = new Set(closureCauses)

export const isClosureCause = (cause: string): cause is ClosureCause => ofPractice.has(cause)

/** Who must mend it: the practice its own closures and cover, the coordinator the rest. */
export type GapOwner = 'practice' | 'coordinator'

export const ownerOf = (cause: Cause): GapOwner => (ofPractice.has(cause) ? 'practice' : 'coordinator')
