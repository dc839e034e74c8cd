import { absencesOf } from '../../../api/domain/cover/presence.ts'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Assignment, Roster, Shift } from '../../../api/domain/model/roster.ts'
import { minuteOf } from '../../../api/domain/time/instant.ts'
import { heldByPlace, placeKey } from '../draft/held.ts'
import type { GridPlace } from '../grid/model.ts'

/** Which state of the roster is on paper: the draft, or what is published. */
export type Printed = Pick<Roster, 'shifts' | 'assignments'> & { readonly version: number; readonly source: 'draft' | 'published' }

/** What stands in one place on paper. */
export type PaperCell = {
  /** Who holds it and will be there, in order of time. */
  readonly present: readonly Assignment[]
  /** Who holds it and will not be there. */
  readonly absent: readonly Assignment[]
  /** Somebody is missing, for the whole of it or a part. */
  readonly isOpen: boolean
}

/** A printed roster, looked up by place. */
export function paperOf({ shifts, assignments }: Pick<Roster, 'shifts' | 'assignments'>, region: Region) {
  const held = heldByPlace(assignments)
  const isAbsent = absentIn(region)
  const highest = new Map<string, number>()
  for (const one of assignments) highest.set(one.shift, Math.max(highest.get(one.shift) ?? 0, one.position))
  const cellAt = ({ shift, position }: GridPlace): PaperCell => {
    const here = held.get(placeKey(shift.id, position)) ?? []
    const present = here.filter((one) => !isAbsent(one))
    return { present, absent: here.filter(isAbsent), isOpen: position <= shift.needed && !fills(present, shift) }
  }
  const rowsOf = (shift: Shift) => Math.max(shift.needed, highest.get(shift.id) ?? 0, 1)
  return { shifts, cellAt, rowsOf }
}

export type Paper = ReturnType<typeof paperOf>

function absentIn(region: Region): (held: Assignment) => boolean {
  const absences = new Map(region.practitioners.map((one) => [one.code, absencesOf(one, region.zone)]))
  return (held) => {
    const [from, until] = [minuteOf(held.from), minuteOf(held.until)]
    return (absences.get(held.practitioner) ?? []).some((absence) => absence.from < until && from < absence.until)
  }
}

function fills(held: readonly Assignment[], { from, until }: Shift): boolean {
  let at = from
  for (const one of held) {
    if (one.from > at) return false
    if (one.until > at) at = one.until
  }
  return at >= until
}

/** The shifts of one person in order of time, each with the stretch that is theirs. */
export function shiftsOfPerson(
  { shifts, assignments }: Printed,
  who: Code,
): readonly { readonly shift: Shift; readonly held: Assignment }[] {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]))
  return assignments
    .filter((held) => held.practitioner === who)
    .flatMap((held) => {
      const shift = byId.get(held.shift)
      return shift ? [{ shift, held }] : []
    })
    .sort((a, b) => (a.held.from < b.held.from ? -1 : 1))
}
