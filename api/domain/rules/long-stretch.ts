import { say } from '../says/say.ts'
import type { Span } from '../time/interval.ts'
import { wallAt } from '../time/zone.ts'
import { elapsedMinutes } from './elapsed-time.ts'
import { type Held, isOurs, isStandby, type Line } from './line.ts'
import { datesOf } from './night.ts'
import { type Objection, type RowRule, type RuleContext, warn } from './rule.ts'
import { surgeryOn } from './surgery-hours.ts'

/**
 * R28. Work and duty without a rest of at least `policy.restMinutes` between them last at most `policy.stretchHours`. A person's
 * own surgery hours are work; where none were given nobody knows when their day ends, so nothing is claimed. Standby is neither
 * work nor duty here. A stretch of surgery alone says nothing.
 */
export const longStretch: RowRule = {
  id: 'R28',
  severity: warn,
  reachDays: 3,
  check: (line, context) => {
    const { policy, zone } = context
    const most = policy.stretchHours * 60
    return stretchesOf(line, context)
      .filter((stretch) => elapsedMinutes(stretch) > most && stretch.held.some(isOurs))
      .map(({ from, until, held }): Objection => {
        const about = { name: line.practitioner.name, length: until - from, from: wallAt(from, zone), most }
        return { from, until, held, cause: 'stretch', says: () => say('stretch', about) }
      })
  },
}

type Stretch = Span & { readonly held: readonly Held[] }
type Work = Span & { readonly held: Held | null }

/** Everything somebody does around their duties, joined where the rest between is too short to count. */
function stretchesOf(line: Line, context: RuleContext): readonly Stretch[] {
  const stretches: { from: number; until: number; held: Held[] }[] = []
  for (const work of workOf(line, context)) {
    const last = stretches.at(-1)
    if (last && work.from - last.until < context.policy.restMinutes) {
      last.until = Math.max(last.until, work.until)
      if (work.held) last.held.push(work.held)
    } else stretches.push({ from: work.from, until: work.until, held: work.held ? [work.held] : [] })
  }
  return stretches
}

/** Duties, and a person's own surgery on their dates and the dates next to them, by `from`. */
function workOf({ practitioner, held }: Line, context: RuleContext): readonly Work[] {
  const work: Work[] = []
  let seen = Number.NEGATIVE_INFINITY
  for (const duty of held) {
    if (isStandby(duty)) continue
    work.push(toWork(duty))
    if (practitioner.surgery.length === 0) continue
    const { first, last } = datesOf(duty, context.zone)
    for (let day = Math.max(first - 1, seen + 1); day <= last + 1; day++) {
      for (const { from, until } of surgeryOn(practitioner, day, context)) work.push({ from, until, held: null })
      seen = day
    }
  }
  return work.sort((a, b) => a.from - b.from)
}

const toWork = (held: Held): Work => ({ from: held.from, until: held.until, held })
