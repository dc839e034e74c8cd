import type { Hours } from '../../../api/domain/model/practice.ts'
import { isWallEnd, isWallTime, type Weekday } from '../../../api/domain/time/instant.ts'

/** The hours of a weekday as people write them: `08:00-12:00 13:00-17:00`; closed is empty. */
export const hoursText = (hours: readonly Hours[], weekday: Weekday): string =>
  hours
    .filter((one) => one.weekday === weekday)
    .map(({ open, close }) => `${open}-${close}`)
    .sort()
    .join(' ')

/** The hours that a text means; `8-17` is enough. Null where it is no list of times. */
export function readHoursText(text: string, weekday: Weekday): readonly Hours[] | null {
  const parts = text
    .trim()
    .replace(/\s*[-–]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter(Boolean)
  const found: Hours[] = []
  for (const part of parts) {
    const [open, close] = part.split('-').map(timeOf)
    if (open === undefined || close === undefined || part.split('-').length !== 2) return null
    if (!isWallTime(open) || !isWallEnd(close)) return null
    found.push({ weekday, open, close })
  }
  return found
}

function timeOf(text: string): string {
  const [hour = '', minute = '00'] = text.replace('.', ':').split(':')
  return `${hour.padStart(2, '0')}:${minute}`
}
