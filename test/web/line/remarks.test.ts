import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { checkDayCover } from '../../../api/domain/cover/day-cover.ts'
import { findGaps } from '../../../api/domain/cover/gaps.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import { instantOf } from '../../../api/domain/time/instant.ts'
import { axisOf } from '../../../web/line/axis.ts'
import { createLine } from '../../../web/line/create-line.ts'
import { byPostOn } from '../../../web/line/grouping.ts'
import { machinesOf } from '../../../web/line/machines.ts'
import { pictureOf } from '../../../web/line/picture.ts'
import { urgencyOfRow } from '../../../web/line/urgency.ts'
import { daytimeIn } from '../../../web/roster/publish/daytime.ts'
import { at, makeClosure, makeLink, makePractice, makeRegion, zone } from '../../make.ts'

const now = at('2026-11-01', '12:00')
const axis = axisOf('2026-11-02', 'week', zone)
const week = { from: instantOf(axis.from), until: instantOf(axis.until) }
const day = (over: object) => makeClosure(at('2026-11-03', '00:00'), at('2026-11-04', '00:00'), over)

/** P1 and P2 are closed on Tuesday: P1's cover is closed too (a gap), P2 and P3 together are too much for C (a remark). */
const region: Region = makeRegion({
  practices: [
    makePractice('P1', { closures: [day({ coverPractice: 'P2' })] }),
    makePractice('P2', { patients: 1500, closures: [day({ coverPractice: 'C' })] }),
    makePractice('P3', { patients: 1500, closures: [day({ coverPractice: 'C' })] }),
    makePractice('C', { patients: 2000, links: [makeLink('B')] }),
  ],
})

const staffing = { source: 'draft', shifts: [], assignments: [], published: {} } as const
const gaps = findGaps(region, staffing, week).filter((gap) => gap.cause === 'cover-closed')
const answer = {
  zone,
  ...week,
  practices: region.practices.map(({ code, name, patients }) => ({
    ...{ code, name, patients, municipality: null, neighbourhood: null },
    segments: axis.days.map((one) => [one.start + 480, 540, 0, code, null] as const),
  })),
  findings: checkDayCover(region, week, now),
  requests: [],
  gaps,
}

test('a remark is a row of its own, at the open hours it is about, and counts for no gap', () => {
  const picture = pictureOf(answer, gaps, axis)
  expect([picture.withGap, picture.causes.length, picture.perDay]).toEqual([1, 1, [0, 1, 0, 0, 0, 0, 0]])
  expect(picture.remarks.map((remark) => [remark.practice.code, remark.finding.cause, remark.spans])).toEqual([
    ['C', 'cover-load', [{ start: 1440 + 480, length: 540 }]],
  ])
  expect(picture.groups[0]?.bands.flatMap((band) => band.rows.map((one) => one.code))).toEqual(['P2', 'P3'])
})

test('walking goes from gap to gap, by rows through the remarks too, and an address chooses the practice it names', () => {
  createRoot((dispose) => {
    const [asked] = createSignal<string | null>('C')
    const view = () => ({ from: '2026-11-02', zoom: 'week', rows: 'lens', group: 'municipality', draft: false }) as const
    const ground = { answer: () => answer, published: () => null, region: () => region, view, now: () => now }
    const line = createLine({ ...ground, asked })
    expect([line.remark()?.practice.code, line.chosen()]).toEqual(['C', null])
    line.walk(1)
    expect([line.remark(), line.chosen()?.practices[0]?.code]).toEqual([null, 'P1'])
    line.walk(1)
    expect(line.chosen()?.practices[0]?.code).toBe('P1')
    line.walkRows(1)
    expect(line.remark()?.practice.code).toBe('C')
    const unasked = createLine({ ...ground, asked: () => null })
    expect(unasked.chosen()?.practices[0]?.code).toBe('P1')
    dispose()
  })
})

test('what is over comes after what somebody can still act upon', () => {
  createRoot((dispose) => {
    const monday = { ...gaps[0]!, from: at('2026-11-02', '08:00'), until: at('2026-11-02', '17:00'), where: { practice: 'P3' } }
    const [time, setTime] = createSignal(now)
    const view = () => ({ from: '2026-11-02', zoom: 'week', rows: 'lens', group: 'municipality', draft: false }) as const
    const ground = { answer: () => ({ ...answer, gaps: [monday, ...gaps] }), published: () => null, region: () => region, view }
    const line = createLine({ ...ground, asked: () => null, now: time })
    const order = () => line.causes().map((row) => row.practices[0]?.code)
    const before = order()
    setTime(monday.until)
    expect([before, order(), line.chosen()?.practices[0]?.code]).toEqual([['P3', 'P1'], ['P1', 'P3'], 'P1'])
    const [over, late] = [line.causes()[1]!, line.causes()[0]!]
    expect([urgencyOfRow(over, time()), urgencyOfRow(late, late.decideBefore), urgencyOfRow(late, at('2026-10-01', '00:00'))]).toEqual([
      'over',
      'late',
      'in-time',
    ])
    dispose()
  })
})

test('grouped by post, practices stand with the post that answers for them that day', () => {
  const groups = pictureOf(answer, gaps, axis, byPostOn(region, '2026-11-02')).groups
  expect(groups.map(({ name, practices }) => [name, practices.map((one) => one.code)])).toEqual([
    [region.posts.find(({ code }) => code === 'A')!.name, ['P1', 'P2', 'P3']],
    ['', ['C']],
  ])
})

test('answering machines: where the agreement does not hold there is nothing to say, and that comes first', () => {
  const machines = machinesOf(region, week)
  expect(machines.map(({ practice, cover, text }) => [practice.code, cover?.code, text === null])).toEqual([
    ['P1', 'P2', true],
    ['P2', 'C', false],
    ['P3', 'C', false],
  ])
  expect(machines[1]!.text?.nl).toContain(machines[1]!.cover!.name)
  expect(machinesOf(region, { from: at('2026-11-05', '00:00'), until: at('2026-11-06', '00:00') })).toEqual([])
})

test('a publication names what falls in its dates and behind its posts, from now on', () => {
  const part = (posts: readonly string[], from: string, until: string) =>
    daytimeIn(region, { posts, from, until }, now).map((finding) => `${finding.cause} ${finding.who}`)
  expect(part(['A', 'B'], '2026-10-05', '2026-11-09')).toEqual(['cover-load C', 'cover-closed P1'])
  expect(part(['A'], '2026-11-01', '2026-11-09')).toEqual(['cover-closed P1'])
  expect(part(['A', 'B'], '2026-11-04', '2026-11-09')).toEqual([])
  expect(part(['A', 'B'], '2026-10-05', '2026-10-26')).toEqual([])
})
