import type { Code } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import type { Assignment, Roster, Shift, ShiftId } from '../model/roster.ts'
import { ok, type Result } from '../refusal.ts'
import { type Brought, bringTo, type Going, type Target } from './bring-to.ts'
import { endsOf } from './changes/deed.ts'
import { shiftOf } from './roster.ts'

/** Something that a scenario and the draft both changed since the scenario began, each in its own way. */
export type TakeConflict = {
  readonly shift: Shift
  readonly what: 'shift' | 'times' | 'needed' | 'place'
  readonly position?: number
  /** Of a place: who holds it in the draft, and in the scenario. */
  readonly draft: readonly Code[]
  readonly scenario: readonly Code[]
}

export type TakenOver = Brought & {
  /** What was not taken over, since somebody changed it in the draft meanwhile; empty where the scenario wins. */
  readonly conflicts: readonly TakeConflict[]
}

type Sides = { readonly base: Target; readonly scenario: Target; readonly draft: Roster }

type Taking = Going & {
  /** Whose value counts where both changed the same; the draft's unless told otherwise. */
  readonly wins?: 'draft' | 'scenario'
}

/**
 * The one order that takes a scenario over into the draft: what the scenario changed since it began, and nothing else. What
 * the draft changed meanwhile stays, and is named where the scenario changed the same.
 */
export function takeOver(sides: Sides, region: Region, { wins = 'draft', ...going }: Taking): Result<TakenOver> {
  const merging: Merging = { ...sides, wins, published: going.published, conflicts: [], shifts: [], assignments: [] }
  const ids = new Set([...sides.draft.shifts, ...sides.scenario.shifts, ...sides.base.shifts].map((shift) => shift.id))
  const held = { base: byShift(sides.base), scenario: byShift(sides.scenario), draft: byShift(sides.draft) }
  for (const id of ids) mergeShift(merging, id, held)
  const brought = bringTo(sides.draft, { shifts: merging.shifts, assignments: merging.assignments }, region, going)
  return brought.ok ? ok({ ...brought.value, conflicts: merging.conflicts }) : brought
}

type Merging = Sides & {
  readonly wins: 'draft' | 'scenario'
  readonly published: ReadonlySet<ShiftId>
  readonly conflicts: TakeConflict[]
  readonly shifts: Shift[]
  readonly assignments: Assignment[]
}

type HeldOf = ReadonlyMap<ShiftId, readonly Assignment[]>
type Held = { readonly base: HeldOf; readonly scenario: HeldOf; readonly draft: HeldOf }

function byShift({ assignments }: Target): HeldOf {
  const found = new Map<ShiftId, Assignment[]>()
  for (const held of assignments) {
    const list = found.get(held.shift)
    if (list) list.push(held)
    else found.set(held.shift, [held])
  }
  return found
}

type Three<T> = { readonly base: T; readonly scenario: T; readonly draft: T }

/** What comes of three values: the one that changed; where both did, the one that wins. */
function choose<T>({ base, scenario, draft }: Three<T>, wins: 'draft' | 'scenario', textOf: (value: T) => string) {
  const [was, there, here] = [textOf(base), textOf(scenario), textOf(draft)]
  const isClash = there !== was && here !== was && there !== here
  const value = there === was || (isClash && wins === 'draft') ? draft : scenario
  return { value, isClash: isClash && wins === 'draft' }
}

/** A shift with all that is held of it, as one text. */
const wholeOf = (shift: Shift | undefined, held: readonly Assignment[]): string =>
  shift ? JSON.stringify([timesOf(shift), neededOf(shift), placesIn(shift, held)]) : ''
const timesOf = ({ start, end, from, until }: Shift): string => JSON.stringify([start, end, from, until])
const neededOf = ({ needed, reason = '' }: Shift): string => JSON.stringify([needed, reason])
const placesIn = (shift: Shift, held: readonly Assignment[]) => held.map((piece) => [piece.position, pieceText(shift, piece)])
/** A piece by where it stands in its shift: who holds all of it still does when its times change. */
const pieceText = (shift: Shift, piece: Assignment): string => {
  const { from = '', until = '' } = endsOf(shift, piece)
  return JSON.stringify([piece.practitioner, from, until, piece.locked])
}

