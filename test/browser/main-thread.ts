import type { Page } from '@playwright/test'

/** What the page's main thread works, in milliseconds of its own time: other programs on the machine do not count. */
export async function meterOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
}

/**
 * What an act costs until what it waits for is there: the work of the busiest page, which a bar in seconds is held against
 * on a machine that others use too, and the time on the wall, which only a fault makes long.
 */
export async function spentOn(pages: readonly Page[], act: () => Promise<void>): Promise<{ readonly work: number; readonly wall: number }> {
  const meters = await Promise.all(pages.map(meterOf))
  const before = await Promise.all(meters.map((meter) => meter()))
  const began = Date.now()
  await act()
  const wall = Date.now() - began
  const after = await Promise.all(meters.map((meter) => meter()))
  return { work: Math.round(Math.max(...after.map((work, at) => work - before[at]!))), wall }
}
