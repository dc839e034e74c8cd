import type { Code } from '../../../api/domain/model/code.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Assignment, Roster } from '../../../api/domain/model/roster.ts'
import { piecesOf } from '../../../api/domain/roster/roster.ts'
import { objectionsTo } from '../draft/rules.ts'
import type { GridPlace } from '../grid/model.ts'

/** Somebody lifted from the whole of a place. */
export type Carried = { readonly from: GridPlace; readonly who: Code }

/** What letting go somewhere would come to. */
export type Verdict = {
  /** `replace`: who holds the place cannot take the other shift, and would be left without. */
  readonly act: 'stay' | 'move' | 'exchange' | 'replace' | 'give' | 'nothing'
  /** As candidates are grouped: a block is "not", also where a reason passes it. */
  readonly group: 'can' | 'can-but' | 'cannot'
  /** What the rules say of it, blocks first. */
  readonly findings: readonly Finding[]
  /** Why nothing can be let go here, where no rule says it. */
  readonly why?: 'no-shift' | 'in-parts' | 'other-day' | 'no-vacancy'
  readonly to?: GridPlace
  /** Who holds the place now, or who would get the shift. */
  readonly other?: Code
}

type Ground = { readonly roster: Roster; readonly region: Region }

export const nothing = (why: NonNullable<Verdict['why']>): Verdict => ({ act: 'nothing', group: 'cannot', findings: [], why })

const stay: Verdict = { act: 'stay', group: 'can', findings: [] }

/** A holder to a place: an empty one is taken, a held one exchanged; who cannot take the other shift leaves it. */
export function weighMove({ roster, region }: Ground, { from, who }: Carried, to: GridPlace | null): Verdict {
  if (!to) return nothing('no-shift')
  if (to.shift.id === from.shift.id && to.position === from.position) return stay
  const held = piecesOf(roster, { shift: to.shift.id, position: to.position })
  const [holder] = held
  const mine = objectionsTo(roster, region, to.shift, who, [from.shift.id])
  if (!holder) return judged('move', mine, { to })
  if (!isWhole(held, to)) return nothing('in-parts')
  if (holder.practitioner === who) return stay
  const theirs = objectionsTo(roster, region, from.shift, holder.practitioner, [to.shift.id])
  const isStuck = isBlocked(theirs) && !isBlocked(mine)
  if (isStuck) return { act: 'replace', group: 'can-but', findings: [...mine, ...theirs], to, other: holder.practitioner }
  return judged('exchange', [...mine, ...theirs], { to, other: holder.practitioner })
}

/** The shift of a holder to somebody else. */
export function weighGive({ roster, region }: Ground, { from }: Carried, other: Code): Verdict {
  return judged('give', objectionsTo(roster, region, from.shift, other), { to: from, other })
}

function judged(act: Verdict['act'], findings: readonly Finding[], about: Pick<Verdict, 'to' | 'other'>): Verdict {
  const group = isBlocked(findings) ? 'cannot' : findings.length > 0 ? 'can-but' : 'can'
  return { act, group, findings: [...findings].sort((a, b) => weightOf(a) - weightOf(b)), ...about }
}

const isBlocked = (findings: readonly Finding[]): boolean => findings.some(({ level }) => level === 'block')
const weightOf = ({ level }: Finding): number => (level === 'block' ? 0 : 1)

/** One person holds all of the place. */
export const isWhole = (held: readonly Assignment[], { shift }: GridPlace): boolean =>
  held.length === 1 && held[0]!.from === shift.from && held[0]!.until === shift.until
