import { expect, type Page } from '@playwright/test'
import { enterAs, expectAccessible, journeys, type Visit } from './journey.ts'

const journey = journeys()

const gaps = async (page: Page): Promise<number> => Number((await page.getByRole('tab').first().innerText()).replace(/\D/g, ''))
const cell = (page: Page) => page.locator('[role="gridcell"]:focus')
const saved = (page: Page) => expect(page.locator('.status-bar .save')).toContainText(/Opgeslagen|Saved/)

async function openRoster(visit: Visit, query = ''): Promise<void> {
  const { page } = visit
  await enterAs(visit, 'coordinator')
  await page.goto(`/roster${query}`)
  await expect(cell(page)).toBeVisible()
}

journey(
  'by keyboard: the cursor stands on the most urgent gap, Enter fills it, undo and redo bring it back and forth',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    await expect(cell(page)).toHaveAttribute('aria-label', /niemand|nobody|ingevuld|filled/i)
    const before = await gaps(page)
    await expect(page.locator('.cands tbody tr').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect.poll(() => gaps(page)).toBe(before - 1)
    await saved(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => gaps(page)).toBe(before)
    await page.keyboard.press('Control+y')
    await expect.poll(() => gaps(page)).toBe(before - 1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => gaps(page)).toBe(before)
    await saved(page)
  },
  'desk',
)

journey(
  'by keyboard: F8 walks the gaps, and the focus is always on a cell with a full sentence',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    const seen = new Set<string>()
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('F8')
      await page.waitForTimeout(150)
      seen.add((await cell(page).getAttribute('aria-label')) ?? '')
    }
    expect(seen.size).toBeGreaterThan(2)
    for (const label of seen) expect(label).toMatch(/\d{1,2} \p{L}+, .+\./u)
  },
  'desk',
)

journey(
  'by keyboard: a name that cannot work here says why, with the number of the rule',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    await page.keyboard.press('F2')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    const list = page.getByRole('listbox')
    await expect(list).toBeVisible()
    await page.locator('.pick input').fill('')
    const cannot = page.locator('.pick-option.cannot').first()
    await cannot.scrollIntoViewIfNeeded()
    await expect(cannot).toContainText(/Kan niet|Not possible/)
    await page.keyboard.press('Escape')
    await expect(cell(page)).toBeVisible()
  },
  'desk',
)

journey(
  'by mouse: a placed cell is exchanged with another, and the toast takes it back',
  async (visit) => {
    const { page } = visit
    await openRoster(visit, '?view=shifts&zoom=week')
    await page.keyboard.press('F8')
    const held = page.locator('.cell.filled[data-spot]')
    const first = held.nth(3)
    const name = await first.innerText()
    await first.click()
    await page.getByRole('button', { name: /Ruil om met|Exchange with/ }).click()
    const others = await held.allInnerTexts()
    const other = others.findIndex((text, index) => index > 3 && text !== name)
    await held.nth(other).click()
    await expect(page.locator('.toast, .dialog, .clash').first()).toBeVisible()
  },
  'desk',
)

journey(
  'the difference with what is published counts the cells that were changed',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    const before = await gaps(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => gaps(page)).toBe(before - 1)
    await page.getByRole('tab').nth(1).click()
    await expect(page.locator('.changes > li').first()).toBeVisible()
    await saved(page)
  },
  'desk',
)

journey(
  'publishing shows its effects first, asks a reason for the gaps left, and carries the number',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    await page.getByRole('button', { name: /^Publiceer…|^Publish…/ }).click()
    const go = page.getByRole('button', { name: /^(Publiceer|Publish) \d+ / })
    await expect(go).toBeVisible()
    await go.click()
    await expect(page.getByRole('alert').filter({ hasText: /3/ })).toBeVisible()
    await page.getByLabel(/Waarom publiceer|Why do you publish/).fill('De rest volgt')
    await expectAccessible(visit)
    await go.click()
    await expect(page.getByText(/Gepubliceerd als versie|Published as version/).first()).toBeVisible({ timeout: 30_000 })
  },
  'desk',
)

journey(
  'nothing serious is found by axe, also with the list of names open',
  async (visit) => {
    const { page } = visit
    await openRoster(visit, '?view=shifts&zoom=week')
    await expectAccessible(visit)
    await page.keyboard.press('F2')
    await expectAccessible(visit)
  },
  'desk',
)

journey(
  'on a phone the gaps come first and a tap fills one',
  async (visit) => {
    const { page } = visit
    await enterAs(visit, 'coordinator')
    await page.goto('/roster')
    await page.locator('.roster-gaps button').first().click()
    await expect(page.locator('.pick-rows button.can').first()).toBeVisible()
    await expectAccessible(visit)
  },
  'phone',
)
