import type { Report } from './figure.ts'
import { month, onScreen, runs, type Screen } from './screen.ts'
import { heap } from './grid-heap.ts'
import { scrolling } from './grid-scroll.ts'
import { paste } from './grid-paste.ts'
import { p95, workAfter } from './trace.ts'

const parts = {
  'grid.focus': focus,
  'grid.edit': edit,
  'grid.typeahead': typeAhead,
  'grid.switch': switches,
  'grid.paste': paste,
  'grid.heap': heap,
  'grid.scroll': scrolling,
} as const

export const figures = Object.keys(parts)

/** It takes minutes, and so runs only when it is asked for. */
export const isByName = true

/**
 * What a coordinator waits for in the roster of a large region: CPU time of the main thread between a key and the picture that
 * shows what it did (trace.ts). The bars are those of the 95th of 100.
 */
export async function bench(report: Report, isAsked: (figure: string) => boolean): Promise<void> {
  await onScreen('grid', async (screen) => {
    await openRoster(screen)
    for (const [name, measure] of Object.entries(parts)) if (isAsked(name)) await measure(screen, report)
  })
}

async function openRoster({ page, address, rest }: Screen): Promise<void> {
  await page.goto(`${address}/roster?from=${month}`)
  await page.locator('[role="gridcell"]:focus').waitFor()
  await page.locator('.cands tbody tr').first().waitFor()
  // What the screen fetches for later comes some seconds after it stands.
  await page.waitForTimeout(5_000)
  await rest()
}

function tell(report: Report, bench: string, metric: string, works: readonly number[], bar: number): void {
  const value = p95(works)
  report({ bench, metric: `main-thread work, ${metric}, p95 of ${works.length}`, value, unit: 'CPU-ms', cpu: value, bar })
}

/** Key to focus: the cursor walks a square through each table of the grid. */
async function focus({ traced, press }: Screen, report: Report): Promise<void> {
  const keys = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']
  const tables = [
    ['month of shifts', null],
    ['quarter of shifts', '-'],
    ['quarter of practitioners', 'Control+Shift+2'],
    ['month of practitioners', '+'],
  ] as const
  for (const [name, opening] of tables) {
    if (opening) await press(opening)
    for (const key of keys) await press(key)
    const events = await traced(async () => {
      for (let turn = 0; turn < runs(300); turn++) await press(keys[Math.floor(turn / 5) % keys.length]!, 'focus')
    })
    tell(report, 'grid.focus', `key to focus, ${name}`, workAfter(events, 'focus'), 16)
  }
  await press('Control+Shift+1')
}

/** Takes somebody away and puts them back: to the picture in which row and column are checked again. */
async function edit({ page, traced, press, rest }: Screen, report: Report): Promise<void> {
  const filled = page.locator('table.shifts[role="grid"] .cell.filled')
  const events = await traced(async () => {
    for (let turn = 0; turn < runs(300) / 2; turn++) {
      await filled.nth(turn * 3).evaluate((cell) => (cell as HTMLElement).click())
      await rest()
      await press('Delete', 'edit')
      await press('Control+z', 'edit')
    }
  })
  tell(report, 'grid.edit', 'edit with row and column checked again', workAfter(events, 'edit'), 50)
}

/** Each letter of a surname. */
async function typeAhead({ page, traced, press }: Screen, report: Report): Promise<void> {
  await page.locator('table.shifts[role="grid"] .cell.filled').first().click()
  const events = await traced(async () => {
    for (let turn = 0; turn < runs(300) / 5; turn++) {
      for (const letter of ['b', 'a', 'k', 'k', 'e']) await press(letter, 'letter')
      await press('Escape')
    }
  })
  tell(report, 'grid.typeahead', 'letter to list', workAfter(events, 'letter'), 30)
}

/** Every view and every zoom in turn; each is told apart too, for the widest is the slowest. */
async function switches({ traced, press }: Screen, report: Report): Promise<void> {
  const round = [
    ['month to quarter of shifts', '-'],
    ['quarter to practitioners', 'Control+Shift+2'],
    ['quarter to month of practitioners', '+'],
    ['month to week of practitioners', '+'],
    ['week to list', 'Control+Shift+3'],
    ['list to week of shifts', 'Control+Shift+1'],
    ['week to month of shifts', '-'],
    ['month to quarter of shifts', '-'],
    ['quarter to month of shifts', '+'],
  ] as const
  const names = [...new Set(round.map(([name]) => name))]
  for (const [, keys] of round) await press(keys)
  const events = await traced(async () => {
    for (let turn = 0; turn < runs(300) / round.length; turn++) for (const [name, keys] of round) await press(keys, name)
  })
  const works = names.map((name) => [name, workAfter(events, name)] as const)
  for (const [name, ofOne] of works) tell(report, 'grid.switch', name, ofOne, 150)
  tell(
    report,
    'grid.switch',
    'any switch',
    works.flatMap(([, ofOne]) => ofOne),
    150,
  )
}
