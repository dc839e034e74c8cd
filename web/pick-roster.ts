import type { RosterId } from '../api/domain/model/roster.ts'
import type { Day } from '../api/domain/time/instant.ts'

type Head = { readonly id: RosterId; readonly from: Day; readonly until: Day }

/** The roster for a day: the one it lies in (or whose month begins with it), else the next, else the last there is. */
export function pickRoster<T extends Head>(rosters: readonly T[], asked: Day | null, today: Day): T | null {
  const day = asked ?? today
  const inOrder = [...rosters].sort((a, b) => (a.from < b.from ? -1 : 1))
  const inside = inOrder.find((one) => one.from <= day && day < one.until)
  const inMonth = inOrder.find((one) => one.from.slice(0, 7) === day.slice(0, 7))
  return inside ?? inMonth ?? inOrder.find((one) => one.from > day) ?? inOrder.at(-1) ?? null
}
