import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Roster, Shift } from '../../api/domain/model/roster.ts'
import { clock, type Fixture, get, makeFixture, send } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.close())

const day = 'from=2026-11-26T08:00:00Z&to=2026-11-27T08:00:00Z'
const night = '2026-11-26T23:30:00Z'

/** What every view says of the night of the 26th at post A, which nobody holds at first. */
async function views() {
  const [one, all, coverage, line, gaps, rosters] = await Promise.all([
    get(fixture, `/api/duty?post=A&at=${night}`, fixture.tokens.post),
    get(fixture, `/api/duty?at=${night}`, fixture.tokens.viewer),
    get(fixture, `/api/coverage?practice=pa&${day}`),
    get(fixture, `/api/line?${day}`),
    get(fixture, `/api/gaps?${day}`),
    get(fixture, `/api/rosters/${fixture.roster}`, fixture.tokens.viewer),
  ])
  const { shifts, assignments } = rosters.body as Roster
  const shift = shifts.find((each) => each.post === 'A' && each.from <= night && night < each.until)!
  const minutes = (Date.parse(night) - Date.parse('2026-11-26T08:00:00Z')) / 60_000
  const drawn = line.body.practices[0].segments.find(([start, length]: [number, number]) => start <= minutes && minutes < start + length)
  return {
    board: one.body.now.map((each: { practitioner: { code: string } | null }) => each.practitioner?.code ?? null),
    list: all.body.posts[0].now.map((each: { practitioner: { code: string } | null }) => each.practitioner?.code ?? null),
    roster: assignments.filter((held) => held.shift === shift.id).map((held) => held.practitioner),
    coverage: coverage.body.segments.find((each: Shift) => each.from <= night && night < each.until).by,
    line: ['practice', 'cover', 'post', 'nobody'][drawn[2]],
    gaps: gaps.body.gaps
      .filter((gap: { where: { post?: string; practice?: string } }) => gap.where.post === 'A' || gap.where.practice === 'pa')
      .filter((gap: { from: string; until: string }) => gap.from <= night && night < gap.until)
      .map((gap: { kind: string }) => gap.kind)
      .sort(),
    shift: shift.id,
  }
}

test('board, list, roster, coverage, line and gaps give one answer, before and after a publication (E5)', async () => {
  const before = await views()
  expect(before).toMatchObject({ board: [null], list: [null], roster: [], coverage: 'nobody', line: 'nobody', gaps: ['open', 'uncovered'] })
  const change = { do: 'place', shift: before.shift, position: 1, practitioner: 'bob', was: null, override: 'bob asked for this night' }
  const { body } = await send(fixture, `/api/rosters/${fixture.roster}/changes`, { basedOn: 1, changes: [change] })
  expect(await views()).toEqual(before)
  const published = await send(fixture, `/api/rosters/${fixture.roster}/publish`, {
    basedOn: body.version,
    acknowledge: { reason: 'the night is filled' },
  })
  expect(published.status).toBe(200)
  expect(await views()).toMatchObject({ board: ['bob'], list: ['bob'], roster: ['bob'], coverage: 'post', line: 'post', gaps: [] })
})

test('the line is the coverage of every practice, written short', async () => {
  const line = (await get(fixture, `/api/line?${day}`)).body
  const parties = ['practice', 'cover', 'post', 'nobody']
  for (const practice of line.practices) {
    const { segments } = (await get(fixture, `/api/coverage?practice=${practice.code}&${day}`)).body
    const start = Date.parse(line.from)
    const moment = (minutes: number) => `${new Date(start + minutes * 60_000).toISOString().slice(0, 19)}Z`
    const read = practice.segments.map(([at, length, by, id, cause]: [number, number, number, string | null, string | null]) => ({
      from: moment(at),
      until: moment(at + length),
      by: parties[by],
      id,
      ...(cause === null ? {} : { cause }),
    }))
    expect(read).toEqual(segments.map(({ name: _, ...segment }: { name: string | null }) => segment))
  }
})

test('an order sent twice under one key has one effect and one answer', async () => {
  const { version, shifts } = (await get(fixture, `/api/rosters/${fixture.roster}`)).body as Roster
  const shift = shifts.find((each) => each.from > '2026-11-28')!
  const order = { basedOn: version, changes: [{ do: 'needed', shift: shift.id, needed: 5, reason: 'a busy evening', was: shift.needed }] }
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${fixture.tokens.coordinator}`, 'Idempotency-Key': 'key-1' }
  const ask = (body: object, key = 'key-1') =>
    fixture.app.request(`/api/rosters/${fixture.roster}/changes`, {
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': key },
      body: JSON.stringify(body),
    })
  const answers = await Promise.all([ask(order), ask(order), ask(order)])
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
  const bodies = await Promise.all(answers.map((answer) => answer.json()))
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  expect(((await get(fixture, `/api/rosters/${fixture.roster}`)).body as Roster).version).toBe(version + 1)
  expect((await ask({ ...order, basedOn: version + 1 })).status).toBe(400)
  expect((await ask(order, 'x'.repeat(201))).status).toBe(400)
})

test('a refused order tells what a person needs: head, place and holder', async () => {
  const { shifts, version } = (await get(fixture, `/api/rosters/${fixture.roster}`)).body as Roster
  const shift = shifts.find((each) => each.post === 'B' && each.from > clock.now)!
  const { status, body } = await send(fixture, `/api/rosters/${fixture.roster}/changes`, {
    basedOn: version,
    changes: [{ do: 'place', shift: shift.id, position: 1, practitioner: 'anna', was: 'bob' }],
  })
  expect(status).toBe(409)
  expect(body).toMatchObject({ code: 'change-conflict', head: version, holder: 'dirk', place: { shift: shift.id, position: 1 } })
})
