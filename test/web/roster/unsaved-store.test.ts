import { describe, expect, test } from 'vitest'
import type { Step } from '../../../web/roster/draft/step.ts'
import { type Cupboard, unsavedStore } from '../../../web/roster/live/unsaved-store.ts'

const step = (id: string): Step => ({ id, changes: [{ do: 'lock', shift: 's', position: 1 }] })

function storage(): Cupboard['lasting'] {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    key: (at) => [...values.keys()][at] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

/** A browser with windows: each has storage of its own, and holds its names until it is closed. */
function makeBrowser() {
  const lasting = storage()
  const open = new Set<string>()
  const window = (ofWindow = storage()) => {
    const own: string[] = []
    const cupboard: Cupboard = {
      lasting,
      ofWindow,
      hold: (name) => {
        own.push(name)
        open.add(name)
      },
      held: () => Promise.resolve(new Set(open)),
    }
    return { cupboard, ofWindow, close: () => own.forEach((name) => open.delete(name)) }
  }
  return { lasting, window }
}

const ids = (steps: readonly Step[]) => steps.map(({ id }) => id)

const told: number[] = []
const tell = (count: number) => void told.push(count)

describe('unsaved steps', () => {
  test('are there after the page was loaded again, and gone once they were saved', async () => {
    const { window, lasting } = makeBrowser()
    const first = window()
    const store = unsavedStore('noord/Fatma', 'r', tell, first.cupboard)
    expect(await store.read()).toEqual([])
    store.keep([step('a'), step('b')])
    first.close()
    const again = unsavedStore('noord/Fatma', 'r', tell, window(first.ofWindow).cupboard)
    expect(ids(await again.read())).toEqual(['a', 'b'])
    expect(told).toEqual([2])
    again.keep([])
    expect(lasting.length).toBe(0)
  })

  test('of a closed window are taken over by the next, of an open one they are left alone', async () => {
    const { window } = makeBrowser()
    const closed = window()
    const open = window()
    for (const [one, id] of [
      [closed, 'closed'],
      [open, 'open'],
    ] as const) {
      const store = unsavedStore('noord/Fatma', 'r', tell, one.cupboard)
      await store.read()
      store.keep([step(id)])
    }
    closed.close()
    expect(ids(await unsavedStore('noord/Fatma', 'r', tell, window().cupboard).read())).toEqual(['closed'])
    expect(ids(await unsavedStore('noord/Fatma', 'r', tell, window().cupboard).read())).toEqual([])
  })

  test('are not sent twice by a copy of a window', async () => {
    const { window } = makeBrowser()
    const first = window()
    const store = unsavedStore('noord/Fatma', 'r', tell, first.cupboard)
    await store.read()
    store.keep([step('a')])
    expect(await unsavedStore('noord/Fatma', 'r', tell, window(first.ofWindow).cupboard).read()).toEqual([])
  })

  test('belong to one account and one roster', async () => {
    const { window } = makeBrowser()
    const first = window()
    const store = unsavedStore('noord/Fatma', 'r', tell, first.cupboard)
    await store.read()
    store.keep([step('a')])
    first.close()
    for (const [account, roster] of [
      ['noord/Joris', 'r'],
      ['noord/Fatma', 'other'],
    ] as const)
      expect(await unsavedStore(account, roster, tell, window().cupboard).read()).toEqual([])
  })
})
