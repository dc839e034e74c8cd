import { expect, type Page } from '@playwright/test'
import { addDays, weekdayOf } from '../../api/domain/time/instant.ts'
import { expectAccessible, journeys, signIn, type Visit } from './journey.ts'

const journey = journeys()

const cell = (page: Page) => page.locator('[role="gridcell"]:focus')
const saved = (page: Page) => expect(page.locator('.status-bar .save')).toContainText(/opgeslagen|saved/i)
const address = async (page: Page) => (await cell(page).getAttribute('data-cell')) ?? ''

/** Opens a late month, where the demo has its ordinary shifts. */
async function openRoster(visit: Visit): Promise<void> {
  await signIn(visit, 'coordinator')
  await openAt(visit.page, `?zoom=month&from=${await lateMonday(visit.page)}`)
}

async function openAt(page: Page, query: string): Promise<void> {
  await page.goto(`/roster${query}`)
  await expect(page.locator('.draft-pill')).toBeVisible()
  await page.locator('[role="grid"] [role="gridcell"][tabindex="0"]').focus()
}

/** A Monday in the second half of the roster, whatever day it is today. */
async function lateMonday(page: Page): Promise<string> {
  const { rosters } = (await (await page.request.get('/api/rosters')).json()) as { rosters: { until: string }[] }
  const day = addDays(rosters.at(-1)!.until, -70)
  return addDays(day, 1 - weekdayOf(day))
}

journey(
  'one key to the people and one back: the day stays, who held the cell is the row, and every duty in sight can be read',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    // Somebody with duties before and after this one: what is filled in around the focused cell must leave it alone.
    const amidst = await page.locator('.cell.filled').evaluateAll((cells) => {
      const held = cells.map((one) => ({ code: one.textContent?.trim(), date: one.getAttribute('data-cell')?.slice(0, 10) ?? '' }))
      return held.findIndex(
        ({ code, date }) =>
          held.some((one) => one.code === code && one.date < date) && held.some((one) => one.code === code && one.date > date),
      )
    })
    await page.locator('.cell.filled').nth(amidst).click()
    const place = await address(page)
    const code = (await cell(page).innerText()).trim()
    await page.keyboard.press('Control+Shift+Digit2')
    await expect.poll(() => page.locator('.person-day').count()).toBeGreaterThan(20)
    await expect(cell(page)).toHaveAttribute('data-cell', new RegExp(`^${place.slice(0, 10)}/@${code}`))
    const unsaid = await page.locator('.person-day').evaluateAll((cells) => cells.filter((one) => !one.getAttribute('aria-label')).length)
    expect(unsaid).toBe(0)
    const painted = await page.locator('.people-painted canvas').evaluateAll((canvases) => {
      const colours = new Set<number>()
      for (const canvas of canvases as HTMLCanvasElement[]) {
        const probe = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!
        probe.drawImage(canvas, 0, 0)
        const { data } = probe.getImageData(0, 0, canvas.width, canvas.height)
        for (let at = 0; at < data.length; at += 4) colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!)
      }
      return colours.size
    })
    expect(painted, 'colours on the canvas').toBeGreaterThan(10)
    const isChosen = page.locator('.person-day.is-chosen')
    const [head, day] = [await page.locator('.days th.is-chosen').boundingBox(), await isChosen.boundingBox()]
    expect(Math.abs(head!.x - day!.x), 'a day stands under its head').toBeLessThanOrEqual(1)
    await expectAccessible(visit)
    await page.keyboard.press('Control+Shift+Digit1')
    await expect.poll(() => address(page)).toBe(place)
  },
  'desk',
)

journey(
  'on a day of somebody Enter offers the vacant shifts of that day, and Escape goes back to the cell',
  async (visit) => {
    const { page } = visit
    await signIn(visit, 'coordinator')
    await openAt(page, '?view=practitioners&zoom=month')
    await page.keyboard.press('Enter')
    const combobox = page.locator('.pick').getByRole('combobox')
    await expect(combobox).toBeFocused()
    await expect(page.locator('.pick-option, .pick-nobody').first()).toBeVisible()
    await expectAccessible(visit)
    await page.keyboard.press('Escape')
    await expect(cell(page)).toBeVisible()
    await saved(page)
  },
  'desk',
)
