import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { changeRoster } from '../../../api/usecases/rosters/change-roster.ts'
import { listRosters } from '../../../api/usecases/rosters/list-rosters.ts'
import { publishRoster } from '../../../api/usecases/rosters/publish-roster.ts'
import { readPublished } from '../../../api/usecases/rosters/read-published.ts'
import { readRoster } from '../../../api/usecases/rosters/read-roster.ts'
import { draftStaffing, publishedStaffing } from '../../../db/staffing.ts'
import { openTestDatabase, type TestDatabase } from '../../database.ts'
import {
  actorOf,
  type Cooperative,
  dbHolder,
  dbShift,
  evenings,
  makeDeps,
  saveCooperative,
  saveRoster,
  type TestDeps,
} from '../../in-database.ts'

let opened: TestDatabase
let deps: TestDeps
beforeAll(async () => {
  opened = await openTestDatabase()
  deps = makeDeps(opened.db)
})
afterAll(() => opened.close())

type Begun = { cooperative: Cooperative; roster: Roster; publish: (over?: object) => ReturnType<typeof publishRoster> }

/** Two evenings at A held by visser, one at B held by bakker. */
async function begin(): Promise<Begun> {
  const cooperative = await saveCooperative(opened.db)
  const shifts = [...evenings(2), dbShift({ date: '2026-10-07', start: '17:00', end: '23:00', post: 'B' })]
  const assignments = shifts.map((shift) => dbHolder(shift, shift.post === 'A' ? 'visser' : 'bakker'))
  const roster = await saveRoster(opened.db, cooperative, { shifts, assignments })
  const publish = async (over: object = {}) => {
    const list = await listRosters(deps, cooperative.actor)
    return publishRoster(deps, cooperative.actor, roster.id, { basedOn: list.ok ? list.value.rosters[0]!.version : 0, ...over })
  }
  return { cooperative, roster, publish }
}

const change = (begun: Begun, changes: readonly RosterChange[], over: object = {}, on: TestDeps = deps) =>
  changeRoster(on, begun.cooperative.actor, begun.roster.id, { basedOn: 1, changes, ...over })

const october = { from: '2026-10-01T00:00:00Z', until: '2026-11-01T00:00:00Z' }
const seen = async ({ cooperative }: Begun) =>
  (await publishedStaffing(opened.db, cooperative.id, october)).assignments.map((held) => held.practitioner)

test('a publication shows readers the head, once, and says so', async () => {
  const begun = await begin()
  const before = deps.happened.length
  expect(await seen(begun)).toEqual([])
  expect(await begun.publish()).toEqual({ ok: true, value: { revision: 1, changed: 6 } })
  expect(deps.happened.slice(before)).toMatchObject([{ kind: 'published', revision: 1 }])
  expect(await seen(begun)).toEqual(['visser', 'visser', 'bakker'])
  expect(await begun.publish()).toMatchObject({ refusal: { code: 'already-published' } })
})

test('a later publication closes what it replaces and alters nothing', async () => {
  const begun = await begin()
  await begun.publish()
  const first = begun.roster.shifts[0]!
  const visser = begun.roster.assignments[0]!
  await change(begun, [{ do: 'place', shift: first.id, position: 1, practitioner: 'smit', was: 'visser' }])
  expect(await seen(begun)).toEqual(['visser', 'visser', 'bakker'])
  expect(await begun.publish()).toEqual({ ok: true, value: { revision: 2, changed: 1 } })
  expect(await seen(begun)).toEqual(['smit', 'visser', 'bakker'])
  const rows = await opened.db.selectFrom('published_assignment').selectAll().where('shift_id', '=', first.id).orderBy('revision').execute()
  expect(rows.map((row) => [row.practitioner, row.revision, row.recorded_until === null])).toEqual([
    ['visser', 1, false],
    ['smit', 2, true],
  ])
  await expect(
    sql`update published_assignment set practitioner = 'smit' where assignment_id = ${visser.id}`.execute(opened.db),
  ).rejects.toThrow()
})

test('a part is published without the rest', async () => {
  const begun = await begin()
  expect(await begun.publish({ posts: ['b'] })).toEqual({ ok: true, value: { revision: 1, changed: 2 } })
  const staffing = await publishedStaffing(opened.db, begun.cooperative.id, october)
  expect(staffing.shifts.map((shift) => shift.post)).toEqual(['B'])
  expect(staffing.published).toEqual({ B: [{ from: '2026-09-30T22:00:00Z', until: '2026-10-31T23:00:00Z' }] })
  expect(await begun.publish({ posts: ['A'], until: '2026-10-06' })).toMatchObject({ ok: true, value: { revision: 2, changed: 2 } })
  expect(await begun.publish({ posts: ['A'], until: '2026-10-06' })).toMatchObject({ refusal: { code: 'already-published' } })
  expect(await begun.publish()).toMatchObject({ value: { revision: 3, changed: 2 } })
})

