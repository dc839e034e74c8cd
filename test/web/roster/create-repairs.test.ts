import { createRoot, createSignal } from 'solid-js'
import { describe, expect, test, vi } from 'vitest'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Desk } from '../../../web/roster/desk.ts'
import { createRepairs, type OpenThread } from '../../../web/roster/repairs/create-repairs.ts'
import type { Ask, Told } from '../../../web/roster/repairs/searching.ts'
import { at } from '../../make.ts'
import { picture, regionOf, shiftIn } from '../../picture.ts'

const roster = picture(`
             Sat 24 Oct    Sun 25 Oct
  open       23-8          .
  Villerius  .             8-17
`)
const region = regionOf(roster)
const night = shiftIn(roster, '23-8')
const gap = { id: 'gap', kind: 'open', shift: night.id, from: night.from, until: night.until }

/** A desk that stands on the open night, with a thread whose words the test speaks. */
function stage(findings: readonly Finding[] = []) {
  const asked: Ask[] = []
  let hear: (told: Told) => void = () => {}
  const open: OpenThread = (listener) => {
    hear = listener
    return { ask: (ask) => asked.push(ask), end: () => {} }
  }
  const [place, setPlace] = createSignal<{ shift: typeof night; position: number } | null>({ shift: night, position: 1 })
  const desk = {
    place,
    gap: () => (place() ? gap : null),
    now: () => at('2026-10-01', '09:00'),
    region: () => region,
    draft: {
      roster: () => roster,
      heldNow: () => (findings.length > 0 ? [{ practitioner: 'Villerius', from: night.from, until: night.until, locked: false }] : []),
      isAbsent: () => false,
      findingsAt: () => findings,
    },
  } as unknown as Desk
  return createRoot((dispose) => ({ repairs: createRepairs(desk, open), asked, tell: (told: Told) => hear(told), setPlace, dispose }))
}

const lastId = (asked: readonly Ask[]) => asked.flatMap((one) => ('id' in one ? one.id : [])).at(-1)!

describe('repairs of the chosen cell', () => {
  test('the thread is told the roster once, and its answer is shown', () => {
    const { repairs, asked, tell, dispose } = stage()
    repairs.start(2)
    expect(asked.map(({ ask }) => ask)).toEqual(['know', 'repairs'])
    expect(repairs.search()).toMatchObject({ state: 'searching', moves: 2 })
    tell({ told: 'progress', id: lastId(asked), done: 3, of: 9, best: [] })
    expect(repairs.search()).toMatchObject({ state: 'searching', done: 3, of: 9 })
    tell({ told: 'found', id: lastId(asked), repairs: [], isWhole: true })
    expect(repairs.search().state).toBe('done')
    repairs.start(3)
    expect(asked.map(({ ask }) => ask)).toEqual(['know', 'repairs', 'repairs'])
    dispose()
  })

  test('another cell ends the search, and what comes of it is not shown there', () => {
    const { repairs, asked, tell, setPlace, dispose } = stage()
    repairs.start(2)
    const id = lastId(asked)
    setPlace(null)
    expect(asked.at(-1)).toEqual({ ask: 'stop' })
    tell({ told: 'found', id, repairs: [], isWhole: true })
    expect(repairs.search().state).toBe('idle')
    expect(repairs.hole()).toBeNull()
    dispose()
  })

  test('a night before surgery is asked about when the eye rests on it', () => {
    vi.useFakeTimers()
    const { asked, setPlace, dispose } = stage([{ cause: 'surgery' } as Finding])
    vi.advanceTimersByTime(100)
    expect(asked).toEqual([])
    vi.advanceTimersByTime(400)
    expect(asked.map(({ ask }) => ask)).toEqual(['know', 'eve'])
    setPlace(null)
    dispose()
    vi.useRealTimers()
  })
})
