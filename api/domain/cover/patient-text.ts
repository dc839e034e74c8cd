import type { Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import type { Says } from '../model/finding.ts'
import { sayMachine } from '../says/patient-text.ts'
import type { Interval } from '../time/interval.ts'
import { wallTimes } from '../says/moments.ts'
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
    cover: cover ? called(cover) : null,
    post: post ? called(post) : null,
  })
}