function mergeShift(merging: Merging, id: ShiftId, held: Held): void {
  const [base, scenario, draft] = [shiftOf(merging.base, id), shiftOf(merging.scenario, id), shiftOf(merging.draft, id)]
  const pieces = { base: held.base.get(id) ?? [], scenario: held.scenario.get(id) ?? [], draft: held.draft.get(id) ?? [] }
  if (base && scenario && draft) return mergeParts(merging, { base, scenario, draft }, pieces)
  const sides = {
    base: { shift: base, pieces: pieces.base },
    scenario: { shift: scenario, pieces: pieces.scenario },
    draft: { shift: draft, pieces: pieces.draft },
  }
  const { value, isClash } = choose(sides, merging.wins, (side) => wholeOf(side.shift, side.pieces))
  const isLost = value.shift === undefined && draft !== undefined && merging.published.has(id)
  const kept = isLost ? sides.draft : value
  if (isClash || isLost) conflict(merging, { shift: (draft ?? scenario)!, what: 'shift', draft: [], scenario: [] })
  if (kept.shift) put(merging, kept.shift, kept.pieces)
}

function mergeParts(merging: Merging, shifts: Three<Shift>, pieces: Three<readonly Assignment[]>): void {
  const { wins } = merging
  const times = choose(shifts, wins, timesOf)
  const needed = choose(shifts, wins, neededOf)
  const { reason: _, ...rest } = times.value
  const shift: Shift = {
    ...rest,
    needed: needed.value.needed,
    ...(needed.value.reason === undefined ? {} : { reason: needed.value.reason }),
  }
  const clashes: TakeConflict[] = []
  if (times.isClash) clashes.push({ shift: shifts.draft, what: 'times', draft: [], scenario: [] })
  if (needed.isClash) clashes.push({ shift: shifts.draft, what: 'needed', draft: [], scenario: [] })
  const held: Assignment[] = []
  for (const position of new Set(Object.values(pieces).flatMap((side) => side.map((piece) => piece.position)))) {
    const at = (side: keyof Three<Shift>) => ({ shift: shifts[side], pieces: pieces[side].filter((one) => one.position === position) })
    const sides = { base: at('base'), scenario: at('scenario'), draft: at('draft') }
    const chosen = choose(sides, wins, (side) => JSON.stringify(placesIn(side.shift, side.pieces)))
    if (chosen.isClash) clashes.push(placeClash(shifts.draft, position, sides))
    held.push(...chosen.value.pieces.map((piece) => ({ ...piece, ...timeIn(shift, chosen.value.shift, piece) })))
  }
  // New times may leave no room for a hand-over that the other side made: then the shift stays as it is.
  if (held.some((piece) => piece.from >= piece.until || piece.from < shift.from || piece.until > shift.until)) {
    conflict(merging, { shift: shifts.draft, what: 'times', draft: [], scenario: [] })
    return put(merging, shifts.draft, pieces.draft)
  }
  for (const clash of clashes) conflict(merging, clash)
  put(merging, shift, held)
}

/** A piece in the times of the merged shift: who begins or ends with the shift still does. */
const timeIn = (shift: Shift, of: Shift, { from, until }: Assignment) => ({
  from: from === of.from ? shift.from : from,
  until: until === of.until ? shift.until : until,
})

const placeClash = (shift: Shift, position: number, sides: Three<{ readonly pieces: readonly Assignment[] }>): TakeConflict => {
  const codes = (side: keyof typeof sides) => sides[side].pieces.map((piece) => piece.practitioner)
  return { shift, what: 'place', position, draft: codes('draft'), scenario: codes('scenario') }
}

const conflict = (merging: Merging, one: TakeConflict): void => void merging.conflicts.push(one)

function put(merging: Merging, shift: Shift, held: readonly Assignment[]): void {
  merging.shifts.push(shift)
  merging.assignments.push(...held)
}
