import type { Code } from '../model/code.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import { type Role, standby } from '../model/role.ts'
import type { Assignment, Busy, Roster, Shift } from '../model/roster.ts'
import type { HeldDuty, Row } from '../roster/lenses.ts'
import { compareShifts } from '../roster/roster.ts'
import { type EpochMinute, minuteOf } from '../time/instant.ts'

/** One stretch of somebody's time, in whole minutes: a piece held in this roster, or fixed time around it. */
export type Held = {
  readonly from: EpochMinute
  readonly until: EpochMinute
  /** Null where another cooperative only says "not available". */
  readonly post: Code | null
  readonly role: Role | null
  /** Null for time around the roster. */
  readonly shift: Shift | null
}

/** A row as rules read it: one practitioner and all their time in minutes, by `from`, then `until`. */
export type Line = { readonly practitioner: Practitioner; readonly held: readonly Held[] }

const heldOf = ({ from, until, post, role, held }: HeldDuty): Held => ({
  from: minuteOf(from),
  until: minuteOf(until),
  post: post ?? null,
  role: role ?? null,
  shift: held?.shift ?? null,
})

export const lineOf = ({ practitioner, duties }: Row): Line => ({ practitioner, held: duties.map(heldOf) })

/** Who holds what: of one roster with the time around it, or of what one reader may count on. */
export type HeldSource = Pick<Roster, 'shifts' | 'assignments'> & { readonly around?: readonly Busy[] }

const linesOfSources = new WeakMap<HeldSource, { region: Region; lines: ReadonlyMap<string, Line> }>()

/** The lines of all people of the region, by code in lower case. Worked out once per source and region. */
export function linesOf(source: HeldSource, region: Region): ReadonlyMap<string, Line> {
  const known = linesOfSources.get(source)
  if (known?.region === region) return known.lines
  const held = new Map<string, Held[]>(region.practitioners.map(({ code }) => [code.toLowerCase(), []]))
  const shifts = new Map(source.shifts.map((shift) => [shift.id, shift]))
  for (const busy of source.around ?? []) held.get(busy.practitioner.toLowerCase())?.push(heldOf(busy))
  for (const piece of source.assignments) {
    const shift = shifts.get(piece.shift)
    if (shift) held.get(piece.practitioner.toLowerCase())?.push(heldPiece(shift, piece))
  }
  const lineFrom = (practitioner: Practitioner): readonly [string, Line] => {
    const code = practitioner.code.toLowerCase()
    return [code, { practitioner, held: held.get(code)!.sort(byTime) }]
  }
  const lines = new Map(region.practitioners.map(lineFrom))
  linesOfSources.set(source, { region, lines })
  return lines
}

/** The line of one person, by their code in any case; the others are left unread. Undefined for who is not of the region. */
export function lineOfPerson(source: HeldSource, region: Region, code: Code): Line | undefined {
  const key = code.toLowerCase()
  const known = linesOfSources.get(source)
  if (known?.region === region) return known.lines.get(key)
  const isTheirs = (one: { readonly practitioner: Code }) => one.practitioner.toLowerCase() === key
  const practitioner = region.practitioners.find((one) => one.code.toLowerCase() === key)
  if (!practitioner) return undefined
  const pieces = source.assignments.filter(isTheirs)
  const wanted = new Set(pieces.map(({ shift }) => shift))
  const shifts = new Map(source.shifts.filter(({ id }) => wanted.has(id)).map((shift) => [shift.id, shift]))
  const held = (source.around ?? []).filter(isTheirs).map(heldOf)
  for (const piece of pieces) {
    const shift = shifts.get(piece.shift)
    if (shift) held.push(heldPiece(shift, piece))
  }
  return { practitioner, held: held.sort(byTime) }
}

/** Of equal stretches those around the roster come first, then those of the shift that does: one order, however a line came about. */
const byTime = (a: Held, b: Held) => a.from - b.from || a.until - b.until || byShift(a.shift, b.shift)

const byShift = (a: Shift | null, b: Shift | null) => (a === b ? 0 : !a ? -1 : !b ? 1 : compareShifts(a, b))

const heldPieces = new WeakMap<Assignment, Held>()

/** A piece in minutes; pieces keep their identity from one roster value to the next, so most are worked out once. */
function heldPiece(shift: Shift, piece: Assignment): Held {
  const known = heldPieces.get(piece)
  if (known?.shift === shift) return known
  const held = heldFrom(shift, piece)
  heldPieces.set(piece, held)
  return held
}

export const heldFrom = (shift: Shift, part: Pick<Assignment, 'from' | 'until'>): Held => ({
  from: minuteOf(part.from),
  until: minuteOf(part.until),
  post: shift.post,
  role: shift.role,
  shift,
})

/** The line as it would be with one stretch more. */
export function withHeld(line: Line, added: Held): Line {
  const at = line.held.findIndex((held) => held.from > added.from || (held.from === added.from && held.until > added.until))
  return { ...line, held: at < 0 ? [...line.held, added] : [...line.held.slice(0, at), added, ...line.held.slice(at)] }
}

export const heldAround = ({ from, until, post, role }: Busy): Held => ({
  from: minuteOf(from),
  until: minuteOf(until),
  post: post ?? null,
  role: role ?? null,
  shift: null,
})

export const isStandby = (held: Pick<Held, 'role'>): boolean => held.role === standby

/** True for time in another cooperative, of which we know no more than that somebody is busy. */
export const isElsewhere = (held: Held): boolean => held.shift === null && held.post === null

export const isOurs = (held: Held): boolean => held.shift !== null
