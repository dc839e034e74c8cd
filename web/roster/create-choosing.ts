import { type Accessor, createMemo } from 'solid-js'
import type { Shift } from '../../api/domain/model/roster.ts'
import type { Desk } from './create-desk.ts'
import { type Candidate, candidatesFor } from '../../api/domain/roster/candidates.ts'
import { createSettled } from './draft/create-settled.ts'
import { countReasons } from './draft/rules.ts'

/** Who can take the chosen place, worked out one picture after the cell was chosen. */
export type Choosing = {
  readonly choices: Accessor<readonly Candidate[]>
  /** The rows of the pane: those who can, then those who come closest, at most eight. */
  readonly best: Accessor<readonly Candidate[]>
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

export function createChoosing(desk: Desk, later: (work: () => void) => void): Choosing {
  const wanted = createMemo(() => ({ place: desk.place(), roster: desk.draft.roster(), region: desk.region() }))
  const settled = createSettled(() => wanted(), later)
  const choices = createMemo<readonly Candidate[]>(() => {
    const now = settled()
    return now?.place ? candidatesFor(now.roster, now.region, now.place.shift, now.place.position) : []
  })
  const counts = createMemo(() => {
    const of = (group: Candidate['group']) => choices().filter((choice) => choice.group === group).length
    return { can: of('can'), but: of('can-but'), cannot: of('cannot'), reasons: countReasons(choices()) }
  })
  const best = createMemo(() => choices().slice(0, mostRows))
  const choicesNow: Choosing['choicesNow'] = (shift, position) => candidatesFor(desk.draft.roster(), desk.region(), shift, position)
  return { choices, best, counts, choicesNow }
}
