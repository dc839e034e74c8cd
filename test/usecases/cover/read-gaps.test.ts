import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../api/domain/access/actor.ts'
import { readGaps } from '../../../api/usecases/cover/read-gaps.ts'
import { publishRoster } from '../../../api/usecases/rosters/publish-roster.ts'
import { openTestDatabase, type TestDatabase } from '../../database.ts'
import { dbHolder, evenings, makeDeps, queriesOf, saveCooperative, saveRoster, type TestDeps } from '../../in-database.ts'
import { makePractitioner } from '../../make.ts'

let opened: TestDatabase
let deps: TestDeps
beforeAll(async () => {
  opened = await openTestDatabase()
  deps = makeDeps(opened.db)
})
afterAll(() => opened.close())

const evening = { from: '2026-10-05T15:00:00Z', until: '2026-10-05T21:00:00Z' }

async function candidatesOf(actor: Actor, draft: boolean): Promise<readonly number[]> {
  const read = await readGaps(deps, actor, { ...evening, draft })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value.gaps.map((gap) => gap.candidates)
}

/** Two GPs and one open evening; one of them also belongs to another cooperative. */
async function openEvening() {
  const person = makePractitioner('visser', { big: '12345678901' })
  const here = await saveCooperative(opened.db, { people: [person, makePractitioner('bakker')] })
  const there = await saveCooperative(opened.db, { people: [person] })
  const roster = await saveRoster(opened.db, here, { shifts: evenings(1) })
  return { here, there, roster }
}

test('a GP who is held in another cooperative is no candidate for a gap of the draft, from the moment that is so', async () => {
  const { here, there } = await openEvening()
  expect(await candidatesOf(here.actor, true)).toEqual([2])
  const away = evenings(1)
  await saveRoster(opened.db, there, { shifts: away, assignments: [dbHolder(away[0]!, 'visser')] })
  expect(await candidatesOf(here.actor, true)).toEqual([1])
})

test('what is published is read without asking for time elsewhere, the draft with one query more', async () => {
  const { here, roster } = await openEvening()
  const published = await publishRoster(deps, here.actor, roster.id, { basedOn: 1, acknowledge: { reason: 'as it is' } })
  expect(published.ok, JSON.stringify(published)).toBe(true)
  const asked = async (draft: boolean) => {
    await candidatesOf(here.actor, draft)
    return queriesOf(() => candidatesOf(here.actor, draft))
  }
  const [bare, draft] = [await asked(false), await asked(true)]
  expect(bare.filter((query) => query.includes('person_busy'))).toEqual([])
  expect(draft.filter((query) => query.includes('person_busy')).length).toBeLessThanOrEqual(1)
  expect(draft.length - bare.length).toBeLessThanOrEqual(1)
})
