import { beforeEach, expect, test, vi } from 'vitest'

/** What the device keeps, and what the style sheets are told. */
const kept = new Map<string, string>()
const told = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  told.clear()
  vi.resetModules()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  vi.stubGlobal('document', { documentElement: { style: { setProperty: (name: string, value: string) => told.set(name, value) } } })
  return () => vi.unstubAllGlobals()
})

const opened = () => import('../../../web/ui/sizes.ts')

test('rows are 25, 30 or 36 pixels, and grow with the text; both last on the device', async () => {
  const first = await opened()
  expect([first.textScale(), first.rowHeight()]).toEqual([1, 25])
  first.chooseRowSize('normal')
  expect(told.get('--row-height')).toBe('30px')
  first.chooseTextSize('115')
  expect([told.get('--scale'), told.get('--row-height'), first.rowHeight()]).toEqual(['1.15', '35px', 35])
  first.chooseRowSize('roomy')
  first.chooseTextSize('130')
  vi.resetModules()
  const again = await opened()
  expect([again.textSize(), again.rowSize(), again.rowHeight()]).toEqual(['130', 'roomy', 47])
})

test('a size that is none is the one of the design', async () => {
  kept.set('etmaal-text', '900')
  kept.set('etmaal-rows', 'flat')
  const { rowHeight, textSize } = await opened()
  expect([textSize(), rowHeight()]).toEqual(['100', 25])
})
