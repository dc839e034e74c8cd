import type { Code } from '../../../api/domain/model/code.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Day } from '../../../api/domain/time/instant.ts'
import { roleName } from '../../i18n/common.ts'
import type { Desk } from '../desk.ts'
import { objectionsTo } from '../draft/rules.ts'
import type { GridPlace } from '../grid/model.ts'
import { plain } from '../../plain-text.ts'
import { t as roster } from '../words.ts'
import { dayPartOf } from '../grid/day-part.ts'

/** A vacant place of a day, weighed for one person. */
export type ShiftChoice = {
  readonly place: GridPlace
  readonly group: 'can' | 'can-but' | 'cannot'
  readonly findings: readonly Finding[]
  /** A reason passes everything that stands in the way. */
  readonly mayPass: boolean
}

const groups = ['can', 'can-but', 'cannot'] as const

/** The first vacant place of every shift of a day, for one person: what they can do first, then what asks a reason, then the rest. */
export function shiftChoices(desk: Desk, code: Code, day: Day, leaving: readonly string[]): readonly ShiftChoice[] {
  const { draft } = desk
  const vacant = draft.roster().shifts.filter((shift) => shift.date === day && draft.filledOf(shift.id) < shift.needed)
  const choices = vacant.flatMap((shift): ShiftChoice[] => {
    const position = vacantPosition(desk, shift.id, shift.needed)
    if (position === null) return []
    const findings = objectionsTo(draft.roster(), desk.region(), shift, code, leaving)
    const isBlocked = findings.some((finding) => finding.level === 'block')
    const group = isBlocked ? 'cannot' : findings.length > 0 ? 'can-but' : 'can'
    return [{ place: { shift, position }, group, findings, mayPass: findings.every((finding) => finding.mayOverride) }]
  })
  return choices.sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || (a.place.shift.from < b.place.shift.from ? -1 : 1))
}

/** The first place with nobody who will be there. */
function vacantPosition(desk: Desk, shift: string, needed: number): number | null {
  const { heldNow, isAbsent } = desk.draft
  for (let position = 1; position <= needed; position++) if (heldNow(shift, position).every(isAbsent)) return position
  return null
}

/** Those whose post, part of the day, role or times begin with what was typed. */
export function matchingShifts(choices: readonly ShiftChoice[], typed: string, postName: (code: Code) => string): readonly ShiftChoice[] {
  const text = plain(typed).trim()
  if (text === '') return choices
  return choices.filter(({ place: { shift } }) => {
    const words = [postName(shift.post), roleName(shift.role), roster(`part.${dayPartOf(shift)}`), shift.start, shift.post]
    return words.some(
      (word) =>
        plain(word).startsWith(text) ||
        plain(word)
          .split(/\s+/)
          .some((part) => part.startsWith(text)),
    )
  })
}
