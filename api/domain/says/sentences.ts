import type { HardKind } from '../model/hard-kind.ts'
import type { Role } from '../model/role.ts'
import type { MomentWords, Wall, WallSpan } from './moments.ts'

type Duty = { readonly from: Wall; readonly until: Wall }

/**
 * What each sentence about a person is said about (those about posts and practices: `place-sentences.ts`). Facts first, the rule's own number second; a sentence about a
 * person begins with the name, so that "Kan, maar" fits before it. At most 20 words, that opening included.
 * Days are local day numbers, durations minutes.
 */
export type About = {
  readonly overlap: { name: string; other: Duty }
  readonly rest: { name: string; rest: number; next: Wall; needed: number; afterNight: boolean }
  readonly elsewhere: { name: string; other: Duty }
  readonly restElsewhere: { name: string; other: Duty; needed: number }
  readonly hours: { name: string; hours: number; most: number }
  readonly nights: { name: string; nights: number; most: number }
  readonly blocked: { name: string; period: WallSpan }
  readonly cannot: { name: string; period: WallSpan }
  readonly ratherNot: { name: string; period: WallSpan }
  readonly exempt: { name: string; kind: HardKind; last: number | null }
  readonly sick: { name: string; period: WallSpan }
  readonly nightRun: { name: string; nights: number; first: number; most: number }
  readonly bothWeekendDays: { name: string; saturday: number }
  readonly weekends: { name: string; weekends: number; window: number; first: number; most: number }
  readonly role: { name: string; role: Role }
  readonly credentialEnds: { name: string; kind: string; last: number }
  readonly credentialBegins: { name: string; kind: string; first: number }
  readonly left: { name: string; last: number }
  readonly notYet: { name: string; first: number }
  readonly surgery: { name: string; start: Wall; after: number; needed: number }
  readonly stretch: { name: string; length: number; from: Wall; most: number }
  readonly employeeShift: { name: string; length: number; from: Wall; most: number; isNight: boolean }
  readonly employeeRest: { name: string; rest: number; next: Wall; needed: number }
  readonly employeeDay: { name: string; hours: number; from: Wall; most: number }
  readonly employeeWeek: { name: string; hours: number; first: number; most: number }
  readonly employeeAverage: { name: string; hours: number; weeks: number; first: number; most: number; nightly: boolean }
  readonly employeeNights: { name: string; nights: number; weeks: number; first: number; most: number }
  readonly employeeStandby: { name: string; days: number; first: number; most: number }
}

/** The sentences of one language; two languages are equal by type. */
export type Sentences = { readonly [K in keyof About]: (about: About[K]) => string }

/** A language of the product: its sentences, and the words around them. */
export type Language = {
  readonly sentences: Sentences
  readonly moments: MomentWords
  readonly not: (sentence: string) => string
  readonly but: (sentence: string) => string
}
