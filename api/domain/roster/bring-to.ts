import type { RosterChange } from '../model/change.ts'
import type { Region } from '../model/region.ts'
import type { Assignment, Place, Roster, Shift, ShiftId } from '../model/roster.ts'
import { ok, type Refusal, type Result } from '../refusal.ts'
import type { Instant } from '../time/instant.ts'
import { asNew } from './changes/add-shift.ts'
import { endsOf } from './changes/deed.ts'
import { foldOf } from './changes/times.ts'
import { decideChanges } from './decide.ts'
import { isLocked } from './pieces.ts'
import { canonicalRoster, piecesOf, shiftOf } from './roster.ts'

/** What a draft is brought to. */
export type Target = Pick<Roster, 'shifts' | 'assignments'>

export type Going = {
  readonly now: Instant
  readonly newId: () => string
  /** Said of every change; it passes the rules a reason passes. */
  readonly reason: string
  /** Shifts that were ever published: none of them is removed. */
  readonly published: ReadonlySet<ShiftId>
}

export type Brought = {
  readonly changes: readonly RosterChange[]
  /** Shifts that have begun and stay as they are: they were worked like that. */
  readonly begun: readonly ShiftId[]
  /** Places that stay as they are: a rule keeps the people away that were to come, with no reason that passes it. */
  readonly rules: readonly Place[]
}

const mostTries = 25

/**
 * The changes that bring a draft to a target, for the one write path: shifts added and removed, times, numbers, holders,
 * locks. Shifts that have begun and places that no reason can fill stay as they are.
 */
export function bringTo(draft: Roster, wish: Target, region: Region, going: Going): Result<Brought> {
  const target = canonicalRoster({ ...draft, ...wish })
  const isBegun = (shift: Shift) => shift.from <= going.now || (shiftOf(draft, shift.id)?.from ?? shift.from) <= going.now
  const shifts = [...target.shifts, ...draft.shifts.filter(({ id }) => !shiftOf(target, id))]
  const open = shifts.filter((shift) => !isBegun(shift))
  const begun = shifts
    .filter((shift) => isBegun(shift) && changesOfShift(draft, target, shift, going.reason, []).length > 0)
    .map((shift) => shift.id)
  const rules: Place[] = []
  for (let turn = 0; turn < mostTries; turn++) {
    const changes = inOrder(open.flatMap((shift) => changesOfShift(draft, target, shift, going.reason, rules)))
    if (changes.length === 0) return ok({ changes, begun, rules })
    const order = { basedOn: draft.version, changes, reason: going.reason }
    const decision = decideChanges(draft, region, order, going)
    if (decision.ok) return ok({ changes, begun, rules })
    const away = keptAway(decision.refusal, changes)
    if (away.length === 0) return decision
    rules.push(...away)
  }
  return ok({ changes: [], begun, rules })
}

/** Those who leave go first, then shifts, times and numbers, then who comes, and locks last. */
const ranks: Partial<Record<RosterChange['do'], number>> = {
  unlock: 0,
  clear: 1,
  'remove-shift': 2,
  retime: 2,
  'add-shift': 2,
  needed: 3,
  place: 4,
  lock: 5,
}
const inOrder = (changes: readonly RosterChange[]): readonly RosterChange[] =>
  [...changes].sort((a, b) => (ranks[a.do] ?? 0) - (ranks[b.do] ?? 0))

function changesOfShift(draft: Roster, target: Roster, shift: Shift, reason: string, kept: readonly Place[]): readonly RosterChange[] {
  const now = shiftOf(draft, shift.id)
  if (!now) return addedShift(draft, target, shift, { reason, kept })
  if (!shiftOf(target, shift.id)) {
    const held = holdersIn(draft, shift.id).map((piece) => clearing(now, piece))
    return [...held, { do: 'remove-shift', shift: shift.id }]
  }
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

type Adding = { readonly reason: string; readonly kept: readonly Place[] }

function addedShift(draft: Roster, target: Roster, shift: Shift, { reason, kept }: Adding): readonly RosterChange[] {
  const isKept = (held: Assignment) => kept.some((place) => place.shift === held.shift && place.position === held.position)
  const positions = new Set(holdersIn(target, shift.id).flatMap((held) => (isKept(held) ? [] : [held.position])))
  const places = [...positions].map((position) => ({ shift: shift.id, position }))
  return [
    ...asNew(shift, draft),
    ...places.flatMap((place) => changesOfPlace(draft, target, { place, now: shift, shift, isMoved: false, reason })),
  ]
}

const clearing = (shift: Shift, { position, practitioner, ...piece }: Assignment): RosterChange => ({
  ...{ do: 'clear', shift: shift.id, position },
  ...endsOf(shift, piece),
  was: practitioner,
})

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
    ...gone.map((piece) => clearing(now, piece)),
    ...come.map(
      (piece) =>
        ({ do: 'place', ...place, ...endsOf(shift, piece), practitioner: piece.practitioner, was: null, override: reason }) as const,
    ),
    ...(turned ? [{ do: isLocked(after) ? 'lock' : 'unlock', ...place } as const] : []),
  ]
}

/** The places whose coming people a refusal is about. */
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
