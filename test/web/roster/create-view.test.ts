import { createComputed, createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createView, type Looking } from '../../../web/roster/create-view.ts'
import { type Params, paramsOf, type RosterAddress } from '../../../web/roster/view.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Page = Looking & {
  /** The view each time it woke who looks at it. */
  readonly woken: string[]
  readonly written: RosterAddress[]
  /** Another address: back, forward, or a link. */
  readonly goto: (params: Params) => void
  /** What we wrote reads back. */
  readonly readBack: () => void
}

function onPage(given: Params, work: (page: Page) => void): void {
  const [page, end] = createRoot((dispose) => {
    const [address, goto] = createSignal(given)
    const params = new Proxy<Params>({}, { get: (_, name) => address()[String(name)] })
    const written: RosterAddress[] = []
    const woken: string[] = []
    const looking = createView({ params, hasDay: true, start: '2027-01-01', write: (address) => void written.push(address) })
    createComputed(() => void woken.push(`${looking.view().view} ${looking.view().from}`))
    return [{ ...looking, woken, written, goto, readBack: () => goto(paramsOf(written.at(-1)!)) }, dispose] as const
  })
  work(page)
  end()
}

const january = { from: '2027-01-01', sel: '2027-01-02/a/night-consult/1' }

describe('the view and the chosen cell', () => {
  test('the cursor wakes nobody who looks at the view', () =>
    onPage(january, ({ show, sel, woken }) => {
      for (let day = 10; day < 20; day++) show({ sel: `2027-01-${day}/a/night-consult/1` })
      expect(sel()).toBe('2027-01-19/a/night-consult/1')
      expect(woken).toEqual(['shifts 2027-01-01'])
    }))

  test('another view is told once, also with another cell', () =>
    onPage(january, ({ show, sel, woken }) => {
      show({ view: 'practitioners', sel: '2027-01-02/@VIS' })
      expect(sel()).toBe('2027-01-02/@VIS')
      expect(woken).toEqual(['shifts 2027-01-01', 'practitioners 2027-01-01'])
    }))

  test('the address follows a moment later, whole and once for many moves', () =>
    onPage(january, ({ show, written }) => {
      show({ from: '2027-02-01' })
      show({ sel: '2027-02-03/a/night-consult/1' })
      vi.advanceTimersByTime(200)
      expect(written).toEqual([])
      vi.advanceTimersByTime(100)
      expect(written).toMatchObject([{ view: 'shifts', from: '2027-02-01', sel: '2027-02-03/a/night-consult/1' }])
    }))

  test('back and forward bring the view and the cell; what we wrote ourselves moves nothing', () =>
    onPage(january, ({ show, sel, view, goto, readBack }) => {
      show({ sel: '2027-01-05/a/night-consult/1' })
      vi.advanceTimersByTime(300)
      show({ sel: '2027-01-06/a/night-consult/1' })
      vi.advanceTimersByTime(300)
      goto({ from: '2027-01-01', sel: '2027-01-05/a/night-consult/1' })
      expect(sel()).toBe('2027-01-06/a/night-consult/1')
      readBack()
      goto({ from: '2027-03-01', sel: '2027-03-02/a/night-consult/1' })
      expect([view().from, sel()]).toEqual(['2027-03-01', '2027-03-02/a/night-consult/1'])
    }))
})
