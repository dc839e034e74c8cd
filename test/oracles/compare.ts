import type { Segment } from '../../api/domain/cover/coverage.ts'
import type { Duty } from '../../api/domain/cover/duty.ts'
import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Staffing } from '../../api/domain/model/staffing.ts'
import type { Interval } from '../../api/domain/time/interval.ts'
import { chanceOf } from './chance.ts'
import { makeOracle, type Oracle } from './oracle.ts'
import { oracleClock } from './oracle-clock.ts'
import { type Case, randomCase } from './random-case.ts'

/** The functions under test; a planted fault comes in here. */
export type Subject = {
  readonly coverageOf: (region: Region, staffing: Staffing, practice: string, interval: Interval) => readonly Segment[]
  readonly findGaps: (region: Region, staffing: Staffing, interval: Interval) => readonly Gap[]
  readonly dutyAt: (region: Region, staffing: Staffing, post: string, at: string) => Duty
}

const { minuteOf, textOf } = oracleClock

/** What the subject says otherwise than the oracle about the roster of a seed; empty when they agree. */
export function differencesAt(seed: number, subject: Subject): readonly string[] {
  const given = randomCase(seed)
  const oracle = makeOracle(given)
  return [
    ...coverageDifferences(given, oracle, subject),
    ...gapDifferences(given, oracle, subject),
    ...dutyDifferences(given, oracle, subject),
  ]
}

const differ = (what: string, expected: unknown, found: unknown): readonly string[] =>
  JSON.stringify(expected) === JSON.stringify(found)
    ? []
    : [`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`]

type Run = { from: number; until: number; says: string }

/** Neighbouring minutes that say the same. */
function runsOf(answers: readonly string[], from: number): Run[] {
  const runs: Run[] = []
  answers.forEach((says, step) => {
    const last = runs.at(-1)
    if (last?.says === says) last.until++
    else runs.push({ from: from + step, until: from + step + 1, says })
  })
  return runs
}

/** A reader of the line does not see the responsible party: runs that differ in it alone are one. */
function seenRuns(runs: readonly Run[]): Run[] {
  const seen: Run[] = []
  for (const { from, until, says } of runs) {
    const shown = says.split(' ').slice(0, 3).join(' ')
    const last = seen.at(-1)
    if (last?.says === shown) last.until = until
    else seen.push({ from, until, says: shown })
  }
  return seen
}

function coverageDifferences(given: Case, oracle: Oracle, subject: Subject): readonly string[] {
  const { region, staffing, week } = given
  const from = minuteOf(week.from)
  return region.practices.flatMap((practice) => {
    const line = oracle.lineOf(practice).slice(from - oracle.from, minuteOf(week.until) - oracle.from)
    const expected = seenRuns(runsOf(line, from)).map((run) => `${textOf(run.from)} ${textOf(run.until)} ${run.says}`)
    const found = subject
      .coverageOf(region, staffing, practice.code, week)
      .map((each) => `${each.from} ${each.until} ${each.by} ${each.id ?? '-'} ${each.cause ?? '-'}`)
    return differ(`coverage of ${practice.code}`, expected, found)
  })
}

function gapDifferences(given: Case, oracle: Oracle, subject: Subject): readonly string[] {
  const { region, staffing, week } = given
  const touches = (run: { from: number; until: number }) => run.from < minuteOf(week.until) && minuteOf(week.from) < run.until
  const clip = (minute: number) => textOf(Math.min(Math.max(minute, oracle.from), oracle.until))
  const expected: string[] = []
  for (const shift of staffing.shifts) {
    const lead = region.posts.find((post) => post.code === shift.post)?.leadHours ?? 72
    for (const gap of oracle.posts.gapsOf(shift).filter(touches)) {
      const kind = gap.present === 0 ? 'open' : 'short'
      const decide = textOf(gap.from - lead * 60)
      expected.push(
        [
          kind,
          shift.post,
          shift.role,
          shift.id,
          textOf(gap.from),
          textOf(gap.until),
          shift.needed,
          gap.present,
          gap.cause,
          'coordinator',
          decide,
        ].join(' '),
      )
    }
  }
  for (const practice of region.practices) {
    for (const run of runsOf(oracle.lineOf(practice), oracle.from).filter(touches)) {
      const [by, , cause] = run.says.split(' ')
      if (by !== 'nobody' || cause === 'hours-unknown') continue
      const owner = ['cover-ended', 'cover-circular', 'cover-closed', 'closed-without-cover'].includes(cause!) ? 'practice' : 'coordinator'
      const decide = run.from === oracle.from ? '' : textOf(run.from - 14 * 1440)
      expected.push(['uncovered', practice.code, '-', '-', textOf(run.from), textOf(run.until), 1, 0, cause, owner, decide].join(' '))
    }
  }
  const gaps = subject.findGaps(region, staffing, week)
  const found = gaps.map((gap) => {
    const place = 'post' in gap.where ? gap.where.post : gap.where.practice
    const isCut = gap.kind === 'uncovered' && minuteOf(gap.from) <= oracle.from
    const decide = isCut ? '' : gap.decideBefore
    const from = gap.kind === 'uncovered' ? clip(minuteOf(gap.from)) : gap.from
    const until = gap.kind === 'uncovered' ? clip(minuteOf(gap.until)) : gap.until
    return [gap.kind, place, gap.role ?? '-', gap.shift ?? '-', from, until, gap.needed, gap.present, gap.cause, gap.owner, decide].join(
      ' ',
    )
  })
  const isInOrder = gaps.every((gap, at) => at === 0 || gaps[at - 1]!.decideBefore <= gap.decideBefore)
  return [
    ...differ('gaps', expected.sort(), found.sort()),
    ...differ('ids', gaps.length, new Set(gaps.map((gap) => gap.id)).size),
    ...differ('order', true, isInOrder),
  ]
}

/** Walks one post minute by minute, and asks the subject at, before and between the moments at which the lines change. */
function dutyDifferences(given: Case, oracle: Oracle, subject: Subject): readonly string[] {
  const { region, staffing, seed } = given
  const chance = chanceOf(seed + 77)
  const post = chance.pick(region.posts).code
  const answers = oracle.dutyOf(post)
  const lines = answers.map((answer) => answer.lines)
  const changes = lines.flatMap((line, step) => (step > 0 && line !== lines[step - 1] ? [oracle.from + step] : []))
  const asked = new Set<number>()
  for (let times = 0; times < 12 && changes.length > 0; times++) {
    const change = chance.pick(changes)
    for (const minute of [change - 1, change, change + 1]) asked.add(minute)
  }
  for (let times = 0; times < 12; times++) asked.add(chance.whole(oracle.from, oracle.until - 1))
  return [...asked].flatMap((minute) => {
    const next = changes.find((change) => change > minute) ?? null
    const { state, now, nextChange, next: nextLines } = subject.dutyAt(region, staffing, post, textOf(minute))
    const { state: wasState, lines: wasLines } = answers[minute - oracle.from]!
    if (next === null) return differ(`duty of ${post} at ${textOf(minute)}`, { state: wasState, now: JSON.parse(wasLines) }, { state, now })
    const expected = { state: wasState, now: JSON.parse(wasLines), nextChange: textOf(next), next: JSON.parse(lines[next - oracle.from]!) }
    return differ(`duty of ${post} at ${textOf(minute)}`, expected, { state, now, nextChange, next: nextLines })
  })
}
