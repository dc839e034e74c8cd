import { type Role, standby } from '../../api/domain/model/role.ts'
import type { Instant } from '../../api/domain/time/instant.ts'
import type { BoardLine, DutyAnswer } from '../answers.ts'
import { plain } from '../plain-text.ts'

/** A line with its number among lines of one role: 0 when the role stands there once. */
export type NumberedLine = { readonly line: BoardLine; readonly number: number }

/** Numbers the lines of a role that stands there more than once: Consult 1, Consult 2. */
export function numbered(lines: readonly BoardLine[]): readonly NumberedLine[] {
  const all = countBy(lines)
  const seen = new Map<Role, number>()
  return lines.map((line) => {
    const number = (seen.get(line.role) ?? 0) + 1
    seen.set(line.role, number)
    return { line, number: all.get(line.role)! > 1 ? number : 0 }
  })
}

function countBy(lines: readonly BoardLine[]): ReadonlyMap<Role, number> {
  const counts = new Map<Role, number>()
  for (const { role } of lines) counts.set(role, (counts.get(role) ?? 0) + 1)
  return counts
}

/** Whom to call where nobody is: the standby on duty, else the first step of the list with a number. */
export function firstToCall(duty: DutyAnswer): { readonly label: string | null; readonly phone: string } | null {
  const held = duty.now.find((line) => line.role === standby && line.practitioner && line.phone)
  if (held?.phone) return { label: null, phone: held.phone }
  const step = duty.escalation.find((each) => each.reachable && each.phone !== '')
  return step ? { label: step.label, phone: step.phone } : null
}

/** Where a name is found on the boards, now before next; nothing for an empty search. */
export type Found = { readonly duty: DutyAnswer; readonly line: BoardLine; readonly when: 'now' | 'next' }

export function findByName(duties: readonly DutyAnswer[], search: string): readonly Found[] {
  const wanted = plain(search)
  if (wanted === '') return []
  const fits = (line: BoardLine) =>
    line.practitioner !== null && (plain(line.practitioner.name).includes(wanted) || plain(line.practitioner.code) === wanted)
  const inLines = (when: Found['when']) =>
    duties.flatMap((duty) => (when === 'now' ? duty.now : duty.next).filter(fits).map((line): Found => ({ duty, line, when })))
  return [...inLines('now'), ...inLines('next')]
}

/** A name is never carried past its end: what the server said then is no longer known now. */
export const isOver = (line: BoardLine, now: Instant): boolean => line.until <= now
