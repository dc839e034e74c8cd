import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createStill } from '../../../web/today/create-still.ts'

/** Just enough of an element: what it hears, and whether somebody points at it. */
function makeElement() {
  const heard = new Map<string, () => void>()
  let over = false
  const element = {
    addEventListener: (name: string, act: () => void) => void heard.set(name, act),
    removeEventListener: () => {},
    matches: () => over,
    contains: () => false,
  }
  const point = (inside: boolean) => {
    over = inside
    heard.get(inside ? 'pointerenter' : 'pointerleave')?.()
  }
  return { element: element as unknown as HTMLElement, point }
}

test('rows do not move under the pointer; new ones wait, and what changed in a row is shown', () => {
  createRoot((dispose) => {
    Object.assign(globalThis, { document: { activeElement: null } })
    const [fresh, setFresh] = createSignal(['a 1', 'b 1'])
    const still = createStill(fresh, (row) => row[0]!)
    const { element, point } = makeElement()
    still.watch(element)
    setFresh(['c 1', 'a 1', 'b 1'])
    expect([still.rows(), still.waiting()]).toEqual([['c 1', 'a 1', 'b 1'], 0])
    point(true)
    setFresh(['d 1', 'b 2', 'c 1', 'a 1'])
    expect([still.rows(), still.waiting()]).toEqual([['c 1', 'a 1', 'b 2'], 1])
    still.show()
    expect([still.rows(), still.waiting()]).toEqual([['d 1', 'b 2', 'c 1', 'a 1'], 0])
    setFresh(['b 2'])
    point(false)
    expect(still.rows()).toEqual(['b 2'])
    dispose()
  })
})
