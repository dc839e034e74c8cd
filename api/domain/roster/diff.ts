import type { Code } from '../model/code.ts'
import type { Assignment, Roster, Shift, ShiftId } from '../model/roster.ts'
import type { Staffing } from '../model/staffing.ts'
import type { Instant } from '../time/instant.ts'
import { followed } from './changes/retime.ts'

/** One thing in which a draft differs from what is published; a publication brings each of them to the readers. */
export type Difference =
  | { readonly kind: 'shift-added' | 'shift-removed'; readonly shift: Shift }
  | { readonly kind: 'retimed' | 'needed'; readonly shift: Shift; readonly before: Shift }
  | {
      readonly kind: 'holder'
      readonly shift: Shift
      readonly position: number
      readonly from: Instant
      readonly until: Instant
      readonly before: Code | null
      readonly after: Code | null
    }

type Side = Pick<Roster | Staffing, 'shifts' | 'assignments'>

/**
 * What a draft changes about what is published, in shift order. A holder who merely follows new times of the shift is no
 * difference of its own; a lock is none at all.
 */
export function diffRosters(published: Side, draft: Side): readonly Difference[] {
  const [before, after] = [sidesOf(published), sidesOf(draft)]
  const found: Difference[] = []
  for (const [id, { shift, places }] of after) {
    const old = before.get(id)
    if (!old) found.push({ kind: 'shift-added', shift })
    else found.push(...shiftDifferences(old.shift, shift))
    found.push(...holderDifferences(old, shift, places))
  }
  for (const [id, { shift, places }] of before) {
    if (after.has(id)) continue
    found.push({ kind: 'shift-removed', shift }, ...holderDifferences({ shift, places }, shift, new Map()))
  }
  return found
}

type Places = ReadonlyMap<number, readonly Assignment[]>
type SideShift = { readonly shift: Shift; readonly places: Places }

function sidesOf({ shifts, assignments }: Side): ReadonlyMap<ShiftId, SideShift> {
  const sides = new Map<ShiftId, { shift: Shift; places: Map<number, Assignment[]> }>()
  for (const shift of shifts) sides.set(shift.id, { shift, places: new Map() })
  for (const held of assignments) {
    const places = sides.get(held.shift)?.places
    const pieces = places?.get(held.position)
    if (pieces) pieces.push(held)
    else places?.set(held.position, [held])
  }
  return sides
}

function shiftDifferences(before: Shift, shift: Shift): readonly Difference[] {
  const retimed = before.from !== shift.from || before.until !== shift.until
  const needed = before.needed !== shift.needed || before.reason !== shift.reason
  return [
    ...(retimed ? [{ kind: 'retimed', shift, before } as const] : []),
    ...(needed ? [{ kind: 'needed', shift, before } as const] : []),
  ]
}

function holderDifferences(old: SideShift | undefined, shift: Shift, places: Places): readonly Difference[] {
  if (old?.places.size === 0 && places.size === 0) return []
  const positions = new Set([...(old?.places.keys() ?? []), ...places.keys()])
  return [...positions]
    .sort((a, b) => a - b)
    .flatMap((position) => {
      const then = (old?.places.get(position) ?? []).map((held) => ({ ...held, ...(followed(held, old!.shift, shift) ?? {}) }))
      return segmentsOf(then, places.get(position) ?? []).map((part) => ({ kind: 'holder', shift, position, ...part }) as const)
    })
}

type Segment = { readonly from: Instant; readonly until: Instant; readonly before: Code | null; readonly after: Code | null }

/** The stretches in which two lists of pieces name different people. */
function segmentsOf(then: readonly Assignment[], now: readonly Assignment[]): readonly Segment[] {
  if (then.length === now.length && then.every((held, index) => sameHolding(held, now[index]!))) return []
  const ends = [...new Set([...then, ...now].flatMap((held) => [held.from, held.until]))].sort()
  const found: Segment[] = []
  for (let index = 0; index + 1 < ends.length; index++) {
    const [from, until] = [ends[index]!, ends[index + 1]!]
    const before = holderAt(then, from)
    const after = holderAt(now, from)
    if (before === after) continue
    const last = found.at(-1)
    if (last && last.until === from && last.before === before && last.after === after) found[found.length - 1] = { ...last, until }
    else found.push({ from, until, before, after })
  }
  return found
}

const sameHolding = (a: Assignment, b: Assignment): boolean => a.practitioner === b.practitioner && a.from === b.from && a.until === b.until

const holderAt = (pieces: readonly Assignment[], at: Instant): Code | null =>
  pieces.find((held) => held.from <= at && at < held.until)?.practitioner ?? null

export type PersonEffect = { readonly practitioner: Code; readonly gains: number; readonly loses: number; readonly moved: number }

/** What differences mean to each person: places won, places lost, and places whose times change under them. Most affected first. */
export function effectsByPerson(differences: readonly Difference[], draft: Side): readonly PersonEffect[] {
  const effects = new Map<Code, { gains: number; loses: number; moved: number }>()
  const of = (code: Code) => {
    const known = effects.get(code) ?? { gains: 0, loses: 0, moved: 0 }
    effects.set(code, known)
    return known
  }
  for (const one of differences) {
    if (one.kind === 'holder') {
      if (one.after !== null) of(one.after).gains++
      if (one.before !== null) of(one.before).loses++
    }
    if (one.kind === 'retimed') for (const held of draft.assignments) if (held.shift === one.shift.id) of(held.practitioner).moved++
  }
  const size = ({ gains, loses, moved }: PersonEffect) => gains + loses + moved
  return [...effects]
    .map(([practitioner, effect]) => ({ practitioner, ...effect }))
    .sort((a, b) => size(b) - size(a) || (a.practitioner < b.practitioner ? -1 : 1))
}

/** How many differences each post has, by code. */
export function effectsByPost(differences: readonly Difference[]): Readonly<Record<Code, number>> {
  const counts: Record<Code, number> = {}
  for (const { shift } of differences) counts[shift.post] = (counts[shift.post] ?? 0) + 1
  return counts
}
