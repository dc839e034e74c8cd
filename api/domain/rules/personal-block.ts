import { hardKinds } from '../model/hard-kind.ts'
import type { Mark, Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import { wallSpan } from '../says/moments.ts'
import { say } from '../says/say.ts'
import { dayNumber, type EpochMinute, minuteOf } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { type Spans, union } from '../time/spans.ts'
import type { Zone } from '../time/zone.ts'
import { exemptionOn } from './exempt.ts'
import { hardHoursIn } from './hard-hours.ts'
import { type Held, isOurs } from './line.ts'
import { datesOf } from './night.ts'
import { recurringWithin } from './recurring-marks.ts'
import { blockUnlessReason, type Objection, prefer, type RowRule, type Severity, warn } from './rule.ts'

/**
 * R12. No duty touches a time somebody blocked (vrij, blokkade), once or every so many weeks, or for which they are reported
 * sick, nor hard hours from which they are exempt; outside a sign-up round a coordinator may pass it with a reason. Other marks
 * are wishes and speak softer: `cannot` warns, `rather_not` only tells.
 */
export const personalBlock: RowRule = {
  id: 'R12',
  severity: blockUnlessReason,
  reachDays: 0,
  check: ({ practitioner, held }, { region, zone }) => {
    const closed = refusalsOf(practitioner)
    if (closed.length === 0 && practitioner.recurring.length === 0 && practitioner.exemptions.length === 0) return []
    const found: Objection[] = []
    for (const own of held) {
      if (!isOurs(own)) continue
      for (const refusal of closed) {
        if (refusal.from < own.until && own.from < refusal.until) found.push(objectionTo(own, refusal, practitioner, zone))
      }
      for (const refusal of recurringRefusals(practitioner, own, zone)) found.push(objectionTo(own, refusal, practitioner, zone))
      found.push(...exemptedFrom(own, practitioner, region))
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

/** Hard hours from which somebody is exempt on the date the duty begins. Why is nobody's business here, so it is not said. */
function exemptedFrom(own: Held, practitioner: Practitioner, region: Region): readonly Objection[] {
  if (practitioner.exemptions.length === 0) return []
  const day = datesOf(own, region.zone).first
  return hardKinds.flatMap((kind): readonly Objection[] => {
    const exemption = exemptionOn(practitioner, kind, day)
    if (!exemption || !hardHoursIn(region)[kind](own)) return []
    const last = exemption.until === null ? null : dayNumber(exemption.until) - 1
    const says = () => say('exempt', { name: practitioner.name, kind, last })
    return [{ from: own.from, until: own.until, held: [own], cause: 'exempt', says }]
  })
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

/** What somebody says of every so many weeks against one stretch of time. */
const recurringRefusals = (practitioner: Practitioner, own: Span, zone: Zone): readonly Refused[] =>
  recurringWithin(practitioner, own, zone).flatMap(({ from, until, mark }) => {
    const told = toldBy[mark]
    return told ? [{ ...told, from, until }] : []
  })

/** Whether this rule blocks somebody for a stretch of time by what they said of every so many weeks. */
export const isBlockedWeekly = (practitioner: Practitioner, span: Span, zone: Zone): boolean =>
  recurringRefusals(practitioner, span, zone).some(({ softer }) => softer === undefined)

const refusals = new WeakMap<Practitioner, readonly Refused[]>()

/** The times a person once said not to work, marks `gladly` and `can` left out; worked out once per person. */
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

/** The times for which this rule blocks somebody, in order: blocked once, or sick. Wishes do not count. */
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
