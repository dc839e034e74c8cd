import type { Ask } from '../keys.ts'

/** What the chosen cells hold, as far as asking goes. */
export type Chosen = {
  /** The chosen cell is a place of a shift. */
  readonly isPlace: boolean
  /** How many of the chosen cells are. */
  readonly places: number
  /** Somebody who can be told of: the holder, the person of the row, or who was named. */
  readonly hasPerson: boolean
}

/** Why what is asked cannot be asked of the chosen cells: there is no shift, or nobody on it; null where it can. */
export function unfitFor(asked: Ask, { isPlace, places, hasPerson }: Chosen): 'unfit.shift' | 'unfit.person' | null {
  if (asked === 'shift') return 'unfit.shift'
  if (asked === 'times' || asked === 'needed') return places > 0 ? null : 'unfit.shift'
  if (asked === 'part' || asked === 'history') return isPlace ? null : 'unfit.shift'
  if (asked === 'sick' || asked === 'move') return hasPerson ? null : isPlace ? 'unfit.person' : 'unfit.shift'
  return null
}
