import type { Candidate } from '../../api/domain/roster/candidates.ts'
import type { Choosing } from './create-choosing.ts'
import { undoing } from './create-undoing.ts'
import type { Cursor } from './create-cursor.ts'
import type { Desk } from './desk.ts'
import { isHole } from './gaps.ts'
import type { Hand } from './create-hand.ts'
import type { Panels } from './create-panels.ts'
import type { GridPlace } from './grid/model.ts'
import { ownKeys } from './own-keys.ts'

export type DeedGround = {
  readonly desk: Desk
  readonly hand: Hand
  readonly choosing: Choosing
  readonly panels: Panels
  readonly cursor: Cursor
}

/** What is done at the chosen cell: placing, taking back. */
export function createDeeds({ desk, hand, choosing, panels, cursor }: DeedGround) {
  const history = undoing(desk)

  const take = (choice: Candidate) => {
    const place = desk.place()
    if (place) hand.place(place, choice.practitioner.code)
    panels.focusGrid()
  }

  const picked = (choice: Candidate, next: 'down' | 'right' | 'up' | 'stay') => {
    panels.stopEditing()
    take(choice)
    if (next === 'down' && ownKeys.goesToGap()) cursor.walk(1)
    else if (next !== 'stay') cursor.step(next)
  }

  /** On a vacant place the best candidate who can, or anyway the one the card tells of, which is the best until another row is in focus; else the list of names. */
  const enter = (how: 'enter' | 'anyway') => {
    const place = desk.place()
    if (!place) return
    const isTold = how === 'anyway' && choosing.ground()?.place === place
    const choice = isTold ? choosing.focused() : choosing.choicesNow(place.shift, place.position)[0]
    const isClear = how === 'anyway' || choice?.group === 'can'
    if (!choice || !isClear || !panels.isPinned() || !isVacant(desk, place)) return panels.edit()
    take(choice)
    if (choice.group === 'can' && ownKeys.goesToGap()) cursor.walk(1)
  }

  return { history, take, picked, enter }
}

/** Nobody holds it, or who holds it will not be there for any of it. */
function isVacant(desk: Desk, { shift, position }: GridPlace): boolean {
  const held = desk.draft.heldNow(shift.id, position)
  const gap = desk.gap()
  const isHoleThroughout = gap !== null && isHole(gap) && gap.from <= shift.from && shift.until <= gap.until
  return held.length === 0 || (isHoleThroughout && held.every(desk.draft.isAbsent))
}

export type Deeds = ReturnType<typeof createDeeds>
