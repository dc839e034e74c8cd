import type { Code } from '../model/code.ts'
import type { Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import { blockUnlessReason, severityOf } from '../rules/rule.ts'
import { minuteOf, minutesPerDay } from '../time/instant.ts'
import type { Interval, Span } from '../time/interval.ts'
import { common, minus, type Spans, union } from '../time/spans.ts'
import { agreedSpan } from './daytime.ts'
import { frameOf } from './frame.ts'
import { ordinarilyOpenIn, spanOf, withoutClosures } from './openings.ts'

/** As near as the region knows: addresses are names of places, not points on a map. */
export type Nearness = 'neighbourhood' | 'municipality' | 'elsewhere'

/** Why a practice cannot take over: it is closed then, open for a part only, too busy already (R25), or its hours are unknown. */
export type CoverObstacle = 'closed' | 'partly' | 'busy' | 'unknown'

/** A practice that could answer for another for a while, and what that would ask of it. */
export type CoverCandidate = {
  readonly practice: Practice
  readonly nearness: Nearness
  /** When it closes after the last of the time, in epoch minutes; null where it is not open for all of it. */
  readonly openUntil: number | null
  /** Own patients and all whom it would cover, at the busiest moment. */
  readonly patients: number
  /** The same as a multiple of its own list; null for a practice without patients. */
  readonly factor: number | null
  readonly obstacle: CoverObstacle | null
}

const nearnesses: readonly Nearness[] = ['neighbourhood', 'municipality', 'elsewhere']
const obstacles: readonly CoverObstacle[] = ['busy', 'partly', 'closed', 'unknown']

/**
 * Every other practice as a candidate to cover `practice` during `intervals`: those who can first, nearest and least busy
 * before others; then those who cannot, nearest to possible first. The load is that of R25, as the rule counts it.
 */
export function coverCandidates(region: Region, practice: Practice, intervals: readonly Interval[]): readonly CoverCandidate[] {
  const asked = union(intervals.map(spanOf))
  if (asked.length === 0) return []
  const span = { from: asked[0]!.from - minutesPerDay, until: asked.at(-1)!.until + minutesPerDay }
  const frame = frameOf(span, region.zone)
  const carried = carriedIn(region, practice, asked)
  const busyBlocks = severityOf('R25', blockUnlessReason, region.policy)?.level === 'block'
  const candidates = region.practices
    .filter((one) => one.code !== practice.code && one.patients > 0)
    .map((one): CoverCandidate => {
      const open = withoutClosures(ordinarilyOpenIn(region, one, frame), one)
      const patients = one.patients + practice.patients + mostOf(carried.get(one.code) ?? [], asked)
      const isBusy = busyBlocks && patients > Math.floor(one.patients * region.policy.coverLoad)
      const obstacle = timeObstacle(one, open, asked) ?? (isBusy ? 'busy' : null)
      const last = asked.at(-1)!.until
      const openUntil = open.find((each) => each.from < last && last <= each.until)?.until ?? null
      return { practice: one, nearness: nearnessOf(one, practice), openUntil, patients, factor: patients / one.patients, obstacle }
    })
  return candidates.sort(byPromise)
}

function timeObstacle(one: Practice, open: Spans, asked: Spans): CoverObstacle | null {
  if (one.hours.length === 0) return 'unknown'
  const missing = minus(asked, open)
  if (missing.length === 0) return null
  return lengthOf(missing) < lengthOf(asked) ? 'partly' : 'closed'
}

const lengthOf = (spans: Spans): number => spans.reduce((sum, span) => sum + span.until - span.from, 0)

function nearnessOf(one: Practice, own: Practice): Nearness {
  const isNear = one.municipality !== undefined && one.municipality === own.municipality
  if (isNear && one.neighbourhood !== undefined && one.neighbourhood === own.neighbourhood) return 'neighbourhood'
  return isNear ? 'municipality' : 'elsewhere'
}

const byPromise = (a: CoverCandidate, b: CoverCandidate): number =>
  rankOf(a) - rankOf(b) ||
  nearnesses.indexOf(a.nearness) - nearnesses.indexOf(b.nearness) ||
  (a.factor ?? 0) - (b.factor ?? 0) ||
  (a.practice.code < b.practice.code ? -1 : 1)

const rankOf = ({ obstacle }: CoverCandidate): number => (obstacle === null ? 0 : 1 + obstacles.indexOf(obstacle))

type Carried = { readonly spans: Spans; readonly patients: number }

/** Per practice whom it is to cover already in that time; `own` is left out, whoever it names now. */
function carriedIn({ practices }: Region, own: Practice, asked: Spans): ReadonlyMap<Code, readonly Carried[]> {
  const found = new Map<Code, Carried[]>()
  for (const one of practices) {
    if (one.code === own.code) continue
    for (const closure of one.closures) {
      if (closure.coverPractice === null || minuteOf(closure.until) <= asked[0]!.from) continue
      const spans = common(union([agreedSpan(closure)]), asked)
      if (spans.length === 0) continue
      const list = found.get(closure.coverPractice)
      const entry = { spans, patients: one.patients }
      if (list) list.push(entry)
      else found.set(closure.coverPractice, [entry])
    }
  }
  return found
}

/** The most patients carried at one moment of that time. */
function mostOf(carried: readonly Carried[], asked: Spans): number {
  const at = (minute: number) =>
    carried.reduce((sum, { spans, patients }) => (spans.some((span) => within(span, minute)) ? sum + patients : sum), 0)
  const moments = [...asked, ...carried.flatMap(({ spans }) => spans)].map((span) => span.from)
  return Math.max(0, ...moments.map(at))
}

const within = (span: Span, minute: number): boolean => span.from <= minute && minute < span.until
