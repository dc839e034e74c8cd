import type { HardKind } from '../model/hard-kind.ts'
import type { Region } from '../model/region.ts'
import { isPostHoliday } from '../time/holidays.ts'
import { dayOf, weekdayOfNumber } from '../time/instant.ts'
import type { Held } from './line.ts'
import { datesOf, nightOf } from './night.ts'

type IsOfKind = Readonly<Record<HardKind, (held: Held) => boolean>>

const known = new WeakMap<Region, IsOfKind>()

/** Whether a duty is one of hard hours, by the date it begins on; made once per region. A holiday is one on which its post opens. */
export function hardHoursIn(region: Region): IsOfKind {
  const found = known.get(region) ?? isOfKindIn(region)
  known.set(region, found)
  return found
}

function isOfKindIn({ holidays, zone }: Region): IsOfKind {
  const asked = new Map<string, boolean>()
  const isHoliday = (post: string, day: number): boolean => {
    const key = `${day} ${post}`
    const answer = asked.get(key) ?? isPostHoliday(holidays, dayOf(day), post)
    asked.set(key, answer)
    return answer
  }
  return {
    holiday: (held) => held.post !== null && isHoliday(held.post, datesOf(held, zone).first),
    night: (held) => nightOf(held, zone) !== null,
    weekend: (held) => weekdayOfNumber(datesOf(held, zone).first) > 5,
  }
}
