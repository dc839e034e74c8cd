import { expect, test } from 'vitest'
import { createSearching, type Told } from '../../../web/roster/repairs/searching.ts'
import { at, makeMark, makePractitioner } from '../../make.ts'
import { picture, regionOf, shiftIn } from '../../picture.ts'

const now = at('2026-10-01', '09:00')
const names = Array.from({ length: 30 }, (_, index) => `N${index + 10}`)
const roster = picture(
  [
    '           Sat 24 Oct    Sun 25 Oct',
    'open       23-8          .',
    ...names.map((name) => `${name}        .             8-17`),
    'Free       .             .',
  ].join('\n'),
)
const region = regionOf(roster, {
  people: [makePractitioner('Free', { availability: [makeMark('blocked', at('2026-10-24', '00:00'), at('2026-10-25', '00:00'))] })],
})
const { id: shift, from, until } = shiftIn(roster, '23-8')
const hole = { shift, position: 1, from, until, was: null }

/** A world whose clock runs half a second at every look, so that the search breathes after every person. */
function slowWorld() {
  const heard: Told[] = []
  let time = 0
  const breaths: (() => void)[] = []
  const ask = createSearching({
    tell: (told) => heard.push(told),
    clock: () => (time += 500),
    breathe: () => new Promise((resume) => breaths.push(resume)),
  })
  const breathe = async (times: number) => {
    for (let turn = 0; turn < times; turn++) {
      breaths.shift()?.()
      await Promise.resolve()
      await Promise.resolve()
    }
  }
  ask({ ask: 'know', region, roster })
  return { ask, heard, breathe }
}

test('a search tells how far it is and ends with everything it found', async () => {
  const { ask, heard, breathe } = slowWorld()
  ask({ ask: 'repairs', id: 1, hole, moves: 2, now })
  await breathe(60)
  expect(heard.filter(({ told }) => told === 'progress').length).toBeGreaterThan(20)
  expect(heard.at(-1)).toMatchObject({ told: 'found', id: 1, isWhole: true })
})

test('stopped it gives what it has', async () => {
  const { ask, heard, breathe } = slowWorld()
  ask({ ask: 'repairs', id: 1, hole, moves: 2, now })
  await breathe(5)
  ask({ ask: 'stop' })
  await breathe(1)
  const last = heard.at(-1)!
  expect(last).toMatchObject({ told: 'found', id: 1, isWhole: false })
  expect(last.told === 'found' && last.repairs.length).toBeGreaterThan(0)
})

test('a newer question ends the one that runs, and only the newer one is answered', async () => {
  const { ask, heard, breathe } = slowWorld()
  ask({ ask: 'repairs', id: 1, hole, moves: 2, now })
  await breathe(3)
  ask({ ask: 'repairs', id: 2, hole, moves: 2, now })
  await breathe(80)
  expect(heard.filter(({ told }) => told === 'found').map(({ id }) => id)).toEqual([2])
})
