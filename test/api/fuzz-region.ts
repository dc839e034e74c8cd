import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { makePost, makePractice, makePractitioner, makeTemplate } from '../make.ts'
import { type Fixture, get, send } from './fixture.ts'
import type { Recipe } from './fuzz-cover.ts'

const region = async (fixture: Fixture): Promise<Region> => (await get(fixture, '/api/region')).body as Region

const dirk = ({ practitioners }: Region): Practitioner => practitioners.find(({ code }) => code === 'dirk')!

const standing = (at: number): Pick<Practitioner, 'recurring' | 'exemptions'> => ({
  recurring: [
    {
      mark: 'blocked',
      weekdays: [3],
      everyWeeks: (at % 4) + 1,
      start: '17:00',
      end: '08:00',
      from: `20${27 + (at % 60)}-01-01`,
      until: null,
    },
  ],
  exemptions: [{ of: at % 2 === 0 ? 'night' : 'R19', reason: 'agreement', from: null, until: `20${27 + (at % 60)}-01-01` }],
})

/** Each kind of entry in turn: a field, a list inside a value, something new, the rules, the holidays. */
function changesOn(now: Region, at: number): readonly object[] {
  const { phone, availability, recurring, exemptions } = dirk(now)
  const from = `2027-03-${String((at % 28) + 1).padStart(2, '0')}T12:00:00Z`
  const mark = { from, until: from.replace('12:', '16:'), mark: ['gladly', 'can', 'rather_not', 'cannot', 'blocked'][at % 5] }
  const holiday = {
    date: '2027-05-05',
    name: `Bevrijdingsdag ${at}`,
    post: null,
    postOpen: true,
    tariff: true,
    counts: true,
    confirmed: true,
  }
  const orders = [
    [{ entry: 'practitioner', code: 'dirk', was: { phone }, now: { phone: `0600 ${100_000 + at}` } }],
    [{ entry: 'practitioner', code: 'dirk', was: { availability }, now: { availability: [...availability.slice(-3), mark] } }],
    [{ entry: 'practitioner', code: 'dirk', was: { recurring, exemptions }, now: standing(at) }],
    [{ entry: 'practitioner', code: `new-${at}`, was: null, now: makePractitioner(`new-${at}`) }],
    [
      { entry: 'post', code: `P${at}`, was: null, now: makePost(`P${at}`) },
      { entry: 'practice', code: `X${at}`, was: null, now: makePractice(`X${at}`) },
      { entry: 'template', code: `T${at}`, was: null, now: makeTemplate(`T${at}`, { post: `P${at}` }) },
    ],
    [{ entry: 'policy', was: { restMinutes: now.policy.restMinutes }, now: { restMinutes: now.policy.restMinutes === 390 ? 480 : 390 } }],
    [{ entry: 'holidays', was: now.holidays, now: [holiday] }],
  ]
  return orders[at % orders.length]!
}

/** Valid changes of the region by hand, each against what the ones before it left. */
export const regionRecipes: Readonly<Record<string, Recipe>> = {
  changeRegion: async (at, fixture) => ({
    body: JSON.stringify({ changes: changesOn(await region(fixture), at), reason: 'the fuzzer knows' }),
  }),
  async undoRegionChange(at, fixture) {
    const done = await send(fixture, '/api/region/changes', { changes: changesOn(await region(fixture), 1_000 + at) })
    if (done.status !== 200) throw new Error(JSON.stringify(done.body))
    return { body: null, path: `/api/region/changes/${done.body.id}/undo` }
  },
}
