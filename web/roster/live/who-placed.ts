import type { Code } from '../../../api/domain/model/code.ts'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { RosterId, ShiftId } from '../../../api/domain/model/roster.ts'
import { readHistory } from '../../server.ts'

/** Who put somebody on each of these shifts last, by the change log; a shift of which that cannot be told is left out. */
export async function whoPlaced(roster: RosterId, shifts: readonly ShiftId[], code: Code): Promise<ReadonlyMap<ShiftId, string>> {
  const answer = await readHistory(roster, shifts)
  if (!answer.ok) return new Map()
  const { history } = answer.value
  return new Map(
    shifts.flatMap((shift) => {
      const last = history.find(({ changes }) => changes.some((change) => puts(change, shift, code)))
      return last ? [[shift, last.actor] as const] : []
    }),
  )
}

function puts(change: RosterChange, shift: ShiftId, code: Code): boolean {
  if (change.do === 'place') return change.shift === shift && change.practitioner === code
  if (change.do !== 'exchange') return false
  const [first, second] = change.was
  return (change.b.shift === shift && first === code) || (change.a.shift === shift && second === code)
}
