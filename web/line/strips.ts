import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { minuteOf } from '../../api/domain/time/instant.ts'
import type { LineAnswer } from '../answers.ts'
import type { Axis } from './axis.ts'
import { byNobody, byPost, byPractice } from './picture.ts'
import { closureOf, codeOf } from './says.ts'
import { practiceIn } from './practice-in.ts'

/** A stretch of a strip, in minutes from the start of the axis. */
export type Stretch = { readonly start: number; readonly end: number; readonly state: 'open' | 'post' | 'shut' | 'gap' }
export type Strip = {
  readonly key: 'practice' | 'cover' | 'post' | 'together'
  /** Of a practice. */
  readonly code?: string
  readonly name: string
  readonly stretches: readonly Stretch[]
  readonly reason?: string
}
export type Strips = { readonly from: number; readonly until: number; readonly strips: readonly Strip[] }

const margin = 4 * 60

/** Why nobody is there, so that the hole can be seen: practice, cover, post, and all together, around the gap. */
export function stripsOf(gap: Gap, line: LineAnswer, region: Region, axis: Axis): Strips {
  const from = Math.max(0, minuteOf(gap.from) - axis.from - margin)
  const until = Math.min(axis.length, minuteOf(gap.until) - axis.from + margin)
  const code = codeOf(gap)
  const closure = closureOf(region, gap)
  const own = segmentsOf(line, code)
  const cover = closure?.coverPractice ?? null
  const post = postOf(region, gap)
  const strips: Strip[] = [
    {
      key: 'practice',
      code,
      name: practiceIn(region, code)?.name ?? code,
      stretches: openOf(own, byPractice, null, from, until),
      ...(closure?.reason ? { reason: closure.reason } : {}),
    },
  ]
  if (cover)
    strips.push({
      key: 'cover',
      code: cover,
      name: practiceIn(region, cover)?.name ?? cover,
      stretches: openOf(segmentsOf(line, cover), byPractice, null, from, until),
    })
  const served = line.practices.flatMap((one) => one.segments)
  if (post)
    strips.push({
      key: 'post',
      name: region.posts.find((one) => one.code === post)?.name ?? post,
      stretches: asPost(openOf(served, byPost, post, from, until)),
    })
  strips.push({ key: 'together', name: '', stretches: togetherOf(own, from, until) })
  return { from, until, strips }
}

type Segments = LineAnswer['practices'][number]['segments']

const segmentsOf = (line: LineAnswer, code: string): Segments => line.practices.find((one) => one.code === code)?.segments ?? []

const asPost = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.map((one) => (one.state === 'open' ? { ...one, state: 'post' } : one))

/** Where somebody answers, and shut in between. */
function openOf(segments: Segments, by: number, id: string | null, from: number, until: number): readonly Stretch[] {
  const open = segments
    .filter((one) => one[2] === by && (id === null || one[3] === id))
    .map((one) => ({ start: Math.max(from, one[0]), end: Math.min(until, one[0] + one[1]) }))
    .filter((one) => one.start < one.end)
    .sort((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  let at = from
  for (const one of open) {
    if (one.end <= at) continue
    if (one.start > at) stretches.push({ start: at, end: one.start, state: 'shut' })
    stretches.push({ start: Math.max(at, one.start), end: one.end, state: 'open' })
    at = one.end
  }
  if (at < until) stretches.push({ start: at, end: until, state: 'shut' })
  return stretches
}

function togetherOf(segments: Segments, from: number, until: number): readonly Stretch[] {
  return segments
    .map(
      (one): Stretch => ({
        start: Math.max(from, one[0]),
        end: Math.min(until, one[0] + one[1]),
        state: one[2] === byNobody ? 'gap' : one[2] === byPost ? 'post' : 'open',
      }),
    )
    .filter((one) => one.start < one.end)
}

/** The post that should answer: by the links of the practice on the date of the gap; at night its night post. */
function postOf(region: Region, gap: Gap): string | null {
  const day = gap.from.slice(0, 10)
  const link = practiceIn(region, codeOf(gap))?.links.find(
    (one) => (one.from === null || one.from <= day) && (one.until === null || day < one.until),
  )
  return link?.post ?? null
}
