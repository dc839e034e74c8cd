import fc from 'fast-check'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { applyChanges, completeIds } from '../../../api/domain/roster/changes/index.ts'
import { piecesOf } from '../../../api/domain/roster/roster.ts'
import { addDays } from '../../../api/domain/time/instant.ts'
import { makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift } from '../../make.ts'

/** A small roster, and lines of orders on it that go everywhere: what scenarios and drafts are made of. */

const people = ['visser', 'bakker', 'smit', 'postma']
export const shifts = Array.from({ length: 6 }, (_, index) =>
  makeShift({ date: addDays('2026-10-05', index * 2), start: '17:00', end: '23:00', needed: 2 }),
)
export const region = makeRegion({ practitioners: people.map((code) => makePractitioner(code)) })
export const base = makeRoster({
  shifts,
  assignments: [makeAssignment(shifts[0]!, 'visser'), makeAssignment(shifts[1]!, 'bakker'), makeAssignment(shifts[2]!, 'smit')],
  practitioners: people.map((code) => ({ code, name: code, discipline: 'gp' as const })),
})

export function makeIds(): () => string {
  let count = 0
  return () => `new ${++count}`
}

const kinds = ['place', 'clear', 'lock', 'needed', 'retime', 'part', 'add', 'remove'] as const
export type Step = { readonly index: number; readonly kind: (typeof kinds)[number]; readonly who: string }
export const steps = fc.array(fc.record({ index: fc.nat(5), kind: fc.constantFrom(...kinds), who: fc.constantFrom(...people) }), {
  maxLength: 10,
})

/** The roster after these steps, those that cannot be taken left out. Only steps on shifts that `isMine` allows. */
export function after(from: Roster, taken: readonly Step[], newId: () => string, isMine: (index: number) => boolean = () => true): Roster {
  let roster = from
  for (const { index, kind, who } of taken) {
    const shift = roster.shifts.find((one) => one.id === shifts[index]!.id)
    if (!shift || !isMine(index)) continue
    const place = { shift: shift.id, position: 1 }
    const was = piecesOf(roster, place)[0]?.practitioner ?? null
    const half = { from: shift.from, until: `${shift.from.slice(0, 11)}18:00:00Z` }
    const changes: Record<Step['kind'], RosterChange> = {
      place: { do: 'place', ...place, practitioner: who, was },
      part: { do: 'place', ...place, ...half, practitioner: who, was },
      clear: { do: 'clear', ...place, was: was ?? who },
      lock: { do: 'lock', ...place },
      needed: { do: 'needed', shift: shift.id, needed: shift.needed + 1, reason: `voor ${who}`, was: shift.needed },
      retime: { do: 'retime', shift: shift.id, start: '16:00', end: '23:00', was: { start: shift.start, end: shift.end } },
      add: { do: 'add-shift', post: 'A', role: who, date: shift.date, start: '08:00', end: '17:00', needed: 1 },
      remove: { do: 'remove-shift', shift: shift.id },
    }
    const result = applyChanges(roster, [completeIds(changes[kind], newId)])
    if (result.ok) roster = result.value
  }
  return roster
}
