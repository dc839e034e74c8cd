import type { Closure } from '../../api/domain/model/practice.ts'
import { addDays } from '../../api/domain/time/instant.ts'
import { type Fixture, get, send } from './fixture.ts'

/** Makes a valid request; what its order must name is looked up or made first, and its path says which. */
export type Recipe = (at: number, fixture: Fixture) => Promise<{ readonly body: string | null; readonly path?: string }>

const reason = 'the fuzzer knows'
const far = '2027-01-04'

/** An afternoon to come, another one each time, with the offsets that a client may write. */
function afternoon(at: number): { readonly from: string; readonly until: string } {
  const date = addDays(far, at)
  return at % 2 === 0
    ? { from: `${date}T12:00:00Z`, until: `${date}T16:00:00Z` }
    : { from: `${date}T13:00:00+01:00`, until: `${date}T17:00:00+01:00` }
}

const changed = (fixture: Fixture, change: object) => send(fixture, '/api/closures/changes', { change, reason })

/** What a recipe made itself is there, or the recipe is wrong. */
function idOf({ status, body }: Awaited<ReturnType<typeof send>>): string {
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.id as string
}

async function closuresOf(fixture: Fixture, practice: string): Promise<readonly Closure[]> {
  const { practices } = (await get(fixture, '/api/region')).body as { practices: readonly { code: string; closures: readonly Closure[] }[] }
  return practices.find(({ code }) => code === practice)!.closures
}

const seen = ({ coverPractice, agreementUntil }: Closure) => ({ cover: coverPractice, agreementUntil })

/** One practice with one closure that nobody covers, whatever earlier requests left of it. */
async function oneClosure(fixture: Fixture, at: number): Promise<Closure> {
  for (const old of await closuresOf(fixture, 'pa'))
    await changed(fixture, { do: 'remove-closure', practice: 'pa', closure: old.id, was: seen(old) })
  await changed(fixture, { do: 'add-closure', practice: 'pa', ...afternoon(at), cover: null, agreementUntil: null })
  return (await closuresOf(fixture, 'pa'))[0]!
}

/** Each kind of change in turn, the whole of a closure and a part of it, with and without an end of the agreement. */
function orderOn(closure: Closure, at: number): object {
  const on = { practice: at % 3 === 0 ? 'PA' : 'pa', closure: closure.id, was: seen(closure) }
  const { from, until } = closure
  const part = { from: `${from.slice(0, 11)}13:00:00Z`, until: `${until.slice(0, 11)}15:00:00Z` }
  const orders = [
    { do: 'name-cover', ...on, cover: 'pb', agreementUntil: null },
    { do: 'name-cover', ...on, cover: 'PB', ...part, agreementUntil: part.until },
    { do: 'name-cover', ...on, cover: null, agreementUntil: null },
    { do: 'agree-until', ...on, until: at % 2 === 0 ? null : until },
    { do: 'remove-closure', ...on },
    { do: 'add-closure', practice: 'pb', ...afternoon(at + 1), reason: 'nascholing', cover: null, agreementUntil: null },
  ]
  return orders[at % orders.length]!
}

async function asked(fixture: Fixture, at: number): Promise<string> {
  const { from, until } = await oneClosure(fixture, at)
  return idOf(await send(fixture, '/api/closures/requests', { practice: 'pa', cover: 'pb', from, until }))
}

async function emptyYears(fixture: Fixture): Promise<void> {
  const { seasons } = (await get(fixture, '/api/seasons')).body as { seasons: readonly { id: string }[] }
  for (const { id } of seasons) await send(fixture, `/api/seasons/${id}`, null, fixture.tokens.coordinator, 'DELETE')
}

function seasonOrder(at: number): object {
  const from = addDays(far, (at % 50) * 7)
  const kinds = ['ask', 'draft', 'rearrange', 'open', 'assign', 'published']
  const phases = kinds
    .slice(at % kinds.length)
    .map((kind, index) => ({ kind, name: index % 2 === 0 ? null : `Ronde ${index}`, from: addDays(from, 7 * index - 60) }))
  return { name: `Voorjaar ${at}`, from, until: addDays(from, 91), phases }
}

async function savedSeason(fixture: Fixture, at: number): Promise<string> {
  await emptyYears(fixture)
  return idOf(await send(fixture, '/api/seasons', seasonOrder(at)))
}

/** Valid requests about closures, their cover and the seasons, each against what the ones before it left. */
export const coverRecipes: Readonly<Record<string, Recipe>> = {
  async changeCover(at, fixture) {
    const change = orderOn(await oneClosure(fixture, at), at)
    return { body: JSON.stringify({ change, reason }) }
  },
  async undoCoverChange(at, fixture) {
    const closure = await oneClosure(fixture, at)
    const done = await changed(fixture, {
      do: 'name-cover',
      practice: 'pa',
      closure: closure.id,
      cover: 'pb',
      agreementUntil: null,
      was: seen(closure),
    })
    return { body: null, path: `/api/closures/changes/${idOf(done)}/undo` }
  },
  async askCover(at) {
    const [practice, cover] = at % 2 === 0 ? ['pa', 'PB'] : ['pb', 'pa']
    return { body: JSON.stringify({ practice, cover, ...afternoon(at) }) }
  },
  async answerCover(at, fixture) {
    const id = await asked(fixture, 1_000 + at)
    const answer = at % 3 === 0 ? 'no' : 'yes'
    return { body: JSON.stringify(at % 4 === 0 ? { answer } : { answer, reason }), path: `/api/closures/requests/${id}/answer` }
  },
  async saveSeason(at, fixture) {
    const id = await savedSeason(fixture, at)
    if (at % 3 === 0) return { body: JSON.stringify({ id, ...seasonOrder(at + 1) }) }
    await emptyYears(fixture)
    return { body: JSON.stringify(seasonOrder(at)) }
  },
  removeSeason: async (at, fixture) => ({ body: null, path: `/api/seasons/${await savedSeason(fixture, at)}` }),
}
