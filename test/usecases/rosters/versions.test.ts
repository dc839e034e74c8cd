import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { changeRoster } from '../../../api/usecases/rosters/change-roster.ts'
import { listVersions } from '../../../api/usecases/rosters/list-versions.ts'
import { publishRoster } from '../../../api/usecases/rosters/publish-roster.ts'
import { readPublished } from '../../../api/usecases/rosters/read-published.ts'
import { readVersion } from '../../../api/usecases/rosters/read-version.ts'
import { shiftHistory } from '../../../api/usecases/rosters/shift-history.ts'
import { tellReason } from '../../../api/usecases/rosters/tell-reason.ts'
import { openTestDatabase, type TestDatabase } from '../../database.ts'
import {
  actorOf,
  type Cooperative,
  dbHolder,
  evenings,
  makeDeps,
  newId,
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

type Begun = { readonly cooperative: Cooperative; readonly roster: Roster; version: number }

/** Four evenings; visser holds the first, bakker the second. */
async function begin(): Promise<Begun> {
  const cooperative = await saveCooperative(opened.db)
  const shifts = evenings(4)
  const assignments = [dbHolder(shifts[0]!, 'visser'), dbHolder(shifts[1]!, 'bakker')]
  return { cooperative, roster: await saveRoster(opened.db, cooperative, { shifts, assignments }), version: 1 }
}

const shiftAt = ({ roster }: Begun, index: number): string => roster.shifts[index]!.id

async function place(begun: Begun, index: number, practitioner: string, was: string | null, over: object = {}): Promise<string> {
  const step = newId()
  const changes = [{ do: 'place', shift: shiftAt(begun, index), position: 1, practitioner, was }] as RosterChange[]
  const done = await changeRoster(deps, begun.cooperative.actor, begun.roster.id, { basedOn: begun.version, changes, step, ...over })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  begun.version = done.value.version
  return step
}

async function clear(begun: Begun, index: number, was: string): Promise<void> {
  const changes = [{ do: 'clear', shift: shiftAt(begun, index), position: 1, was }] as RosterChange[]
  const done = await changeRoster(deps, begun.cooperative.actor, begun.roster.id, { basedOn: begun.version, changes })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  begun.version = done.value.version
}

const publish = (begun: Begun, over: object = {}) =>
  publishRoster(deps, begun.cooperative.actor, begun.roster.id, {
    basedOn: begun.version,
    acknowledge: { reason: 'zo is het' },
    ...over,
  })

const seen = async (begun: Begun, revision?: number) => {
  const { cooperative, roster } = begun
  const read = await (revision === undefined
    ? readPublished(deps, cooperative.actor, roster.id)
    : readVersion(deps, cooperative.actor, roster.id, revision))
  return read.ok ? read.value.assignments.map((held) => held.practitioner) : read.refusal.code
}

test('every version stays readable as it was, also of two publications in one second', async () => {
  const begun = await begin()
  await publish(begun)
  await place(begun, 0, 'smit', 'visser')
  await publish(begun)
  await place(begun, 2, 'visser', null)
  await place(begun, 0, 'visser', 'smit')
  await publish(begun)
  expect(await seen(begun, 1)).toEqual(['visser', 'bakker'])
  expect(await seen(begun, 2)).toEqual(['smit', 'bakker'])
  expect(await seen(begun, 3)).toEqual(['visser', 'bakker', 'visser'])
  expect(await seen(begun, 3)).toEqual(await seen(begun))
  expect(await seen(begun, 4)).toBe('not-found')
  const list = await listVersions(deps, begun.cooperative.actor, begun.roster.id)
  expect(list).toMatchObject({
    value: {
      versions: [
        { revision: 3, version: 4, changed: 2 },
        { revision: 2, version: 2, changed: 1, reason: 'zo is het' },
        { revision: 1, version: 1 },
      ],
    },
  })
  const viewer = actorOf(begun.cooperative.id, 'viewer')
  expect(await listVersions(deps, viewer, begun.roster.id)).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await readVersion(deps, viewer, begun.roster.id, 1)).toMatchObject({ refusal: { code: 'not-allowed' } })
})

