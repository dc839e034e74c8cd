import { type Accessor, createMemo, createSignal, untrack } from 'solid-js'
import type { Code } from '../../api/domain/model/code.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster, Shift } from '../../api/domain/model/roster.ts'
import { type Candidate, candidatesFor } from '../../api/domain/roster/candidates.ts'
import type { Desk } from './desk.ts'
import { createSettled } from './draft/create-settled.ts'
import { countReasons } from './draft/rules.ts'
import type { GridPlace } from './grid/model.ts'

export type ChoosingGround = { readonly place: GridPlace; readonly roster: Roster; readonly region: Region }

/** Who can take the chosen place, worked out a moment after the cell was chosen. */
export type Choosing = {
  readonly choices: Accessor<readonly Candidate[]>
  /** The rows of the pane: those who can, then those who come closest, at most eight. */
  readonly best: Accessor<readonly Candidate[]>
  /** The one the card is about: whoever has the focus in the pane, else the best. */
  readonly focused: Accessor<Candidate | undefined>
  readonly focus: (code: Code | null) => void
  /** What the choices were worked out from; null while there is nothing to choose. */
  readonly ground: Accessor<ChoosingGround | null>
  /** The minutes of whoever works most: the measure of those who gave no maximum. */
  readonly busiest: Accessor<number>
  readonly counts: Accessor<{
    readonly can: number
    readonly but: number
    readonly cannot: number
    readonly reasons: ReturnType<typeof countReasons>
  }>
  /** The same for any place at once: what a type-ahead needs on its first letter. */
  readonly choicesNow: (shift: Shift, position: number) => readonly Candidate[]
}

const mostRows = 8

export function createChoosing(desk: Desk, besides: (work: () => void) => void): Choosing {
  const wanted = createMemo(() => ({ place: desk.place(), roster: desk.draft.roster(), region: desk.region(), gaps: desk.draft.gaps() }))
  const settled = createSettled(() => wanted(), besides)
  const choices = createMemo<readonly Candidate[]>(() => {
    const now = settled()
    return now?.place ? candidatesFor(now.roster, now.region, now.place.shift, now.place.position, { gaps: now.gaps }) : []
  })
  const counts = createMemo(() => {
    const of = (group: Candidate['group']) => choices().filter((choice) => choice.group === group).length
    return { can: of('can'), but: of('can-but'), cannot: of('cannot'), reasons: countReasons(choices()) }
  })
  const best = createMemo(() => choices().slice(0, mostRows))
  const busiest = createMemo(() => choices().reduce((most, { workedMinutes }) => Math.max(most, workedMinutes), 0))
  const [focusedCode, focus] = createSignal<Code | null>(null)
  const focused = createMemo(() => choices().find(({ practitioner }) => practitioner.code === focusedCode()) ?? best()[0])
  const ground = () => {
    const now = settled()
    return now?.place ? { ...now, place: now.place } : null
  }
  /** Of the chosen place they are known already, unless something changed since. */
  const choicesNow: Choosing['choicesNow'] = (shift, position) => {
    const now = wanted()
    const isKnown = untrack(settled) === now && now.place?.shift.id === shift.id && now.place.position === position
    return isKnown ? untrack(choices) : candidatesFor(now.roster, now.region, shift, position, { gaps: now.gaps })
  }
  return { choices, best, busiest, focused, focus, ground, counts, choicesNow }
}
