import type { Place, RosterId } from '../../api/domain/model/roster.ts'
import { readHistory } from '../server.ts'
import { keyOf } from './draft/held.ts'
import { cellsOf } from './draft/step.ts'

/**
 * Who changed each of these cells last, by the change log, each name once; my own steps are nobody else's. Null when that
 * cannot be told now.
 */
export async function whoChanged(
  roster: RosterId,
  cells: readonly Place[],
  isMine: (step: string) => boolean = () => false,
): Promise<string | null> {
  const answer = await readHistory(roster, [...new Set(cells.map((cell) => cell.shift))].slice(0, mostShifts))
  if (!answer.ok) return null
  const { history } = answer.value
  const names = cells.flatMap((cell) => {
    const last = history.find((entry) => entry.changes.flatMap(cellsOf).some((one) => keyOf(one) === keyOf(cell)))
    return last && !isMine(last.step) ? [last.actor] : []
  })
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}

/** So many may be asked about at once. */
const mostShifts = 50
