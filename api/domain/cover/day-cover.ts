import type { Code } from '../model/code.ts'
import type { Finding, FindingCause, Says } from '../model/finding.ts'
import type { Closure, Practice } from '../model/practice.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { RuleId } from '../rules/rule-id.ts'
import { blockUnlessReason, type Severity, severityOf, warn } from '../rules/rule.ts'
import { wallSpan } from '../says/moments.ts'
import { sayOfPlace } from '../says/say-of-place.ts'
import { type Instant, instantOf, minuteOf } from '../time/instant.ts'
import type { Interval, Span } from '../time/interval.ts'
import { common, type Spans, union } from '../time/spans.ts'
import { wallAt } from '../time/zone.ts'
import { spanAround } from './coverage.ts'
import { agreedSpan, closedStretches, type Neighbours } from './daytime.ts'
import { frameOf, type Frame } from './frame.ts'
import { practicesOf } from './line.ts'
import { ordinarilyOpenIn, spanOf, withoutClosures } from './openings.ts'

const minutesPerDay = 1440

/**
 * The daytime side within an interval: cover that is closed or goes round in a circle, and its load (R25); agreements that
 * are too long, end soon or have ended (R26); both doctors of a duo away while the practice is open (R23).
 */
export function checkDayCover(region: Region, interval: Interval, now: Instant): readonly Finding[] {
  const ground = groundOf(region, frameOf(spanAround(interval), region.zone), minuteOf(now))
  return region.practices.flatMap((practice) => [
    ...chains(ground, practice),
    ...load(ground, practice),
    ...practice.closures.flatMap((closure) => agreement(ground, practice, closure)),
    ...bothAway(ground, practice),
  ])
}

type Ground = {
  readonly region: Region
  readonly frame: Frame
  readonly now: number
  readonly neighbours: Neighbours
  /** Per cover practice whom it is to cover, and when inside the frame. */
  readonly covered: ReadonlyMap<Code, readonly CoveredPractice[]>
  readonly doctors: ReadonlyMap<Code, readonly Practitioner[]>
}
type CoveredPractice = { readonly practice: Practice; readonly spans: Spans }

function groundOf(region: Region, frame: Frame, now: number): Ground {
  const open = new Map<Practice, Spans>()
  const openOf = (practice: Practice): Spans => {
    const known = open.get(practice) ?? withoutClosures(ordinarilyOpenIn(region, practice, frame), practice)
    open.set(practice, known)
    return known
  }
  const neighbours = { openOf, practiceOf: (code: Code) => practicesOf(region).get(code) }
  return { region, frame, now, neighbours, covered: coveredIn(region, frame), doctors: doctorsOf(region) }
}

function coveredIn({ practices }: Region, frame: Frame): Ground['covered'] {
  const found = new Map<Code, CoveredPractice[]>()
  for (const practice of practices) {
    for (const cover of new Set(practice.closures.map((closure) => closure.coverPractice))) {
      if (cover === null || cover === practice.code) continue
      const named = practice.closures.filter((closure) => closure.coverPractice === cover).map(agreedSpan)
      const spans = common(union(named), [frame])
      if (spans.length > 0) found.set(cover, [...(found.get(cover) ?? []), { practice, spans }])
    }
  }
  return found
}

function doctorsOf({ practitioners }: Region): Ground['doctors'] {
  const found = new Map<Code, Practitioner[]>()
  for (const one of practitioners) {
    if (one.practice === undefined || one.discipline !== 'gp') continue
    const list = found.get(one.practice)
    if (list) list.push(one)
    else found.set(one.practice, [one])
  }
  return found
}

function told(ground: Ground, rule: RuleId, own: Severity, cause: FindingCause, who: string, span: Span, says: Says): readonly Finding[] {
  const severity = severityOf(rule, own, ground.region.policy)
  if (!severity) return []
  return [{ rule, ...severity, cause, who, from: instantOf(span.from), until: instantOf(span.until), shifts: [], says }]
}

/** R25. One hop only: where the practice would be open, its cover is open itself and does not send the patients back. */
function chains(ground: Ground, practice: Practice): readonly Finding[] {
  if (practice.closures.length === 0) return []
  return practice.closures.flatMap((closure) => {
    const cover = closure.coverPractice === null ? undefined : ground.neighbours.practiceOf(closure.coverPractice)
    if (!cover) return []
    const alone = { ...practice, closures: [closure] }
    return closedStretches(alone, ordinarilyOpenIn(ground.region, practice, ground.frame), ground.neighbours).flatMap((stretch) => {
      if (stretch.cause !== 'cover-closed' && stretch.cause !== 'cover-circular') return []
      const about = { practice: practice.name, cover: cover.name, period: wallSpan(stretch, ground.region.zone) }
      const says = sayOfPlace(stretch.cause === 'cover-closed' ? 'coverClosed' : 'coverCircular', about)
      return told(ground, 'R25', blockUnlessReason, stretch.cause, practice.code, stretch, says)
    })
  })
}

