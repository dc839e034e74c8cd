import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Code } from '../../api/domain/model/code.ts'
import { minuteOf } from '../../api/domain/time/instant.ts'
import type { LineAnswer, LineSegment } from '../answers.ts'
import type { Axis } from './axis.ts'
import { byMunicipality, type Grouping } from './grouping.ts'
import { type Remark, remarksOf } from './remarks.ts'
import type { LinePractice } from '../answers.ts'

/** A hole inside the picture, cut to it, in minutes from its start. */
export type Hole = { readonly gap: Gap; readonly practice: Code; readonly start: number; readonly end: number }

/** Practices of one group that share a cause and its times share one sentence. */
export type CauseRow = {
  readonly id: string
  readonly cause: Gap['cause']
  readonly practices: readonly LinePractice[]
  /** The holes of its first practice; the others have the same. */
  readonly holes: readonly Hole[]
  readonly gaps: readonly Gap[]
  /** The last safe moment of the first of them. */
  readonly decideBefore: string
}

export type LineGroup = {
  readonly name: string
  readonly practices: readonly LinePractice[]
  /** Thin rows by neighbourhood: covered all the time, or too many with one cause to name each. */
  readonly bands: readonly { readonly name: string; readonly rows: readonly LinePractice[] }[]
  readonly covered: number
  readonly causes: readonly CauseRow[]
  readonly remarks: readonly Remark[]
}

export type LinePicture = {
  readonly groups: readonly LineGroup[]
  readonly total: number
  readonly covered: number
  readonly withGap: number
  /** Practices whose hours nobody entered: counted apart, never as covered. */
  readonly unknown: number
  readonly causes: readonly CauseRow[]
  /** What the rules remark beside the gaps, in no count of theirs. */
  readonly remarks: readonly Remark[]
  /** Practices with a gap per day of the axis. */
  readonly perDay: readonly number[]
}

export const byPractice = 0
export const byCover = 1
export const byPost = 2
export const byNobody = 3

/** More practices than this with one cause are one thick row. */
const mostNamed = 3

const isUnknown = (segment: LineSegment) => segment[2] === byNobody && segment[4] === 'hours-unknown'
const practiceOf = (gap: Gap): Code => ('practice' in gap.where ? gap.where.practice : '')

export function pictureOf(line: LineAnswer, gaps: readonly Gap[], axis: Axis, grouping: Grouping = byMunicipality): LinePicture {
  const holes = holesByPractice(gaps, axis)
  const remarks = remarksOf(line, gaps, axis)
  const groups = [...grouped(line.practices, grouping.groupOf)].map(([name, practices]) =>
    groupOf(name, practices, holes, remarks, grouping),
  )
  groups.sort((a, b) => b.practices.length - a.practices.length || (a.name < b.name ? -1 : 1))
  const causes = groups.flatMap((group) => group.causes)
  const unknown = line.practices.filter((one) => one.segments.some(isUnknown)).length
  const withGap = line.practices.filter((one) => holes.has(one.code)).length
  const perDay = axis.days.map(
    (day) => [...holes.values()].filter((list) => list.some((hole) => hole.start < day.start + day.length && day.start < hole.end)).length,
  )
  return {
    groups,
    total: line.practices.length,
    covered: line.practices.length - withGap - unknown,
    withGap,
    unknown,
    causes: byDeadline(causes),
    remarks,
    perDay,
  }
}

const byDeadline = (causes: readonly CauseRow[]): readonly CauseRow[] =>
  [...causes].sort((a, b) => order(a.decideBefore, b.decideBefore) || order(a.gaps[0]!.from, b.gaps[0]!.from) || order(a.id, b.id))

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function holesByPractice(gaps: readonly Gap[], axis: Axis): ReadonlyMap<Code, readonly Hole[]> {
  const holes = new Map<Code, Hole[]>()
  for (const gap of gaps) {
    const practice = practiceOf(gap)
    const start = Math.max(0, minuteOf(gap.from) - axis.from)
    const end = Math.min(axis.length, minuteOf(gap.until) - axis.from)
    if (practice === '' || start >= end) continue
    const hole = { gap, practice, start, end }
    const list = holes.get(practice)
    if (list) list.push(hole)
    else holes.set(practice, [hole])
  }
  for (const list of holes.values()) list.sort((a, b) => a.start - b.start)
  return holes
}

function groupOf(
  name: string,
  practices: readonly LinePractice[],
  holes: ReadonlyMap<Code, readonly Hole[]>,
  all: readonly Remark[],
  { bandOf }: Grouping,
): LineGroup {
  const causes = byDeadline(causesOf(name, practices, holes))
  const remarks = all.filter(({ practice }) => practices.includes(practice))
  const named = new Set(causes.flatMap((row) => (row.practices.length <= mostNamed ? row.practices.map((one) => one.code) : [])))
  for (const { practice } of remarks) named.add(practice.code)
  const thin = practices.filter((one) => !named.has(one.code))
  const bands = [...grouped(thin, bandOf)].map(([band, rows]) => ({ name: band, rows }))
  bands.sort((a, b) => order(a.name, b.name))
  const isCovered = (one: LinePractice) => !holes.has(one.code) && !one.segments.some(isUnknown)
  return { name, practices, bands, covered: practices.filter(isCovered).length, causes, remarks }
}

function causesOf(place: string, practices: readonly LinePractice[], holes: ReadonlyMap<Code, readonly Hole[]>): readonly CauseRow[] {
  const rows = new Map<string, { practices: LinePractice[]; holes: readonly Hole[]; gaps: Gap[] }>()
  for (const practice of practices) {
    const byCause = grouped(holes.get(practice.code) ?? [], (hole) => hole.gap.cause)
    for (const [cause, list] of byCause) {
      const key = `${place}/${cause}/${list.map((hole) => `${hole.start}-${hole.end}`).join(',')}`
      const row = rows.get(key)
      if (row) {
        row.practices.push(practice)
        row.gaps.push(...list.map((hole) => hole.gap))
      } else rows.set(key, { practices: [practice], holes: list, gaps: list.map((hole) => hole.gap) })
    }
  }
  return [...rows].map(([id, row]) => ({
    id,
    cause: row.gaps[0]!.cause,
    ...row,
    decideBefore: row.gaps.map((gap) => gap.decideBefore).sort()[0]!,
  }))
}

/** The practices of a cause that get a thick row of their own. */
export const thickRowsOf = (row: CauseRow): readonly LinePractice[] =>
  row.practices.length <= mostNamed ? row.practices : row.practices.slice(0, 1)

export const isNamed = (row: CauseRow): boolean => row.practices.length <= mostNamed

function grouped<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group) group.push(value)
    else groups.set(key(value), [value])
  }
  return groups
}
