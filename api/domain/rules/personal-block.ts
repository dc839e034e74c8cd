import type { Mark, Practitioner } from '../model/practitioner.ts'
import { wallSpan } from '../says/moments.ts'
import { say } from '../says/say.ts'
import { type EpochMinute, minuteOf } from '../time/instant.ts'
import { type Spans, union } from '../time/spans.ts'
import type { Zone } from '../time/zone.ts'
import { type Held, isOurs } from './line.ts'
import { blockUnlessReason, type Objection, prefer, type RowRule, type Severity, warn } from './rule.ts'

/**
 * R12. No duty touches a time somebody blocked (vrij, blokkade), or for which they are reported sick; outside a sign-up round
 * a coordinator may pass it with a reason. Other marks are wishes and speak softer: `cannot` warns, `rather_not` only tells.
 */
export const personalBlock: RowRule = {
  id: 'R12',
  severity: blockUnlessReason,
  reachDays: 0,
  check: ({ practitioner, held }, { zone }) => {
    const closed = refusalsOf(practitioner)
    if (closed.length === 0) return []
    const found: Objection[] = []
    for (const own of held) {
      if (!isOurs(own)) continue
      for (const refusal of closed) {
        if (refusal.from < own.until && own.from < refusal.until) found.push(objectionTo(own, refusal, practitioner, zone))
      }
    }
    return found
  },
}

function objectionTo(own: Held, refusal: Refused, { name }: Practitioner, zone: Zone): Objection {
  const says = () => {
    const period = wallSpan({ from: refusal.from, until: Number.isFinite(refusal.until) ? refusal.until : null }, zone)
    return say(refusal.sentence, { name, period })
  }
  const touched = { from: Math.max(own.from, refusal.from), until: Math.min(own.until, refusal.until) }
  return { ...touched, held: [own], cause: refusal.cause, says, ...(refusal.softer ? { softer: refusal.softer } : {}) }
}

type Told = {
  readonly cause: 'blocked' | 'cannot' | 'rather-not' | 'sick'
  readonly sentence: 'blocked' | 'cannot' | 'ratherNot' | 'sick'
  readonly softer?: Severity
}

const toldBy: Readonly<Partial<Record<Mark, Told>>> = {
  blocked: { cause: 'blocked', sentence: 'blocked' },
  cannot: { cause: 'cannot', sentence: 'cannot', softer: warn },
  rather_not: { cause: 'rather-not', sentence: 'ratherNot', softer: prefer },
}

type Refused = Told & { readonly from: EpochMinute; readonly until: EpochMinute }

const refusals = new WeakMap<Practitioner, readonly Refused[]>()

/** The times a person will not or cannot work, marks `gladly` and `can` left out; worked out once per person. */
function refusalsOf(practitioner: Practitioner): readonly Refused[] {
  const known = refusals.get(practitioner)
  if (known) return known
  const marked = practitioner.availability.flatMap(({ from, until, mark }) => {
    const told = toldBy[mark]
    return told ? [{ ...told, from: minuteOf(from), until: minuteOf(until) }] : []
  })
  const sick = practitioner.sickness.map(({ from, until }) => ({
    cause: 'sick' as const,
    sentence: 'sick' as const,
    from: minuteOf(from),
    until: until === null ? Number.POSITIVE_INFINITY : minuteOf(until),
  }))
  const found: readonly Refused[] = [...marked, ...sick]
  refusals.set(practitioner, found)
  return found
}

const keptAway = new WeakMap<Practitioner, Spans>()

/** The times for which this rule blocks somebody, in order: blocked or sick. Wishes do not count. */
export function keptAwayOf(practitioner: Practitioner): Spans {
  const known = keptAway.get(practitioner)
  if (known) return known
  const { availability, sickness } = practitioner
  const blocked = availability.filter(({ mark }) => toldBy[mark] !== undefined && toldBy[mark].softer === undefined)
  const spans = union([
    ...blocked.map(({ from, until }) => ({ from: minuteOf(from), until: minuteOf(until) })),
    ...sickness.map(({ from, until }) => ({ from: minuteOf(from), until: until === null ? Number.POSITIVE_INFINITY : minuteOf(until) })),
  ])
  keptAway.set(practitioner, spans)
  return spans
}