describe('what is refused', () => {
  test('another version than the head', async () => {
    const begun = await begin()
    await change(begun, [{ do: 'lock', shift: begun.roster.shifts[0]!.id, position: 1 }])
    expect(await begun.publish({ basedOn: 1 })).toMatchObject({ refusal: { code: 'change-conflict', head: 2 } })
    expect(await begun.publish({ basedOn: 3 })).toMatchObject({ refusal: { code: 'change-conflict', head: 2 } })
  })

  test('open places without a reason', async () => {
    const begun = await begin()
    await change(begun, [{ do: 'clear', shift: begun.roster.shifts[0]!.id, position: 1, was: 'visser' }])
    expect(await begun.publish()).toMatchObject({ refusal: { code: 'gaps-open', gaps: 1 } })
    expect(await begun.publish({ acknowledge: { reason: 'xx' } })).toMatchObject({ refusal: { code: 'gaps-open' } })
    expect(await begun.publish({ posts: ['B'] })).toMatchObject({ ok: true })
    expect(await begun.publish({ acknowledge: { reason: 'niemand gevonden' } })).toMatchObject({ ok: true })
  })

  test('a post nobody knows, and dates outside the roster', async () => {
    const begun = await begin()
    expect(await begun.publish({ posts: ['A', 'Z'] })).toMatchObject({ refusal: { code: 'malformed', faults: [{ path: 'posts.1' }] } })
    expect(await begun.publish({ from: '2026-11-01' })).toMatchObject({ refusal: { code: 'malformed', faults: [{ path: 'from' }] } })
  })

  test('a role that may not', async () => {
    const { cooperative, roster } = await begin()
    expect(await publishRoster(deps, actorOf(cooperative.id, 'viewer'), roster.id, { basedOn: 1 })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
  })
})

test('a shift that has begun changes only with a reason, in the draft and in what is published', async () => {
  const begun = await begin()
  await begun.publish()
  const first = begun.roster.shifts[0]!
  const place: RosterChange = { do: 'place', shift: first.id, position: 1, practitioner: 'smit', was: 'visser' }
  const late = { ...deps, ...makeDeps(opened.db, first.from) }
  expect(await change(begun, [place], {}, late)).toMatchObject({ refusal: { code: 'malformed', faults: [{ path: 'changes.0.reason' }] } })
  expect(await change(begun, [place], {}, deps)).toMatchObject({ ok: true })
  const asLate = (over: object) => publishRoster(late, begun.cooperative.actor, begun.roster.id, { basedOn: 2, ...over })
  expect(await asLate({})).toMatchObject({ refusal: { code: 'malformed', faults: [{ path: 'acknowledge.reason' }] } })
  expect(await asLate({ acknowledge: { reason: 'geruild, te laat gemeld' } })).toMatchObject({ ok: true, value: { revision: 2 } })
})

test('a correction that brought its reason is published without another', async () => {
  const begun = await begin()
  await begun.publish()
  const first = begun.roster.shifts[0]!
  const late = { ...deps, ...makeDeps(opened.db, first.from) }
  const place: RosterChange = { do: 'place', shift: first.id, position: 1, practitioner: 'smit', was: 'visser' }
  expect(await change(begun, [place], { reason: 'ziek geworden' }, late)).toMatchObject({ ok: true })
  expect(await publishRoster(late, begun.cooperative.actor, begun.roster.id, { basedOn: 2 })).toMatchObject({ ok: true })
})

test('a published shift is never removed', async () => {
  const begun = await begin()
  await begun.publish()
  const shift = begun.roster.shifts[0]!.id
  const changes: RosterChange[] = [
    { do: 'clear', shift, position: 1, was: 'visser' },
    { do: 'remove-shift', shift },
  ]
  expect(await change(begun, changes)).toMatchObject({ refusal: { code: 'malformed', faults: [{ path: 'changes.1.shift' }] } })
})

test('readers see what is published, coordination the draft', async () => {
  const begun = await begin()
  const viewer = actorOf(begun.cooperative.id, 'viewer')
  const leader = actorOf(begun.cooperative.id, 'shift_leader', { posts: ['B'] })
  expect(await listRosters(deps, viewer)).toMatchObject({ value: { rosters: [] } })
  expect(await readRoster(deps, viewer, begun.roster.id)).toMatchObject({ refusal: { code: 'not-found' } })
  await begun.publish()
  await change(begun, [{ do: 'clear', shift: begun.roster.shifts[0]!.id, position: 1, was: 'visser' }])
  const counts = async (actor: typeof viewer) => {
    const read = await readRoster(deps, actor, begun.roster.id)
    return read.ok && [read.value.shifts.length, read.value.assignments.length]
  }
  expect([await counts(viewer), await counts(leader), await counts(begun.cooperative.actor)]).toEqual([
    [3, 3],
    [1, 1],
    [3, 2],
  ])
  expect(await readPublished(deps, leader, begun.roster.id)).toMatchObject({ value: { revision: 1, shifts: [{ post: 'B' }] } })
  const night = { from: '2026-10-05T20:00:00Z', until: '2026-10-05T20:30:00Z' }
  expect(await readRoster(deps, viewer, begun.roster.id, night)).toMatchObject({ value: { shifts: [{ date: '2026-10-05' }] } })
  expect((await draftStaffing(opened.db, begun.cooperative.id, october)).assignments).toHaveLength(2)
})

test('a staffing is one value while nothing changes', async () => {
  const begun = await begin()
  await begun.publish()
  const read = () => publishedStaffing(opened.db, begun.cooperative.id, october)
  const first = await read()
  expect(await read()).toBe(first)
})
