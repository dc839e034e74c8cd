import { gzipSync } from 'node:zlib'
import type { Report } from './figure.ts'
import { month as ahead, onScreen, runs, type Screen } from './screen.ts'
import { p95, workAfter, workBetween } from './trace.ts'

const parts = {
  'line.week': week,
  'line.next': next,
  'line.switch': switches,
  'line.month': month,
} as const

export const figures = Object.keys(parts)

/** It takes minutes, and so runs only when it is asked for. */
export const isByName = true

/** The 24-hour line of 165 practices: CPU time of the main thread until what was asked for stands, against the budgets of its design. */
export async function bench(report: Report, isAsked: (figure: string) => boolean): Promise<void> {
  await onScreen('line', async (screen) => {
    for (const [name, measure] of Object.entries(parts)) if (isAsked(name)) await measure(screen, report)
  })
}

const standing = '.line-sum'

/** CPU time from a mark set now until the line stands and the page rests. */
async function workUntilStanding({ page, traced, rest }: Screen, name: string, go: () => Promise<unknown>): Promise<number> {
  const events = await traced(async () => {
    await page.evaluate((mark) => performance.mark(mark), name)
    await go()
    await page.locator(standing).waitFor()
    await rest()
    await page.evaluate((mark) => performance.mark(mark), `${name} stands`)
  })
  return workBetween(events, [name, `${name} stands`])
}

/** At most 1 s the first time, 300 ms later. */
async function week(screen: Screen, report: Report): Promise<void> {
  const { page } = screen
  const toLine = () => page.locator('nav a[href="/coverage"]').first().click()
  const tell = (metric: string, value: number, bar: number) =>
    report({ bench: 'line.week', metric, value, unit: 'CPU-ms', cpu: value, bar })
  tell('the week stands, cold, main thread', await workUntilStanding(screen, 'cold', toLine), 1_000)
  const warm: number[] = []
  for (let turn = 0; turn < Math.max(3, runs(20)); turn++) {
    await page.locator('nav a[href="/"]').first().click()
    await page.waitForTimeout(500)
    warm.push(await workUntilStanding(screen, `warm ${turn}`, toLine))
  }
  tell(`the week stands, warm, main thread, p95 of ${warm.length}`, p95(warm), 300)
}

async function open({ page, address, rest }: Screen): Promise<void> {
  await page.goto(`${address}/coverage?from=${ahead}`)
  await page.locator(standing).waitFor()
  await page.waitForTimeout(2_000)
  await rest()
}

/** The next gap with the side beside it: at most 100 ms. */
async function next(screen: Screen, report: Report): Promise<void> {
  await open(screen)
  const events = await screen.traced(async () => {
    for (let turn = 0; turn < runs(300); turn++) await screen.press('F8', 'next')
  })
  const works = workAfter(events, 'next')
  const value = p95(works)
  report({ bench: 'line.next', metric: `F8 with the side, p95 of ${works.length}`, value, unit: 'CPU-ms', cpu: value, bar: 100 })
}

/** Day, week and month: the picture that the key itself brings, and the month once it is drawn, at most 500 ms. */
async function switches(screen: Screen, report: Report): Promise<void> {
  await open(screen)
  const round = [
    ['week to month', '-'],
    ['month to week', '+'],
    ['week to day', '+'],
    ['day to week', '-'],
  ] as const
  const drawn = new Map<string, number[]>(round.map(([name]) => [name, []]))
  for (let turn = 0; turn < Math.max(3, runs(20)); turn++) {
    for (const [name, key] of round) {
      const go = async () => {
        await screen.page.keyboard.press(key)
        await screen.page.waitForTimeout(400)
      }
      drawn.get(name)!.push(await workUntilStanding(screen, `${name} ${turn}`, go))
    }
  }
  for (const [name, works] of drawn) {
    const value = p95(works)
    const metric = `${name}, drawn, main thread, p95 of ${works.length}`
    report({ bench: 'line.switch', metric, value, unit: 'CPU-ms', cpu: value, bar: name.endsWith('month') ? 500 : 300 })
  }
}

/** What a month takes over the line: at most 120 kB. */
async function month({ page, address, rest }: Screen, report: Report): Promise<void> {
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/line')
  await page.goto(`${address}/coverage?zoom=month&from=${ahead}`)
  const body = await (await answer).body()
  await page.locator(standing).waitFor()
  await rest()
  report({ bench: 'line.month', metric: 'payload, gzip', value: gzipSync(body).length, unit: 'bytes', bar: 120_000 })
}
