import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { checkDayCover } from '../../../api/domain/cover/day-cover.ts'
import { findGaps } from '../../../api/domain/cover/gaps.ts'
import type { CoverOrder } from '../../../api/domain/model/cover-order.ts'
import { instantOf } from '../../../api/domain/time/instant.ts'
import type { Answer } from '../../../web/client.ts'
import { axisOf } from '../../../web/line/axis.ts'
import { createLine } from '../../../web/line/create-line.ts'
import { createRepair } from '../../../web/line/create-repair.ts'
import type { RepairWays } from '../../../web/line/repair-ways.ts'
import { draftEdges } from '../../../web/line/draft-edges.ts'
import { at, makeClosure, makePractice, makeRegion, zone } from '../../make.ts'

const now = at('2026-11-01', '12:00')
const axis = axisOf('2026-11-02', 'week', zone)
const week = { from: instantOf(axis.from), until: instantOf(axis.until) }
const afternoon = { from: at('2026-11-03', '12:00'), until: at('2026-11-03', '17:00') }
const closed = makeClosure(afternoon.from, afternoon.until, { id: 'c1', coverPractice: 'P2' })
const region = makeRegion({
  practices: [
    makePractice('P1', { closures: [closed] }),
    makePractice('P2', { closures: [makeClosure(afternoon.from, afternoon.until, { id: 'c2', coverPractice: 'P4' })] }),
    makePractice('P3', { patients: 9000, phone: '0600000001' }),
    makePractice('P4', { patients: 8000 }),
  ],
})
const staffing = { source: 'draft', shifts: [], assignments: [], published: {} } as const
const gaps = findGaps(region, staffing, week).filter((gap) => gap.cause === 'cover-closed')
const request = {
  ...{ id: 'r1', practice: 'P1', cover: 'P4', ...afternoon, askedAt: now, askedBy: 'x' },
  ...{ answerBy: now, state: 'asked' as const },
}
const done = <T>(value: T): Answer<T> => ({ ok: true, value })

/** A repair of the chosen gap, and everything that was sent and said. */
function repairing(run: (of: { repair: ReturnType<typeof createRepair>; sent: unknown[]; ask: () => void }) => Promise<void>) {
  return createRoot(async (dispose) => {
    const [requests, setRequests] = createSignal<readonly (typeof request)[]>([])
    const answer = () => ({
      ...{ zone, ...week, findings: checkDayCover(region, week, now), requests: requests(), gaps },
      practices: region.practices.map(({ code, name, patients }) => ({
        ...{ code, name, patients, municipality: null, neighbourhood: null, segments: [] },
      })),
    })
    const view = () => ({ from: '2026-11-02', zoom: 'week', rows: 'lens', group: 'municipality', draft: false }) as const
    const line = createLine({
      answer,
      published: () => null,
      region: () => region,
      view,
      asked: () => null,
      now: () => now,
    })
    const sent: unknown[] = []
    const ways: RepairWays = {
      change: (order: CoverOrder, reason) => {
        sent.push(reason === undefined ? order : [order, reason])
        return Promise.resolve(done({ id: 'change', version: 2, findings: [] }))
      },
      undo: (id) => Promise.resolve(sent.push(['undo', id])).then(() => done({ id: 'undo', version: 3, findings: [] })),
      ask: (order) => Promise.resolve(sent.push(order)).then(() => done(request)),
      answer: (id, how) => Promise.resolve(sent.push([id, how])).then(() => done({ change: null })),
      changed: () => Promise.resolve(),
      say: (text) => sent.push(text),
    }
    await run({ repair: createRepair(line, ways), sent, ask: () => setRequests([request]) })
    dispose()
  })
}

test('who could take over is ranked, and the text names whoever is focused', () =>
  repairing(async ({ repair }) => {
    expect(repair.able().map((one) => one.practice.code)).toEqual(['P3', 'P4'])
    expect(repair.unable().map((one) => [one.practice.code, one.obstacle])).toEqual([['P2', 'closed']])
    expect(repair.machine()?.nl).toContain('Bel tot 17 uur Praktijk P3')
    repair.focus('P4')
    expect(repair.machine()?.nl).toContain('Bel tot 17 uur Praktijk P4.')
  }))

test('asking, then undoing it, withdraws the question', () =>
  repairing(async ({ repair, sent }) => {
    await repair.ask()
    expect(sent[0]).toEqual({ practice: 'P1', cover: 'P3', ...afternoon })
    repair.undoLast()
    await Promise.resolve()
    expect(sent).toContainEqual(['r1', 'withdrawn'])
  }))

test('naming says what was seen, and who was asked already is named by a yes', () =>
  repairing(async ({ repair, sent, ask }) => {
    await repair.name(repair.able()[0]!)
    const was = { cover: 'P2', agreementUntil: null }
    expect(sent[0]).toEqual({ do: 'name-cover', practice: 'P1', closure: 'c1', ...afternoon, cover: 'P3', agreementUntil: null, was })
    ask()
    expect(repair.requestTo('P4')).toEqual(request)
    await repair.name(repair.able()[1]!)
    expect(sent).toContainEqual(['r1', 'yes'])
    await repair.ask(repair.able()[1])
    expect(sent.filter((one) => typeof one === 'object' && one !== null && 'cover' in one && !('do' in one))).toEqual([])
  }))

test('a draft is marked where somebody else answers than in what is published', () => {
  const own = [0, 100, 0, 'P1', null] as const
  const post = (id: string | null, by = 2) => [100, 200, by, id, null] as const
  expect(draftEdges([own, post('A')], [own, post('A')])).toEqual([])
  expect(draftEdges([own, post('A')], [own, [100, 50, 2, 'A', null], [150, 150, 3, null, 'no-gp']])).toEqual([{ start: 150, length: 150 }])
  expect(draftEdges([own, post('A')], [[0, 300, 3, null, 'no-gp']])).toEqual([{ start: 0, length: 300 }])
})
