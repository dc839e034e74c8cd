import { expect, test } from 'vitest'
import { makeDemo } from '../../api/demo/demo.ts'
import type { DemoSize } from '../../api/demo/sizes.ts'
import { besideGaps } from '../../api/domain/cover/beside-gaps.ts'
import { checkDayCover } from '../../api/domain/cover/day-cover.ts'
import { findGaps } from '../../api/domain/cover/gaps.ts'
import type { Gap } from '../../api/domain/cover/gap.ts'
import { problemGaps } from '../../api/domain/cover/problems.ts'
import { checkRows } from '../../api/domain/rules/index.ts'
import { addDays, instantOf, minuteOf } from '../../api/domain/time/instant.ts'
import { toWall } from '../../api/domain/time/zone.ts'
import { type DemoValues, demoValues } from '../../api/usecases/demo/values.ts'

const today = '2026-11-21'
const now = '2026-11-21T12:00:00Z'

function made(size: DemoSize, seed = 1): DemoValues {
  let count = 0
  return demoValues(makeDemo({ size, seed, today }), now, () => `id-${++count}`)
}

const placesOf = ({ roster }: DemoValues): number => roster.shifts.reduce((sum, shift) => sum + shift.needed, 0)

function gapsOf({ region, roster }: DemoValues): readonly Gap[] {
  const staffing = { source: 'draft' as const, shifts: roster.shifts, assignments: roster.assignments, published: {} }
  return findGaps(region, staffing, { from: now, until: '2027-04-12T00:00:00Z' })
}

test('makes the same cooperative of the same seed, and another of another', () => {
  expect(makeDemo({ size: 'mid', seed: 3, today })).toEqual(makeDemo({ size: 'mid', seed: 3, today }))
  expect(makeDemo({ size: 'mid', seed: 3, today }).tables).not.toEqual(makeDemo({ size: 'mid', seed: 4, today }).tables)
})

test.each([
  { size: 'small', posts: 1, practices: 30, gps: 75, places: 900, inhabitants: 100_000 },
  { size: 'mid', posts: 2, practices: 77, gps: 195, places: 2_054, inhabitants: 260_000 },
  { size: 'large', posts: 4, practices: 165, gps: 420, places: 4_400, inhabitants: 560_000 },
] as const)('keeps to the $size region of the field', ({ size, posts, practices, gps, places, inhabitants }) => {
  const values = made(size)
  const { region, roster } = values
  expect([region.posts.length, region.practices.length]).toEqual([posts, practices])
  expect(region.practitioners.filter((one) => one.discipline === 'gp')).toHaveLength(gps)
  expect(Math.abs(placesOf(values) - places) / places).toBeLessThan(0.05)
  const patients = region.practices.reduce((sum, practice) => sum + practice.patients, 0)
  expect(Math.abs(patients - inhabitants) / inhabitants).toBeLessThan(0.05)
  expect(roster.assignments.length / placesOf(values)).toBeGreaterThan(0.95)
})

test.each([1, 2, 3])('has standing marks and exemptions that nobody works against, in the mid region of seed %i', (seed) => {
  const { region, roster } = made('mid', seed)
  expect(new Set(region.practitioners.flatMap((one) => one.recurring.map(({ mark }) => mark)))).toEqual(new Set(['cannot', 'gladly']))
  expect(region.practitioners.flatMap((one) => one.exemptions.map(({ of }) => of))).toContain('night')
  const plain = { ...region, practitioners: region.practitioners.map((one) => ({ ...one, recurring: [], exemptions: [] })) }
  const blocked = (of: typeof region) => checkRows(roster, of).filter(({ rule }) => rule === 'R12').length
  expect(blocked(region)).toBe(blocked(plain))
})

test.each([1, 2, 3])('shows every kind of gap in the mid region of seed %i', (seed) => {
  const causes = new Set(gapsOf(made('mid', seed)).map((gap) => `${gap.kind} ${gap.cause}`))
  const expected = [
    'open nobody-placed',
    'short nobody-placed',
    'short sick',
    'uncovered seam',
    'uncovered cover-closed',
    'uncovered cover-circular',
  ]
  const more = [
    'uncovered cover-ended',
    'uncovered closed-without-cover',
    'uncovered no-post',
    'uncovered template-ended',
    'uncovered no-gp',
    'uncovered nobody-placed',
  ]
  for (const cause of [...expected, ...more]) expect(causes).toContain(cause)
  expect([...causes].some((cause) => cause.endsWith('left'))).toBe(true)
})

test.each([1, 2, 3])('shows every kind of problem in the mid region of seed %i', (seed) => {
  const { region, roster } = made('mid', seed)
  const staffing = { source: 'draft' as const, shifts: roster.shifts, assignments: roster.assignments, published: {} }
  const problems = problemGaps(region, staffing, { from: now, until: '2027-04-12T00:00:00Z' })
  const told = new Set(problems.map((gap) => `${gap.kind} ${gap.cause}`))
  for (const problem of ['rule rest', 'rule blocked', 'unqualified credential', 'at-risk sick', 'at-risk left', 'wish rather-not'])
    expect(told).toContain(problem)
})

