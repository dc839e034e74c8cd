import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Happening, keepLine, type Road } from '../../web/live-line.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type On = Parameters<Road['open']>[0]

/** A road that a test rides: what was opened, what was closed, what the page heard. */
function ride() {
  const opened: On[] = []
  const state = { closed: 0, heard: [] as Happening['kind'][] }
  const road: Road = {
    open(on) {
      opened.push(on)
      return () => void state.closed++
    },
    after(milliseconds, work) {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
  }
  const end = keepLine(road, ({ kind }) => state.heard.push(kind))
  return { opened, state, end, last: () => opened.at(-1)! }
}

const hello = { kind: 'hello', you: 'me' } as const
const changed = { kind: 'roster-changed', roster: 'r', version: 2 } as const

describe('a line', () => {
  test('passes on what it says, and keeps its signs of life to itself', () => {
    const { last, state } = ride()
    last().message(hello)
    last().message({ kind: 'beat' })
    last().message(changed)
    expect(state.heard).toEqual(['hello', 'roster-changed'])
  })

  test('is opened again when it breaks, a little later each time, and at once again after it held', () => {
    const { opened, last } = ride()
    for (const [pause, count] of [
      [1_000, 2],
      [2_000, 3],
      [4_000, 4],
    ] as const) {
      last().lost()
      vi.advanceTimersByTime(pause - 1)
      expect(opened).toHaveLength(count - 1)
      vi.advanceTimersByTime(1)
      expect(opened).toHaveLength(count)
    }
    last().message(hello)
    last().lost()
    vi.advanceTimersByTime(1_000)
    expect(opened).toHaveLength(5)
  })

  test('that says nothing for 20 seconds is dead, whatever the browser thinks', () => {
    const { opened, last, state } = ride()
    last().message(hello)
    for (let beats = 0; beats < 10; beats++) {
      vi.advanceTimersByTime(8_000)
      last().message({ kind: 'beat' })
    }
    expect([opened.length, state.closed]).toEqual([1, 0])
    vi.advanceTimersByTime(21_000)
    expect([opened.length, state.closed]).toEqual([2, 1])
  })

  test('that is away makes the page look for itself every 10 seconds, until it is back', () => {
    const { last, state } = ride()
    last().lost()
    vi.advanceTimersByTime(30_000)
    expect(state.heard).toEqual(['look-again', 'look-again', 'look-again'])
    last().message(hello)
    vi.advanceTimersByTime(15_000)
    expect(state.heard.slice(3)).toEqual(['hello'])
  })

  test('that was ended says nothing more and is not opened again', () => {
    const { opened, last, state, end } = ride()
    end()
    last().message(changed)
    last().lost()
    vi.advanceTimersByTime(60_000)
    expect([opened.length, state.closed, state.heard]).toEqual([1, 1, []])
  })
})
