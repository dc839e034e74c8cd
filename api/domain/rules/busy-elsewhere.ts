import { wallTimes } from '../says/moments.ts'
import { say } from '../says/say.ts'
import { overlaps } from '../time/interval.ts'
import { elapsedMinutes } from './elapsed-time.ts'
import { type Held, isElsewhere, isOurs } from './line.ts'
import { restAfter } from './minimum-rest.ts'
import { block, type RowRule } from './rule.ts'

/**
 * R03. Time a person gave to another region counts as R01 and R02 do: no duty of ours at the same moment, and the rest
 * before and after it. What it is we do not know, so standby there counts as duty and never joins ours as one.
 */
export const busyElsewhere: RowRule = {
  id: 'R03',
  severity: block,
  reachDays: 3,
  check: ({ practitioner, held }, { policy, zone }) => {
    const elsewhere = held.filter(isElsewhere)
    if (elsewhere.length === 0) return []
    const ours = held.filter(isOurs)
    return ours.flatMap((own) =>
      elsewhere.flatMap((other) => {
        const about = { name: practitioner.name, other: wallTimes(other, zone) }
        const pair: readonly Held[] = own.from <= other.from ? [own, other] : [other, own]
        if (overlaps(own, other)) {
          const shared = { from: Math.max(own.from, other.from), until: Math.min(own.until, other.until) }
          return [{ ...shared, held: pair, cause: 'elsewhere' as const, says: () => say('elsewhere', about) }]
        }
        const [earlier, later] = pair as readonly [Held, Held]
        const needed = restAfter(earlier, policy, zone)
        const between = { from: earlier.until, until: later.from }
        if (elapsedMinutes(between) >= needed) return []
        return [{ ...nonEmpty(between), held: pair, cause: 'elsewhere' as const, says: () => say('restElsewhere', { ...about, needed }) }]
      }),
    )
  },
}

const nonEmpty = ({ from, until }: { from: number; until: number }) => ({ from, until: Math.max(until, from + 1) })
