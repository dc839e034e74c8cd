import { createRoot, createSignal } from 'solid-js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Finding } from '../../../api/domain/model/finding.ts'
import { createTogether, type Togethers } from '../../../web/roster/live/create-together.ts'
import { makeRoster } from '../../make.ts'

afterEach(() => void vi.unstubAllGlobals())

const finding = (shifts: readonly string[]): Finding => ({
  rule: 'R02',
  level: 'warn',
  mayOverride: true,
  who: 'Bakker',
  from: '2026-10-24T15:00:00Z',
  until: '2026-10-25T07:00:00Z',
  shifts,
  says: { nl: 'Bakker rust te kort.', en: 'Bakker rests too short.' },
})

/** What the log says: who placed Bakker on which shift, the latest first. */
const log = (authors: Readonly<Record<string, string>>) => {
  const history = Object.entries(authors).map(([shift, actor], at) => ({
    version: 9 - at,
    at: '2026-10-01T10:00:00Z',
    actor,
    changes: [{ do: 'place', shift, position: 1, practitioner: 'Bakker', was: null }],
  }))
  vi.stubGlobal('fetch', async () => Response.json({ history }))
}

type Desk = { readonly together: Togethers; readonly arrive: (shift: string) => void; readonly find: (all: readonly Finding[]) => void }

async function atDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const [desk, end] = createRoot((dispose) => {
    const [findings, find] = createSignal<readonly Finding[]>([])
    const [arrived, arrive] = createSignal<readonly string[]>([])
    const draft = { findings, arrived, roster: () => makeRoster({ shifts: [] }) }
    const made = createTogether(draft)
    return [{ together: made, arrive: (shift: string) => arrive([shift]), find }, dispose] as const
  })
  await work(desk)
  end()
}

const soon = () => new Promise((resume) => setTimeout(resume, 10))

describe('a rule broken by two who did not know of each other', () => {
  test('is told with both names and what each did', () =>
    atDesk(async ({ together, arrive, find }) => {
      log({ night: 'Fatma', morning: 'Joris' })
      arrive('night')
      find([finding(['night', 'morning'])])
      await soon()
      expect(together.list().map(({ by }) => by)).toEqual([
        [
          ['Fatma', ['night']],
          ['Joris', ['morning']],
        ],
      ])
    }))

  test('is gone once it is mended, or read', () =>
    atDesk(async ({ together, arrive, find }) => {
      log({ night: 'Fatma', morning: 'Joris' })
      arrive('night')
      find([finding(['night', 'morning'])])
      await soon()
      find([])
      expect(together.list()).toEqual([])
      find([finding(['night', 'morning'])])
      together.dismiss(together.list()[0]!)
      expect(together.list()).toEqual([])
    }))

  test('is not told of what one person did alone, nor of what came with an own edit', () =>
    atDesk(async ({ together, arrive, find }) => {
      log({ night: 'Fatma', morning: 'Fatma' })
      arrive('night')
      find([finding(['night', 'morning'])])
      await soon()
      log({ night: 'Fatma', late: 'Joris' })
      find([finding(['night', 'morning']), finding(['night', 'late'])])
      await soon()
      expect(together.list()).toEqual([])
    }))
})
