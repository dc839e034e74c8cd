import type { Report } from './figure.ts'
import { month, runs, type Screen } from './screen.ts'

const most = 150
/** How much more it may hold than after a quarter of the edits, in per cent: what grows with the work of a day is a leak. */
const mostGrowth = 5

/** The heap after two thousand edits, garbage collected; and how far that is from the heap after a quarter of them. */
export async function heap({ page, address, rest }: Screen, report: Report): Promise<void> {
  await page.goto(`${address}/roster?from=${month}`)
  await page.locator('[role="gridcell"]:focus').waitFor()
  await page.waitForTimeout(5_000)
  await rest()
  const protocol = await page.context().newCDPSession(page)
  const megabytes = async () => {
    await rest()
    await protocol.send('HeapProfiler.collectGarbage')
    return (await protocol.send('Runtime.getHeapUsage')).usedSize / 1e6
  }
  const all = runs(2_000)
  await page.evaluate(editAndBack, all / 4)
  const early = await megabytes()
  await page.evaluate(editAndBack, (all * 3) / 4)
  const late = await megabytes()
  await protocol.detach()
  report({ bench: 'grid.heap', metric: `heap after ${all} edits`, value: late, unit: 'MB', bar: most })
  report({
    bench: 'grid.heap',
    metric: `heap after ${all} edits against ${all / 4}`,
    value: (late / early - 1) * 100,
    unit: '%',
    bar: mostGrowth,
  })
}

/** In the page: takes somebody away and back, on one filled cell after the other, each with its picture. */
async function editAndBack(count: number): Promise<void> {
  const keys = [
    { key: 'Delete', code: 'Delete' },
    { key: 'z', code: 'KeyZ', ctrlKey: true },
  ]
  for (let turn = 0; turn < count / keys.length; turn++) {
    const filled = document.querySelectorAll<HTMLElement>('table.shifts[role="grid"] .cell.filled')
    filled[(turn * 7) % filled.length]!.click()
    for (const key of keys) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }))
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  }
}