/** R25. Own and covered patients together stay within `policy.coverLoad` times the own list; a closed practice carries nobody. */
function load(ground: Ground, cover: Practice): readonly Finding[] {
  const most = Math.floor(cover.patients * ground.region.policy.coverLoad)
  const covered = ground.covered.get(cover.code) ?? []
  const moments = [...new Set(covered.flatMap(({ spans }) => spans.flatMap(({ from, until }) => [from, until])))].sort((a, b) => a - b)
  const heavy = moments.slice(0, -1).flatMap((from, at) => {
    const there = covered.filter(({ spans }) => spans.some((span) => span.from <= from && from < span.until))
    const patients = cover.patients + there.reduce((sum, { practice }) => sum + practice.patients, 0)
    return patients > most ? [{ from, until: moments[at + 1]!, patients }] : []
  })
  const open = heavy.length > 0 ? ground.neighbours.openOf(cover) : []
  return heavy.flatMap((span) => {
    if (common([span], open).length === 0) return []
    const about = { cover: cover.name, patients: span.patients, most, period: wallSpan(span, ground.region.zone) }
    return told(ground, 'R25', blockUnlessReason, 'cover-load', cover.code, span, sayOfPlace('coverLoad', about))
  })
}

/** R26. An agreement lasts at most `policy.coverDays`; from `policy.coverAlarmDays` before it ends too early it warns, then blocks. */
function agreement(ground: Ground, practice: Practice, closure: Closure): readonly Finding[] {
  const cover = closure.coverPractice === null ? undefined : ground.neighbours.practiceOf(closure.coverPractice)
  const whole = spanOf(closure)
  if (!cover || whole.from >= ground.frame.until || whole.until <= ground.frame.from) return []
  const { policy, zone } = ground.region
  const agreed = agreedSpan(closure)
  const names = { practice: practice.name, cover: cover.name }
  const days = Math.ceil((agreed.until - agreed.from) / minutesPerDay)
  const long = { ...names, days, most: policy.coverDays }
  const tooLong =
    days > policy.coverDays ? told(ground, 'R26', warn, 'cover-long', practice.code, agreed, sayOfPlace('coverLong', long)) : []
  if (agreed.until >= whole.until) return tooLong
  const rest = { from: Math.max(agreed.until, whole.from), until: whole.until }
  const about = { ...names, ends: wallAt(agreed.until, zone) }
  if (agreed.until <= ground.now)
    return [...tooLong, ...told(ground, 'R26', blockUnlessReason, 'cover-ended', practice.code, rest, sayOfPlace('coverEnded', about))]
  const isNear = agreed.until - ground.now <= policy.coverAlarmDays * minutesPerDay
  return isNear ? [...tooLong, ...told(ground, 'R26', warn, 'cover-ends', practice.code, rest, sayOfPlace('coverEnds', about))] : tooLong
}

/** R23. A practice of two GPs that is open while both are away has nobody in it. */
function bothAway(ground: Ground, practice: Practice): readonly Finding[] {
  const doctors = ground.doctors.get(practice.code) ?? []
  const [first, second] = doctors
  if (doctors.length !== 2 || !first || !second) return []
  const open = ground.neighbours.openOf(practice)
  return common(awayTimes(first), awayTimes(second)).flatMap((away) => {
    const hours = common([away], open)
    if (hours.length === 0) return []
    const span = { from: hours[0]!.from, until: hours[hours.length - 1]!.until }
    const says = sayOfPlace('bothAway', { practice: practice.name, period: wallSpan(span, ground.region.zone) })
    return told(ground, 'R23', warn, 'both-away', practice.code, span, says)
  })
}

/** Time somebody blocked or is sick. */
const awayTimes = ({ availability, sickness }: Practitioner): Spans =>
  union([
    ...availability.filter((each) => each.mark === 'blocked').map(spanOf),
    ...sickness.map(({ from, until }) => ({ from: minuteOf(from), until: until === null ? Number.POSITIVE_INFINITY : minuteOf(until) })),
  ])
