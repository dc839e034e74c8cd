import type { RosterChange } from '../model/change.ts'
import type { Region } from '../model/region.ts'
import type { Assignment, Place, Roster, Shift, ShiftId } from '../model/roster.ts'
import { ok, type Refusal, type Result } from '../refusal.ts'
import type { Instant } from '../time/instant.ts'
import { endsOf } from './changes/deed.ts'
import { foldOf } from './changes/times.ts'
import { decideChanges } from './decide.ts'
import { isLocked } from './pieces.ts'
import { piecesOf, shiftOf } from './roster.ts'

/** A roster as it was seen: what a restore goes back to. */
type Seen = Pick<Roster, 'shifts' | 'assignments'>

type Going = { readonly now: Instant; readonly newId: () => string; readonly reason: string }

export type Restored = {
  readonly changes: readonly RosterChange[]
  /** What does not go back, and why. */
  readonly kept: {
    /** Shifts that have begun: they were worked as they are. */
    readonly begun: readonly ShiftId[]
    /** Places whose people a rule keeps away now, with no reason that passes it. */
    readonly rules: readonly Place[]
    /** Shifts the version did not know. */
    readonly newer: readonly ShiftId[]
  }
}

const mostTries = 25

/**
 * The changes that bring a draft back to what was seen, for the one write path. Shifts that have begun, shifts made later and
 * places that no reason can fill stay as they are. Rules that a reason passes are passed with this one.
 */
export function restoreVersion(draft: Roster, seen: Seen, region: Region, going: Going): Result<Restored> {
  const now = new Set(draft.shifts.map((shift) => shift.id))
  const known = new Set(seen.shifts.map((shift) => shift.id))
  const target = { ...draft, ...seen }
  const isBegun = (shift: Shift) => shift.from <= going.now || (shiftOf(draft, shift.id)?.from ?? shift.from) <= going.now
  const there = seen.shifts.filter((shift) => now.has(shift.id))
  const open = there.filter((shift) => !isBegun(shift))
  const begun = there.filter((shift) => isBegun(shift) && changesOfShift(draft, target, shift, going.reason, []).length > 0)
  const kept: Place[] = []
  for (let turn = 0; turn < mostTries; turn++) {
    const parts = open.map((shift) => changesOfShift(draft, target, shift, going.reason, kept))
    const changes = inOrder(parts.flat())
    const done = { changes, kept: { begun: ids(begun), rules: kept, newer: ids(draft.shifts).filter((id) => !known.has(id)) } }
    if (changes.length === 0) return ok(done)
    const order = { basedOn: draft.version, changes, reason: going.reason }
    const decision = decideChanges(draft, region, order, { ...going, published: known })
    if (decision.ok) return ok(done)
    const away = keptAway(decision.refusal, changes)
    if (away.length === 0) return decision
    kept.push(...away)
  }
  return ok({ changes: [], kept: { begun: ids(begun), rules: kept, newer: [] } })
}

const ids = (shifts: readonly Shift[]): readonly ShiftId[] => shifts.map((shift) => shift.id)

/** Those who leave go first, then times and numbers, then who comes, and locks last. */
const ranks: Partial<Record<RosterChange['do'], number>> = { unlock: 0, clear: 1, retime: 2, needed: 3, place: 4, lock: 5 }
const inOrder = (changes: readonly RosterChange[]): readonly RosterChange[] =>
  [...changes].sort((a, b) => (ranks[a.do] ?? 0) - (ranks[b.do] ?? 0))

function changesOfShift(draft: Roster, target: Roster, shift: Shift, reason: string, kept: readonly Place[]): readonly RosterChange[] {
  const now = shiftOf(draft, shift.id)
  if (!now) return []
  const isMoved = now.from !== shift.from || now.until !== shift.until
  const isKept = (position: number) => kept.some((place) => place.shift === shift.id && place.position === position)
  if (isMoved && kept.some((place) => place.shift === shift.id)) return []
  const was = { start: now.start, end: now.end }
  const times = { do: 'retime', shift: shift.id, start: shift.start, end: shift.end, was, ...foldOf(shift, draft.zone) } as const
  const isOther = now.needed !== shift.needed || now.reason !== shift.reason
  const why = shift.reason ?? (shift.needed === 0 ? reason : '')
  const needed = { do: 'needed', shift: shift.id, needed: shift.needed, reason: why, was: now.needed } as const
  const positions = new Set([...holdersIn(draft, shift.id), ...holdersIn(target, shift.id)].map((held) => held.position))
  const places = [...positions].filter((position) => !isKept(position)).map((position) => ({ shift: shift.id, position }))
  return [
    ...(isMoved ? [times] : []),
    ...(isOther ? [needed] : []),
    ...places.flatMap((place) => changesOfPlace(draft, target, { place, now, shift, isMoved, reason })),
  ]
}

const holdersIn = (roster: Roster, shift: ShiftId): readonly Assignment[] => roster.assignments.filter((held) => held.shift === shift)

type PlaceGoing = { readonly place: Place; readonly now: Shift; readonly shift: Shift; readonly isMoved: boolean; readonly reason: string }

function changesOfPlace(draft: Roster, target: Roster, { place, now, shift, isMoved, reason }: PlaceGoing): readonly RosterChange[] {
  const before = piecesOf(draft, place)
  const after = piecesOf(target, place)
  const isIn = (pieces: readonly Assignment[], piece: Assignment) =>
    !isMoved && pieces.some((one) => one.practitioner === piece.practitioner && one.from === piece.from && one.until === piece.until)
  const gone = before.filter((piece) => !isIn(after, piece))
  const come = after.filter((piece) => !isIn(before, piece))
  const stays = gone.length < before.length
  const isLockedNow = isLocked(before) && stays
  const turned = after.length > 0 && isLocked(after) !== isLockedNow
  return [
    ...gone.map((piece) => ({ do: 'clear', ...place, ...endsOf(now, piece), was: piece.practitioner }) as const),
    ...come.map(
      (piece) =>
        ({ do: 'place', ...place, ...endsOf(shift, piece), practitioner: piece.practitioner, was: null, override: reason }) as const,
    ),
    ...(turned ? [{ do: isLocked(after) ? 'lock' : 'unlock', ...place } as const] : []),
  ]
}

/** The places whose restored people a refusal is about. */
function keptAway(refusal: Refusal, changes: readonly RosterChange[]): readonly Place[] {
  const places = changes.flatMap((change) => (change.do === 'place' ? [change] : []))
  const stopped =
    refusal.code === 'rule-broken'
      ? places.filter((one) => refusal.findings.some((finding) => finding.who === one.practitioner && finding.shifts.includes(one.shift)))
      : refusal.code === 'person-busy'
        ? places.filter((one) => one.practitioner === refusal.practitioner)
        : []
  const all =
    refusal.code === 'rule-broken' && stopped.length === 0
      ? ofPeople(
          places,
          refusal.findings.map((one) => one.who),
        )
      : stopped
  return all.map(({ shift, position }) => ({ shift, position }))
}

const ofPeople = <P extends { readonly practitioner: string }>(places: readonly P[], people: readonly string[]): readonly P[] =>
  places.filter((one) => people.includes(one.practitioner))
