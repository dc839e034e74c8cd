import { isWallTime, type WallTime } from '../../api/domain/time/instant.ts'

/** What a person types for a time: `17`, `1730`, `17:30`, `17.30`, `17u`, `8`. Null when it is no time. */
export function readClock(text: string): WallTime | null {
  const match = /^(\d{1,2})(?:[:.u h]?(\d{2}))?[uh]?$/i.exec(text.trim())
  if (!match) return null
  const time = `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`
  return isWallTime(time) ? time : null
}
