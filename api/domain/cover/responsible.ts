import type { Code } from '../model/code.ts'
import type { Link } from '../model/practice.ts'
import { wallMinutes } from '../time/instant.ts'
import { type Frame, type FrameDay, minuteOn } from './frame.ts'
import { linkOn } from './openings.ts'

/** Which post answers for a practice outside its hours; null is none. */
export type Responsible = { readonly from: number; readonly until: number; readonly post: Code | null }

/**
 * The responsible post of each minute of the frame, by the link in force on the local date of that minute: its night
 * post between `nightFrom` and `nightUntil`, else its post (R41).
 */
export function responsibleIn(links: readonly Link[], frame: Frame): readonly Responsible[] {
  const parts: { from: number; until: number; post: Code | null }[] = []
  const add = (from: number, until: number, post: Code | null) => {
    const start = Math.max(from, frame.from)
    const end = Math.min(until, frame.until)
    if (start >= end) return
    const last = parts[parts.length - 1]
    if (last && last.post === post) last.until = end
    else parts.push({ from: start, until: end, post })
  }
  for (const day of frame.days) {
    const link = linkOn(links, day.day)
    if (link?.nightPost) addNights(add, link, link.nightPost, day, frame)
    else add(day.from, day.from + day.length, link?.post ?? null)
  }
  return parts
}

type Add = (from: number, until: number, post: Code) => void

/** One date of a link with a night post; a window over midnight takes both ends of the date. A clock jump may turn a window backwards: then it is empty. */
function addNights(add: Add, link: Link, nightPost: Code, day: FrameDay, frame: Frame) {
  const from = wallMinutes(link.nightFrom)
  const until = wallMinutes(link.nightUntil)
  const start = minuteOn(day, from, frame.zone)
  const end = minuteOn(day, until, frame.zone)
  const midnight = day.from + day.length
  if (from < until) {
    add(day.from, start, link.post)
    add(start, end, nightPost)
    add(Math.max(start, end), midnight, link.post)
    return
  }
  add(day.from, end, nightPost)
  add(end, start, link.post)
  add(Math.max(start, end), midnight, nightPost)
}
