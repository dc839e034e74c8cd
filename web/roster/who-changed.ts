import type { Place, RosterId } from '../../api/domain/model/roster.ts'
import { readHistory } from '../server.ts'
import { keyOf } from './draft/held.ts'
import { cellsOf } from './draft/step.ts'

/** Who last changed each of these cells, by the change log, each name once; null when that cannot be told now. */
export async function whoChanged(roster: RosterId, cells: readonly Place[]): Promise<string | null> {
  const answer = await readHistory(roster, [...new Set(cells.map((cell) => cell.shift))])
  if (!answer.ok) return null
  const { history } = answer.value
  const names = cells.flatMap((cell) => {
    const last = history.find((entry) => entry.changes.flatMap(cellsOf).some((one) => keyOf(one) === keyOf(cell)))
    return last ? [last.actor] : []
  })
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}
