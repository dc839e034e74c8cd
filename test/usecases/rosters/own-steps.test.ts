import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { changeRoster } from '../../../api/usecases/rosters/change-roster.ts'
import { ownSteps } from '../../../api/usecases/rosters/own-steps.ts'
import { readRoster } from '../../../api/usecases/rosters/read-roster.ts'
import { rosterHistory } from '../../../api/usecases/rosters/roster-history.ts'
import { openTestDatabase, type TestDatabase } from '../../database.ts'
import { actorOf, type Cooperative, evenings, makeDeps, newId, saveCooperative, saveRoster, type TestDeps } from '../../in-database.ts'

let opened: TestDatabase
let deps: TestDeps
beforeAll(async () => {
  opened = await openTestDatabase()
  deps = makeDeps(opened.db)
})
afterAll(() => opened.close())

type Begun = { readonly cooperative: Cooperative; readonly roster: Roster }

async function begin(): Promise<Begun> {
  const cooperative = await saveCooperative(opened.db)
  return { cooperative, roster: await saveRoster(opened.db, cooperative, { shifts: evenings(6) }) }
}

const fatma = ({ cooperative }: Begun) => actorOf(cooperative.id, 'coordinator', { name: 'fatma', key: newId() })

const place = ({ roster }: Begun, index: number, practitioner: string, was: string | null = null): RosterChange =>
  ({ do: 'place', id: newId(), shift: roster.shifts[index]!.id, position: 1, practitioner, was }) as RosterChange

const head = async ({ cooperative, roster }: Begun): Promise<Roster> => {
  const read = await readRoster(deps, cooperative.actor, roster.id)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

async function order(begun: Begun, changes: readonly RosterChange[], over: object = {}, actor = begun.cooperative.actor): Promise<string> {
  const step = newId()
  const done = await changeRoster(deps, actor, begun.roster.id, { basedOn: 1, changes, step, ...over })
  expect(done).toMatchObject({ ok: true })
  return step
}

async function mine(begun: Begun, actor = begun.cooperative.actor) {
  const steps = await ownSteps(deps, actor, begun.roster.id)
  if (!steps.ok) throw new Error(JSON.stringify(steps.refusal))
  return steps.value
}

/** Takes back, or does again, what the log says is next: what a browser does that was opened just now. */
async function reverse(begun: Begun, which: 'done' | 'undone'): Promise<void> {
  const next = (await mine(begun))[which].at(-1)!
  await order(begun, next.inverse, { undoes: next.step })
}

test('undo n and redo n from the log alone bring back exactly what was there, ids included', async () => {
  const begun = await begin()
  const states = [(await head(begun)).assignments]
  const deeds = [
    [place(begun, 0, 'visser'), place(begun, 1, 'bakker')],
    [place(begun, 0, 'smit', 'visser')],
    [{ do: 'lock', shift: begun.roster.shifts[0]!.id, position: 1 }],
    [{ do: 'clear', shift: begun.roster.shifts[1]!.id, position: 1, was: 'bakker' }],
  ] as readonly (readonly RosterChange[])[]
  for (const deed of deeds) {
    await order(begun, deed)
    states.push((await head(begun)).assignments)
  }
  for (const turn of [4, 2, 4]) {
    for (let step = 1; step <= turn; step++) {
      await reverse(begun, 'done')
      expect((await head(begun)).assignments).toEqual(states[4 - step])
    }
    for (let step = 1; step <= turn; step++) await reverse(begun, 'undone')
    expect((await head(begun)).assignments).toEqual(states[4])
  }
  const { done, undone } = await mine(begun)
  expect([done.length, undone.length]).toEqual([4, 0])
  expect(done.map((one) => one.deed.length)).toEqual([2, 1, 1, 1])
})

test('a new step closes the way forward; command and reason stay with the step', async () => {
  const begun = await begin()
  await order(begun, [place(begun, 0, 'visser')], { command: 'paste', reason: 'ruil' })
  await order(begun, [place(begun, 1, 'bakker')])
  await reverse(begun, 'done')
  await reverse(begun, 'done')
  expect(await mine(begun)).toMatchObject({ done: [], undone: [{}, { command: 'paste', reason: 'ruil' }] })
  await reverse(begun, 'undone')
  await order(begun, [place(begun, 2, 'smit')])
  expect(await mine(begun)).toMatchObject({ done: [{ command: 'paste', reason: 'ruil' }, {}], undone: [] })
})

test('steps are a person’s own: a colleague sees none of them and cannot take one back', async () => {
  const begun = await begin()
  const step = await order(begun, [place(begun, 0, 'visser')])
  const other = fatma(begun)
  expect(await mine(begun, other)).toEqual({ done: [], undone: [] })
  const theirs = { basedOn: 1, changes: [place(begun, 1, 'bakker')], undoes: step }
  expect(await changeRoster(deps, other, begun.roster.id, theirs)).toMatchObject({
    refusal: { code: 'malformed', faults: [{ path: 'undoes' }] },
  })
  const unknown = { ...theirs, undoes: newId() }
  expect(await changeRoster(deps, begun.cooperative.actor, begun.roster.id, unknown)).toMatchObject({ refusal: { code: 'malformed' } })
  expect((await head(begun)).assignments).toHaveLength(1)
})

test('who may not change a roster has no steps in it', async () => {
  const begun = await begin()
  expect(await ownSteps(deps, actorOf(begun.cooperative.id, 'viewer'), begun.roster.id)).toMatchObject({
    refusal: { code: 'not-allowed' },
  })
})

test('the history of a shift holds what was done to it, by whom, an exchange on both sides', async () => {
  const begun = await begin()
  const [a, b, c] = begun.roster.shifts.map((shift) => shift.id) as [string, string, string]
  await order(begun, [place(begun, 0, 'visser')])
  await order(begun, [place(begun, 1, 'bakker')], {}, fatma(begun))
  await order(begun, [
    { do: 'exchange', a: { shift: a, position: 1 }, b: { shift: b, position: 1 }, was: ['visser', 'bakker'] },
  ] as RosterChange[])
  const actors = async (...shifts: readonly string[]) => {
    const found = await rosterHistory(deps, begun.cooperative.actor, begun.roster.id, shifts)
    return found.ok ? found.value.history.map((one) => one.actor) : []
  }
  expect(await actors(a)).toEqual(['test coordinator', 'test coordinator'])
  expect(await actors(b)).toEqual(['test coordinator', 'fatma'])
  expect(await actors(c)).toEqual([])
  expect(await actors(a, b)).toHaveLength(3)
})
