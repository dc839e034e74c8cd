import { expect, type Page } from '@playwright/test'
import { addDays, weekdayOf } from '../../../api/domain/time/instant.ts'
import { enterAs, journeys, type Visit } from '../journey.ts'
import { lineScreen } from './line-screen.ts'
import { rosterScreen } from './roster-screen.ts'
import { byKeys, expectFocus, type Way } from './way.ts'

const journey = journeys()

journey(
  'who works by keyboard never loses the focus: not by a link, nor under the heads, nor in another week',
  async (visit) => {
    const { page, say } = visit
    const screen = rosterScreen(visit)
    const way = byKeys(page)
    await page.setViewportSize({ width: 1440, height: 560 })
    await enterAs(visit, 'coordinator')

    const link = page.getByRole('main').getByRole('link').and(page.locator('[href^="/coverage"]')).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/coverage/)
    await expect(page.getByRole('main')).toBeFocused()

    await way.to(
      page
        .getByRole('navigation')
        .first()
        .getByRole('link', { name: say('Rooster', 'Roster'), exact: true }),
    )
    await page.keyboard.press('Enter')
    await screen.ready()
    await expect(screen.focus).toHaveRole('gridcell')
    await page.keyboard.press('Control+Home')
    const steps = [...Array<string>(16).fill('ArrowDown'), ...Array<string>(16).fill('ArrowUp')]
    for (const key of [...steps, 'F8', 'F8', 'Shift+F8']) await way.press(key)

    await way.press('Control+k')
    const { rosters } = (await (await page.request.get('/api/rosters')).json()) as { rosters: { until: string }[] }
    const far = addDays(rosters.at(-1)!.until, -70)
    const monday = addDays(far, 1 - weekdayOf(far))
    await way.type(monday)
    await expect(page.getByRole('option').first()).toContainText(say('week van', 'week of'))
    await way.press('Enter')
    await expect(page).toHaveURL(new RegExp(`from=${monday.slice(0, 7)}`))
    await screen.ready()
    await expect(screen.grid.locator('[role="gridcell"][tabindex="0"]')).toHaveCount(1)
    await expect(screen.focus).toHaveRole('gridcell')
    await expectFocus(page)

    await atTheLowestCell(visit, way)
    await underComments(visit, way)
    await besideMessage(visit, way)
    await inAnotherWeekOfTheLine(visit, way)
    await throughAnotherLook(visit, way)
  },
  'desk',
)

/** The names that can be chosen are whole in sight, also at the lowest cell of the grid. */
async function atTheLowestCell({ page }: Visit, way: Way): Promise<void> {
  const before = page.viewportSize()!
  await page.setViewportSize({ width: 1440, height: 900 })
  const list = page.getByRole('listbox')
  const low = await page
    .getByRole('grid')
    .locator('[role="gridcell"].filled')
    .evaluateAll((cells) => {
      const limit = cells[0]!.closest('.roster-scroll')!.getBoundingClientRect().bottom
      return cells.findLastIndex((cell) => cell.getBoundingClientRect().bottom < limit - 20)
    })
  await page.getByRole('grid').locator('[role="gridcell"].filled').nth(low).click()
  await way.press('F2')
  await expect(list).toBeInViewport({ ratio: 1 })
  await way.press('Escape')
  await page.setViewportSize(before)
}

/** A message comes where the candidates stand, and none of them is under it. */
async function besideMessage(visit: Visit, way: Way): Promise<void> {
  const { page, say } = visit
  const screen = rosterScreen(visit)
  await screen.goToHole()
  await expect(screen.candidates.getByRole('rowheader').first()).toBeVisible()
  await way.press('Control+Shift+X')
  await expect(page.getByText(say('Kies nu de andere cel', 'Now choose the other cell')).first()).toBeVisible()
  await way.to(screen.candidates.getByRole('rowheader').first().getByRole('button'))
  for (let step = 0; step < 3; step++) await way.press('ArrowDown')
}

/** What was said before stands above the field, which is whole in sight in a low window too. */
async function underComments(visit: Visit, way: Way): Promise<void> {
  const { page } = visit
  const screen = rosterScreen(visit)
  const dialog = page.getByRole('dialog')
  await screen.goToHole()
  for (let said = 0; said < 3; said++) {
    await way.press('Shift+F2')
    await expect(dialog.getByRole('textbox')).toBeFocused()
    await expectFocus(page)
    await way.type('Bel eerst de post')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
  }
}

/** The rows of a week go with it: the focus is on a row of the next. */
async function inAnotherWeekOfTheLine(visit: Visit, way: Way): Promise<void> {
  const { page, say } = visit
  await toScreen(visit, say('24-uurslijn', '24-hour line'))
  await lineScreen(visit).ready()
  const row = page.getByRole('main').locator('button[aria-current="true"]')
  let isGone = false
  // Not every week has a gap, and a remark goes on over several.
  for (let week = 0; week < 5 && !isGone; week++) {
    if ((await row.count()) > 0) await row.focus()
    await way.press('F8')
    const before = (await page.locator(':focus').elementHandle())!
    await Promise.all([page.waitForResponse('**/api/line?**'), way.press('Alt+PageDown')])
    await painted(page)
    isGone = !(await before.evaluate((element) => element.isConnected))
    await expectFocus(page)
  }
  expect(isGone).toBe(true)
}

/** A screen that was known when it was opened stays where it is, with the focus, while it is asked again. */
async function throughAnotherLook(visit: Visit, way: Way): Promise<void> {
  const { page, say } = visit
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/api/today', async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest('**/api/today')
  const answered = page.waitForResponse('**/api/today')
  await toScreen(visit, say('Vandaag', 'Today'))
  await asked
  const link = page.getByRole('main').getByRole('link').first()
  await way.to(link)
  answer()
  await answered
  await painted(page)
  await expect(link).toBeFocused()
}

const toScreen = async ({ page }: Visit, name: string) => {
  await page.getByRole('navigation').first().getByRole('link', { name }).focus()
  await page.keyboard.press('Enter')
}

const painted = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