describe('single shifts', () => {
  test('are published alone; the rest stays draft and no day becomes known by it', async () => {
    const begun = await begin()
    await publish(begun)
    await place(begun, 0, 'smit', 'visser')
    await place(begun, 2, 'visser', null)
    expect(await publish(begun, { shifts: [shiftAt(begun, 2).toUpperCase()] })).toMatchObject({ value: { revision: 2, changed: 1 } })
    expect(await seen(begun)).toEqual(['visser', 'bakker', 'visser'])
    const again = await publish(begun, { shifts: [shiftAt(begun, 2)] })
    expect(again).toMatchObject({ refusal: { code: 'already-published' } })
    expect(await publish(begun)).toMatchObject({ value: { revision: 3, changed: 1 } })
    expect(await seen(begun)).toEqual(['smit', 'bakker', 'visser'])
  })

  test('of days nobody has seen yet are refused, and so is a shift that is not there', async () => {
    const begun = await begin()
    await publish(begun, { until: '2026-10-07' })
    await place(begun, 2, 'visser', null)
    const order = { shifts: [shiftAt(begun, 2), newId()] }
    expect(await publish(begun, order)).toMatchObject({
      refusal: { code: 'malformed', faults: [{ path: 'shifts.0' }, { path: 'shifts.1' }] },
    })
  })

  test('never show somebody in two places: the shift that is left goes along', async () => {
    const cooperative = await saveCooperative(opened.db)
    const shifts = [...evenings(1), ...evenings(1, '2026-10-05', { post: 'B' })]
    const roster = await saveRoster(opened.db, cooperative, { shifts, assignments: [dbHolder(shifts[0]!, 'visser')] })
    const begun: Begun = { cooperative, roster: { ...roster, shifts }, version: 1 }
    await publish(begun)
    await clear(begun, 0, 'visser')
    await place(begun, 1, 'visser', null)
    expect(await publish(begun, { shifts: [shiftAt(begun, 1)] })).toMatchObject({
      refusal: { code: 'rule-broken', findings: [{ rule: 'R01', who: 'visser' }] },
    })
    expect(await publish(begun, { shifts: [shiftAt(begun, 1), shiftAt(begun, 0)] })).toMatchObject({ ok: true })
    expect(await seen(begun)).toEqual(['visser'])
  })
})

describe('the history of a shift', () => {
  const events = async (begun: Begun, index = 0) => {
    const found = await shiftHistory(deps, begun.cooperative.actor, begun.roster.id, shiftAt(begun, index))
    return found.ok ? found.value.events : []
  }

  test('says who, when, why, what was and what became, and when readers saw it', async () => {
    const begun = await begin()
    await publish(begun)
    await place(begun, 0, 'smit', 'visser', { reason: 'ziek' })
    await place(begun, 1, 'visser', 'bakker')
    await publish(begun, { acknowledge: { reason: 'wissel' } })
    expect(await events(begun)).toMatchObject([
      { kind: 'published', revision: 2, reason: 'wissel' },
      { kind: 'changed', actor: 'test coordinator', reason: 'ziek', traces: [{ what: 'holder', before: 'visser', after: 'smit' }] },
      { kind: 'published', revision: 1 },
    ])
    expect((await events(begun, 3)).map((one) => one.kind)).toEqual(['published'])
  })

  test('holds a reason told afterwards, the last one; only by who made the step', async () => {
    const begun = await begin()
    const step = await place(begun, 0, 'smit', 'visser')
    const tell = (reason: string, actor = begun.cooperative.actor) => tellReason(deps, actor, begun.roster.id, step, reason)
    expect(await tell('op verzoek')).toEqual({ ok: true, value: { version: 2 } })
    await tell('geruild met smit')
    expect(await events(begun)).toMatchObject([{ reason: 'geruild met smit' }])
    const other = actorOf(begun.cooperative.id, 'coordinator', { name: 'fatma', key: newId() })
    expect(await tell('niet van mij', other)).toMatchObject({ refusal: { code: 'not-found' } })
    const audit = opened.db.selectFrom('audit').select('reason').where('cooperative_id', '=', begun.cooperative.id)
    expect((await audit.where('action', '=', 'tell-reason').execute()).map((row) => row.reason)).toEqual(['op verzoek', 'geruild met smit'])
  })
})