test.each([
  ['small', 1],
  ['mid', 1],
  ['mid', 2],
  ['mid', 3],
] as const)('shows in its first two weeks what the rules say of the daytime, in the %s region of seed %i', (size, seed) => {
  const { region, roster } = made(size, seed)
  const staffing = { source: 'draft' as const, shifts: roster.shifts, assignments: roster.assignments, published: {} }
  const weeks = { from: now, until: `${addDays(today, 13)}T00:00:00Z` }
  const all = checkDayCover(region, weeks, now)
  const beside = besideGaps(all, findGaps(region, staffing, weeks))
  const causesIn = (findings: typeof all) => [...new Set(findings.map(({ cause }) => cause))].sort()
  expect(causesIn(all)).toEqual(['both-away', 'cover-circular', 'cover-closed', 'cover-ends', 'cover-load', 'cover-long'])
  expect(causesIn(beside)).toEqual(['both-away', 'cover-ends', 'cover-load', 'cover-long'])
})

test.each(['00:30', '07:59', '15:10', '16:30', '21:30', '22:30', '23:45'])(
  'made at %s the most urgent places have not begun yet',
  (time) => {
    let count = 0
    const [day, at] = ['2026-11-18', `2026-11-18T${time}:00Z`]
    const { region, roster } = demoValues(
      makeDemo({ size: 'mid', seed: 1, today: toWall(at, 'Europe/Amsterdam').day }),
      at,
      () => `id-${++count}`,
    )
    const staffing = { source: 'draft' as const, shifts: roster.shifts, assignments: roster.assignments, published: {} }
    const gaps = findGaps(region, staffing, { from: at, until: `${addDays(day, 3)}T00:00:00Z` }).filter((gap) => gap.shift !== undefined)
    const starts = new Map(roster.shifts.map((shift) => [shift.id, shift.from]))
    const soonest = instantOf(minuteOf(at) + 60)
    expect(gaps.filter((gap) => starts.get(gap.shift!)! < soonest)).toEqual([])
    expect(gaps.filter((gap) => gap.cause === 'sick').length).toBeGreaterThanOrEqual(2)
  },
)

test.each(['2026-11-18', '2026-12-21', '2027-03-26', '2027-05-05', '2027-08-15'])(
  'has something to see tonight and soon, made on %s',
  (day) => {
    const demo = makeDemo({ size: 'mid', seed: 1, today: day })
    let count = 0
    const { region, roster } = demoValues(demo, `${day}T12:00:00Z`, () => `id-${++count}`)
    const staffing = { source: 'draft' as const, shifts: roster.shifts, assignments: roster.assignments, published: {} }
    const late = `${day}T21:30:00Z`
    for (const from of [`${day}T12:00:00Z`, late]) {
      const tonight = findGaps(region, staffing, { from, until: `${addDays(day, 1)}T05:00:00Z` })
      expect(tonight.map((gap) => gap.cause)).toContain('sick')
    }
    const soon = findGaps(region, staffing, { from: late, until: `${addDays(day, 14)}T00:00:00Z` })
    const broken = new Set(soon.flatMap((gap) => (gap.cause === 'cover-closed' || gap.cause === 'cover-circular' ? [gap.where] : [])))
    expect(broken.size).toBe(3)
    expect(
      new Set(soon.flatMap((gap) => (gap.kind === 'uncovered' && gap.cause === 'nobody-placed' ? [gap.from] : []))).size,
    ).toBeLessThanOrEqual(1)
  },
)

test.each(['small', 'mid', 'large'] as const)(
  'gives everybody in the %s region three letters and every practice a name of its own',
  (size) => {
    const { tables } = makeDemo({ size, seed: 1, today })
    const codes = tables['practitioners']!.slice(1).map((row) => row[0]!)
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
    const names = new Map(tables['practices']!.slice(1).map((row) => [row[0]!, row[1]!]))
    expect(new Set(names.values()).size).toBe(names.size)
  },
)

test('breaks rules only on purpose', () => {
  const { region, roster } = made('mid')
  const told = checkRows(roster, region).map((finding) => finding.rule)
  expect([...new Set(told)].sort()).toEqual(['R02', 'R12', 'R21'])
  expect(told.length).toBeLessThan(25)
})

test('runs the real shift table of one post for a season without a gap that is not one', () => {
  const values = made('large')
  const post = values.region.posts[0]!.code
  expect(
    gapsOf(values).filter((gap) => 'post' in gap.where && gap.where.post === post && gap.cause !== 'sick' && gap.cause !== 'left'),
  ).toEqual([])
  const mine = new Set(
    values.region.practices.filter((practice) => practice.links.every((link) => link.post === post)).map((practice) => practice.code),
  )
  const uncovered = gapsOf(values).filter((gap) => 'practice' in gap.where && mine.has(gap.where.practice))
  const planted = ['cover-closed', 'cover-circular', 'cover-ended', 'closed-without-cover', 'seam', 'no-post']
  expect(uncovered.filter((gap) => !planted.includes(gap.cause))).toEqual([])
})

test('names no number that could be somebody’s', () => {
  const { tables } = makeDemo({ size: 'large', seed: 1, today })
  const phones = ['posts', 'contacts', 'practices', 'practitioners'].flatMap((table) => {
    const [heading, ...rows] = tables[table]!
    return rows.flatMap((row) => row.filter((_, column) => heading![column]!.endsWith('phone')))
  })
  expect(phones.every((phone) => phone.startsWith('06 00 '))).toBe(true)
  expect(phones.length).toBeGreaterThan(500)
})
