import { expect, type Locator, type Page } from '@playwright/test'
import { enterAs, expectAccessible, journeys, type Visit } from './journey.ts'

const journey = journeys()

const focused = (page: Page) => page.locator('[role="gridcell"]:focus')
const status = (page: Page) => page.locator('.status-bar .save')
const saved = (page: Page) => expect(status(page)).toContainText(/Opgeslagen|Saved/)

/** Opens the roster of next month and waits until rules, gaps and candidates were looked at. */
async function openRoster(visit: Visit): Promise<void> {
  const { page } = visit
  await enterAs(visit, 'coordinator', '/roster')
  await expect(focused(page)).toBeVisible()
  await expect(page.locator('.draft-pill')).toBeVisible()
}

/** A colleague at a computer of their own. */
async function colleagueOf(visit: Visit): Promise<Visit> {
  const context = await visit.page
    .context()
    .browser()!
    .newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
  const second: Visit = { ...visit, page: await context.newPage(), say: (nl) => nl }
  await openRoster(second)
  return second
}

const at = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`)

/** Addresses of filled cells from the day after tomorrow on, of which the same two stand under each other in one shift. */
async function filledPairs(page: Page): Promise<readonly (readonly [string, string])[]> {
  const addresses = await page
    .locator('td.cell.filled[data-cell]')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['cell']!))
  const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  return addresses.flatMap((first) => {
    const second = first.replace(/\/1$/, '/2')
    return first.endsWith('/1') && first > soon && addresses.includes(second) ? [[first, second] as const] : []
  })
}

async function empty(page: Page, cell: Locator): Promise<void> {
  await cell.click()
  await page.keyboard.press('Delete')
  await expect(cell).toHaveClass(/open|short/)
}

journey(
  'two coordinators see each other: initials in the bar, the name at the cell, and an edit the moment it is saved',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    const second = await colleagueOf(visit)
    await expect(page.locator('.bar .here li')).toHaveCount(1)
    await expect(second.page.locator('.bar .here li')).toHaveCount(1)
    const [[first, other]] = (await filledPairs(page)) as [[string, string]]
    await at(second.page, first).click()
    const theirs = (await page.locator('.bar .here .sr').innerText()).split(' ')[0]!
    await expect(at(page, first).locator('.held-by')).toHaveText(theirs)
    await expect(at(page, first)).toHaveAttribute('aria-label', new RegExp(`${theirs} (staat op|is on)`))
    await expectAccessible(visit)
    await empty(second.page, at(second.page, first))
    await expect(at(page, first)).toHaveClass(/open|short/)
    await second.page.keyboard.press('Control+z')
    await expect(at(page, first)).toHaveClass(/filled/)
    await at(second.page, other).click()
    await expect(at(page, other).locator('.held-by')).toBeVisible()
    await saved(second.page)
    await second.page.context().close()
    await expect(page.locator('.bar .here li')).toHaveCount(0)
    await expect(page.locator('.held-by')).toHaveCount(0)
  },
  'desk',
)

journey(
  'what was not saved when the page was loaded again is saved after it, and leaving the page warns',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    const address = (await filledPairs(page))[0]![0]
    const warnings: string[] = []
    page.on('dialog', (dialog) => {
      warnings.push(dialog.type())
      void dialog.accept()
    })
    await page.route('**/api/rosters/*/changes', (route) => route.abort())
    await empty(page, at(page, address))
    await expect(status(page)).toContainText(/^1 (niet opgeslagen|not saved)/)
    await page.reload()
    await expect(page.locator('.toast').first()).toContainText(/nog niet opgeslagen|not saved yet/)
    await page.unroute('**/api/rosters/*/changes')
    await saved(page)
    await expect(at(page, address)).toHaveClass(/open|short/)
    expect(warnings).toEqual(['beforeunload'])
  },
  'desk',
)
