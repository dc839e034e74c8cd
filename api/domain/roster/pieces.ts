import { type Code, sameCode } from '../model/code.ts'
import type { Assignment, AssignmentId } from '../model/roster.ts'
import { type Interval, overlaps } from '../time/interval.ts'

/** Joins touching pieces of one practitioner on one place, under the id of the earliest; expects them in order. */
export function canonicalPieces(pieces: readonly Assignment[]): readonly Assignment[] {
  const joined: Assignment[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && touches(last, piece)) joined[joined.length - 1] = { ...last, until: piece.until }
    else joined.push(piece)
  }
  return joined
}

const touches = (a: Assignment, b: Assignment): boolean =>
  a.until === b.from && a.position === b.position && a.shift === b.shift && sameCode(a.practitioner, b.practitioner)

/**
 * What is left of a place when `part` is taken away. Of a holder cut in two the first half keeps its id and the second
 * is called `tail`; null when that name is missing.
 */
export function without(pieces: readonly Assignment[], part: Interval, tail: AssignmentId | undefined): readonly Assignment[] | null {
  const left: Assignment[] = []
  for (const piece of pieces) {
    if (!overlaps(piece, part)) {
      left.push(piece)
      continue
    }
    const head = piece.from < part.from
    const rest = part.until < piece.until
    if (head && rest && tail === undefined) return null
    if (head) left.push({ ...piece, until: part.from })
    if (rest) left.push({ ...piece, id: head ? tail! : piece.id, from: part.until })
  }
  return left
}

/**
 * Who stands in the way of "`was` holds all of this part" (null: nobody holds any of it): the first holder, or null for
 * nobody, that is not `was`. Undefined when it holds.
 */
export function otherThan(pieces: readonly Assignment[], part: Interval, was: Code | null): Code | null | undefined {
  const inside = pieces.filter((piece) => overlaps(piece, part))
  const stranger = inside.find((piece) => was === null || !sameCode(piece.practitioner, was))
  if (stranger) return stranger.practitioner
  if (was === null) return undefined
  let covered = part.from
  for (const piece of inside) {
    if (piece.from > covered) return null
    covered = piece.until
  }
  return covered < part.until ? null : undefined
}

/** A place is locked as a whole; a new holder of a part of it takes over the lock. */
export const isLocked = (pieces: readonly Assignment[]): boolean => pieces.some((piece) => piece.locked)

export const samePieces = (a: readonly Assignment[], b: readonly Assignment[]): boolean =>
  a.length === b.length && a.every((piece, index) => samePiece(piece, b[index]!))

export const samePiece = (a: Assignment, b: Assignment): boolean =>
  a === b ||
  (a.id === b.id &&
    a.shift === b.shift &&
    a.position === b.position &&
    a.practitioner === b.practitioner &&
    a.from === b.from &&
    a.until === b.until &&
    a.locked === b.locked)
