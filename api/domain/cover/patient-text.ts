import type { Closure, Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import type { Says } from '../model/finding.ts'
import { sayMachine } from '../says/patient-text.ts'
import { minuteOf } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { wallTimes } from '../says/moments.ts'
import { coversOf, type Neighbours } from './daytime.ts'
import { frameOf } from './frame.ts'
import { practicesOf } from './line.ts'
import { linkOn, ordinarilyOpenIn, spanOf, withoutClosures } from './openings.ts'
import { common, minus, union } from '../time/spans.ts'

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
    cover: cover ? called(cover) : null,
    post: post ? called(post) : null,
  })
}

/** Whether what was agreed for a closure holds: its cover answers for every minute in which the practice would be open. */
export function agreementHolds(region: Region, practice: Practice, closure: Closure): boolean {
  const span = spanOf(closure)
  const frame = frameOf({ from: span.from, until: Math.max(span.until, minuteOf(closure.from) + 1) }, region.zone)
  const ordinary = (one: Practice) => ordinarilyOpenIn(region, one, frame)
  const neighbours: Neighbours = {
    practiceOf: (code) => practicesOf(region).get(code),
    openOf: (one) => withoutClosures(ordinary(one), one),
  }
  const covered = union(coversOf({ ...practice, closures: [closure] }, neighbours))
  return minus(common(ordinary(practice), [span]), covered).length === 0
}
