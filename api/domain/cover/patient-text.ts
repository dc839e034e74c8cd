import type { Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import type { Says } from '../model/finding.ts'
import { type Machine, sayMachine } from '../says/patient-text.ts'
import { wallMinutes, weekdayOfNumber } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { type Wall, wallTimes } from '../says/moments.ts'
import { linkOn, spanOf } from './openings.ts'

/**
 * What the answering machine of a closed practice says while `cover` answers for it, in both languages: since when it is
 * closed, whom to call until when, the post after that, and 112. A number that nobody entered is left out.
 */
export function machineText(region: Region, practice: Practice, interval: Interval, cover: Practice | null): Says {
  const times = wallTimes(spanOf(interval), region.zone)
  const link = linkOn(practice.links, interval.from.slice(0, 10))
  const post = region.posts.find((one) => one.code === link?.post)
  const called = ({ name, phone }: { readonly name: string; readonly phone?: string }) => ({ name, phone: phone ?? null })
  return sayMachine({
    practice: practice.name,
    ...times,
    hours: hoursWithin(practice, times),
    cover: cover ? called(cover) : null,
    post: post ? called(post) : null,
  })
}

/** When the practice would answer on the days that are closed whole, where that is the same on each; null where it differs. */
function hoursWithin({ hours }: Practice, { from, until }: { readonly from: Wall; readonly until: Wall }): Machine['hours'] {
  const days = Array.from({ length: Math.min(7, until.number - from.number) }, (_, index) => weekdayOfNumber(from.number + index))
  const open = days.flatMap((day) => {
    const own = hours.filter(({ weekday }) => weekday === day)
    const [first, last] = [Math.min(...own.map(({ open: at }) => wallMinutes(at))), Math.max(...own.map(({ close }) => wallMinutes(close)))]
    return own.length > 0 ? [{ from: first, until: last }] : []
  })
  const [one] = open
  return one && open.every((other) => other.from === one.from && other.until === one.until) ? one : null
}
