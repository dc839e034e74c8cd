import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Roster } from '../../api/domain/model/roster.ts'
import { planShifts } from '../../api/domain/roster/plan.ts'
import { decideNewRoster, usualDays } from '../../api/domain/roster/new-roster.ts'
import { makeRegion } from '../make.ts'
import { type Fixture, get, makeFixture, send } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.close())

const autumn = { from: '2027-10-25', until: '2027-11-08' }
const make = (days: object, token = fixture.tokens.coordinator) => send(fixture, '/api/rosters', days, token)
const drop = (id: string) => send(fixture, `/api/rosters/${id}`, null, fixture.tokens.coordinator, 'DELETE')

test('a roster is made of exactly the shifts the templates ask for, the night of the clock change included', async () => {
  const { status, body } = await make(autumn)
  const region = (await get(fixture, '/api/region')).body
  const wanted = planShifts(region, autumn, () => '').shifts
  expect([status, body.version, body.published, body.shifts]).toEqual([200, 1, null, wanted.length])
  const roster = (await get(fixture, `/api/rosters/${body.id}`)).body as Roster
  expect(roster.shifts.map(({ id: _, ...shift }) => shift)).toEqual(wanted.map(({ id: _, ...shift }) => shift))
  expect(roster.assignments).toEqual([])
  const heads = (await get(fixture, '/api/rosters')).body.rosters as readonly { id: string }[]
  expect(heads.map(({ id }) => id)).toContain(body.id)
})

test.each([
  ['dates of another roster', { from: '2027-11-07', until: '2027-12-06' }, 'from'],
  ['an end before the beginning', { from: '2028-02-07', until: '2028-02-07' }, 'until'],
  ['more than 400 days', { from: '2028-02-07', until: '2029-03-14' }, 'until'],
  ['a date that does not exist', { from: '2028-02-30', until: '2028-03-14' }, 'from'],
])('%s are refused at the field, in both languages', async (_, days, path) => {
  const { status, body } = await make(days)
  expect([status, body.faults[0].path]).toEqual([400, path])
  expect(body.faults[0].says.nl.length * body.faults[0].says.en.length).toBeGreaterThan(0)
})

test('where nobody is needed no roster is made, and only coordination makes one', async () => {
  const days = { from: '2028-02-07', until: '2028-02-14' }
  const none = decideNewRoster(makeRegion(), [], days, () => '')
  expect(none.ok ? none : none.refusal).toMatchObject({ code: 'malformed', faults: [{ path: 'from' }] })
  expect((await make(days, fixture.tokens.viewer)).status).toBe(403)
})

test('sent twice under one key it is one roster', async () => {
  const ask = () =>
    fixture.app.request('/api/rosters', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${fixture.tokens.coordinator}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'spring',
      },
      body: JSON.stringify({ from: '2028-03-20', until: '2028-04-03' }),
    })
  const [one, other] = [await (await ask()).json(), await (await ask()).json()]
  expect(other).toEqual(one)
})

test('it goes while nothing was done in it, and stays once somebody worked on it', async () => {
  const { body: made } = await make({ from: '2028-05-01', until: '2028-05-15' })
  const [shift] = ((await get(fixture, `/api/rosters/${made.id}`)).body as Roster).shifts
  const changes = [{ do: 'needed', shift: shift!.id, needed: 3, reason: 'drukte', was: shift!.needed }]
  await send(fixture, `/api/rosters/${made.id}/changes`, { basedOn: 1, changes })
  const kept = await drop(made.id)
  expect([kept.status, kept.body.code]).toEqual([409, 'change-conflict'])
  const { body: other } = await make({ from: '2028-05-15', until: '2028-05-29' })
  expect((await drop(other.id)).status).toBe(200)
  expect((await get(fixture, `/api/rosters/${other.id}`)).status).toBe(404)
  expect((await drop(fixture.foreignRoster)).status).toBe(404)
})

test('the next roster begins where the last ends, the first on a Monday', () => {
  expect(usualDays([{ from: '2026-10-05', until: '2027-04-05' }], '2026-11-20')).toEqual({ from: '2027-04-05', until: '2027-10-04' })
  expect(usualDays([], '2026-11-20')).toEqual({ from: '2026-11-23', until: '2027-05-24' })
})
