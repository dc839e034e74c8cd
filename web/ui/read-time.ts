import { isWallEnd, type WallTime } from '../../api/domain/time/instant.ts'

/** A time as people type it: `17`, `1730`, `17:30`, `17.30`; null is no time. */
export function readTime(text: string): WallTime | null {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:[:.u]?(\d{2}))?\s*$/.exec(text) ?? []
  if (hours === undefined) return null
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return isWallEnd(time) ? time : null
}
