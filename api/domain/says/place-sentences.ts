import type { Role } from '../model/role.ts'
import type { Wall, WallSpan } from './moments.ts'

type Duty = { readonly from: Wall; readonly until: Wall }

/** A shift as templates or files ask for it, on a local day; its times stand as they were written. */
type Planned = { readonly post: string; readonly role: Role; readonly day: number; readonly start: string; readonly end: string }

/**
 * What the sentences about posts, practices and planned shifts are said about, at most 20 words each. They are apart from
 * those about people, which a roster needs before it shows anything.
 */
export type AboutPlace = {
  readonly staffing: { post: string; role: Role; present: number; needed: number; period: Duty }
  readonly nobody: { practice: string; period: WallSpan }
  readonly seam: { practice: string; period: WallSpan }
  readonly coverClosed: { practice: string; cover: string; period: WallSpan }
  readonly coverCircular: { practice: string; cover: string; period: WallSpan }
  readonly coverLoad: { cover: string; patients: number; most: number; period: WallSpan }
  readonly coverLong: { practice: string; cover: string; days: number; most: number }
  readonly coverEnds: { practice: string; cover: string; ends: Wall }
  readonly coverEnded: { practice: string; cover: string; ends: Wall }
  readonly bothAway: { practice: string; period: WallSpan }
  readonly clockJumps: Planned
  readonly leftOutEmpty: Planned
  readonly leftOutBackwards: Planned
  readonly plannedLong: Planned & { most: number }
}

/** The sentences of one language; two languages are equal by type. */
export type PlaceSentences = { readonly [K in keyof AboutPlace]: (about: AboutPlace[K]) => string }
