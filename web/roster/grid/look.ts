import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Assignment } from '../../../api/domain/model/roster.ts'
import type { GridPlace } from './model.ts'

/** How a place looks: quiet when right, loud when wrong (the six kinds of the design, and three quiet ones). */
export type LookKind = 'open' | 'short' | 'absent' | 'rule' | 'unqualified' | 'at-risk' | 'filled' | 'not-needed'

export type Look = {
  readonly kind: LookKind
  /** What stands in the cell at month zoom: a code, `open`, `+1`. */
  readonly code: string
  /** The mark before the code; a second sign beside border and colour. */
  readonly glyph: '' | '!' | '◆' | '?'
  readonly holders: readonly Assignment[]
  /** True when the holders leave part of the shift to nobody. */
  readonly isPartly: boolean
  readonly isChanged: boolean
  readonly isLocked: boolean
  /** What the rules say about the holders here, hardest first. */
  readonly findings: readonly Finding[]
}

export type LookedAt = {
  readonly place: GridPlace
  readonly held: readonly Assignment[]
  /** Everybody who holds a piece of the place, where `held` is one of them. */
  readonly whole?: readonly Assignment[]
  /** Positions of the shift that somebody holds. */
  readonly filled: number
  readonly findings: readonly Finding[]
  /** What was published for this place; undefined while that is not loaded. */
  readonly published: readonly Assignment[] | undefined
  /** Sick or gone during (part of) the assignment. */
  readonly isAbsent: (held: Assignment) => boolean
}

/** The look of one place. The order of the questions is the order of urgency. */
export function lookOf({ place, held, whole = held, filled, findings, published, isAbsent }: LookedAt): Look {
  const quiet = {
    holders: held,
    findings: byWeight(findings),
    isPartly: held.length > 0 && !fills(whole, place.shift),
    isChanged: published !== undefined && !sameHolders(published, held),
    isLocked: held.some((one) => one.locked),
  }
  const code = codesOf(held)
  if (held.length === 0) {
    if (place.position > place.shift.needed || filled >= place.shift.needed) return { ...quiet, kind: 'not-needed', code: '', glyph: '' }
    return filled > 0 ? { ...quiet, kind: 'short', code: '+1', glyph: '' } : { ...quiet, kind: 'open', code: 'open', glyph: '' }
  }
  if (held.some(isAbsent)) return { ...quiet, kind: 'absent', code, glyph: '?' }
  if (findings.some((finding) => finding.level === 'block' && finding.rule === 'R21'))
    return { ...quiet, kind: 'unqualified', code, glyph: '◆' }
  if (findings.some((finding) => finding.level === 'block')) return { ...quiet, kind: 'rule', code, glyph: '!' }
  if (quiet.isPartly) return { ...quiet, kind: 'short', code, glyph: '' }
  return { ...quiet, kind: 'filled', code, glyph: '' }
}

/** The short code of a cell; two names share it with a dot. */
function codesOf(held: readonly Assignment[]): string {
  const first = held[0]?.practitioner ?? ''
  return held.length > 1 ? `${first.slice(0, 3)}+` : first.slice(0, 4)
}

function fills(held: readonly Assignment[], shift: { readonly from: string; readonly until: string }): boolean {
  let at = shift.from
  for (const one of held) {
    if (one.from > at) return false
    at = one.until > at ? one.until : at
  }
  return at >= shift.until
}

const sameHolders = (a: readonly Assignment[], b: readonly Assignment[]) =>
  a.length === b.length &&
  a.every((one, index) => {
    const other = b[index]!
    return one.practitioner === other.practitioner && one.from === other.from && one.until === other.until
  })

const weights: Record<Finding['level'], number> = { block: 0, warn: 1, prefer: 2, info: 3 }
const byWeight = (findings: readonly Finding[]) => [...findings].sort((a, b) => weights[a.level] - weights[b.level])
