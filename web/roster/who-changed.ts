import type { Place, RosterId } from '../../api/domain/model/roster.ts'
import { readHistory } from '../server.ts'
import { placeOf } from './draft/step.ts'

/** Who last changed a place, by the change log; null when that cannot be told now. */
export async function whoChanged(roster: RosterId, place: Place): Promise<string | null> {
  const answer = await readHistory(roster)
  if (!answer.ok) return null
  const entries = [...answer.value.history].sort((a, b) => b.version - a.version)
  const isAbout = (change: Parameters<typeof placeOf>[0]) => {
    const about = placeOf(change)
    return about?.shift === place.shift && about.position === place.position
  }
  return entries.find((entry) => entry.changes.some(isAbout))?.actor ?? null
}
