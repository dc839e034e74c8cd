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
    const held = work.held ? [work.held] : []
    if (last && work.from - last.until < context.policy.restMinutes) {
      last.until = Math.max(last.until, work.until)
      last.held.push(...held)
    } else stretches.push({ from: work.from, until: work.until, held })
  }
  return stretches
}

/** Duties, and the surgery on their dates and the dates next to them, by `from`. */
function workOf({ practitioner, held }: Line, context: RuleContext): readonly Work[] {
  const duties = held.filter((one) => !isStandby(one))
  const days = new Set<number>()
  for (const duty of duties) {
    const { first, last } = datesOf(duty, context.zone)
    for (let day = first - 1; day <= last + 1; day++) days.add(day)
  }
  if (practitioner.surgery.length === 0) return duties.map(toWork)
  const surgeries = [...days].flatMap((day) => surgeryOn(practitioner, day, context).map((span) => ({ ...span, held: null })))
  return [...duties.map(toWork), ...surgeries].sort((a, b) => a.from - b.from)
}

const toWork = (held: Held): Work => ({ from: held.from, until: held.until, held })
