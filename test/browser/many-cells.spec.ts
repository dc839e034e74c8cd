import { expect, type Page } from '@playwright/test'
import { addDays, weekdayOf } from '../../api/domain/time/instant.ts'
import { expectAccessible, journeys, signIn, type Visit } from './journey.ts'

const journey = journeys()

const cell = (page: Page) => page.locator('[role="gridcell"]:focus')
const saved = (page: Page) => expect(page.locator('.status-bar .save')).toContainText(/opgeslagen|saved/i)
const address = async (page: Page) => (await cell(page).getAttribute('data-cell')) ?? ''
/** What stands in the visible grid, cell by cell. */
const standing = (page: Page) =>
  page
    .locator('table.shifts[role="grid"] tbody [role="gridcell"]')
    .evaluateAll((cells) => cells.map((one) => one.textContent?.trim() ?? ''))

/** Opens a late week, where the demo has its ordinary shifts; answers its Monday. */
async function openRoster(visit: Visit, zoom: 'week' | 'month'): Promise<string> {
  await signIn(visit, 'coordinator')
  const monday = await lateMonday(visit.page)
  await openAt(visit.page, `?zoom=${zoom}&from=${monday}`)
  return monday
}

async function openAt(page: Page, query: string): Promise<void> {
  await page.goto(`/roster${query}`)
  await expect(page.locator('.draft-pill')).toBeVisible()
  await page.locator('[role="grid"] [role="gridcell"][tabindex="0"]').focus()
}

/** The cells of the line on which most days have somebody. */
const fullestLine = (page: Page) =>
  page
    .locator('table.shifts[role="grid"] tbody tr')
    .filter({ has: page.locator('.cell.filled').nth(24) })
    .first()
    .locator('.cell')

/** Puts text on the clipboard of the grid as a spreadsheet would: the same event the browser sends. */
async function paste(page: Page, text: string): Promise<void> {
  await cell(page).evaluate((target, value) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', value)
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** A Monday in the second half of the roster, whatever day it is today. */
async function lateMonday(page: Page): Promise<string> {
  const { rosters } = (await (await page.request.get('/api/rosters')).json()) as { rosters: { until: string }[] }
  const day = addDays(rosters.at(-1)!.until, -70)
  return addDays(day, 1 - weekdayOf(day))
}

journey(
  'a week is copied onto the next in four keys, as one step that one key takes back',
  async (visit) => {
    const { page } = visit
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const monday = await openRoster(visit, 'week')
    const next = addDays(monday, 7)
    const source = await standing(page)
    await openAt(page, `?zoom=week&from=${next}`)
    const before = await standing(page)
    expect(before).not.toEqual(source)
    await openAt(page, `?zoom=week&from=${monday}`)

    await page.keyboard.press('Control+A')
    await expect(page.locator('.range-frame')).toBeVisible()
    await page.keyboard.press('Control+C')
    await page.keyboard.press('Alt+PageDown')
    await expect.poll(() => address(page)).toContain(next)
    await page.keyboard.press('Control+V')
    const preview = page.getByRole('dialog')
    const told = page.locator('.toast')
    await expect(preview.or(told).first()).toBeVisible()
    if (await preview.isVisible()) {
      await expectAccessible(visit)
      const reason = preview.getByRole('textbox')
      if (await reason.isVisible()) await reason.fill('zelfde week')
      await preview.getByRole('button', { name: /^(Plak|Paste) \d+/ }).click()
    }
    await expect(told).toContainText(/geplakt|pasted/)
    await expect.poll(() => standing(page)).not.toEqual(before)
    await saved(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => standing(page)).toEqual(before)
    await saved(page)
  },
  'desk',
)

journey(
  'twenty names from a spreadsheet: those who are known are placed after a look, the two unknown are told, nobody is guessed',
  async (visit) => {
    const { page, say } = visit
    await openRoster(visit, 'month')
    await fullestLine(page).first().click()
    const names = await page.evaluate(async () => {
      const { practitioners } = (await (await fetch('/api/region')).json()) as {
        practitioners: { name: string; discipline: string; roles: string[] }[]
      }
      const gps = practitioners.filter((one) => one.discipline === 'gp' && one.roles.includes('consult')).map(({ name }) => name)
      return gps.filter((name) => gps.filter((other) => other.split(' ').at(-1) === name.split(' ').at(-1)).length === 1).slice(0, 18)
    })
    const before = await standing(page)
    await paste(page, [...names, 'Xanthippe Onbekend', 'Zebedeus Nergens'].join('\t'))
    const preview = page.getByRole('dialog')
    await expect(preview).toContainText('Xanthippe Onbekend')
    await expect(preview).toContainText('Zebedeus Nergens')
    expect(await standing(page), 'nothing moves before the answer').toEqual(before)
    await expectAccessible(visit)
    const reason = preview.getByRole('textbox')
    if (await reason.isVisible()) await reason.fill(say('afgesproken', 'agreed'))
    await preview.getByRole('button', { name: /^(Plak|Paste) \d+/ }).click()
    await expect(page.locator('.toast')).toContainText(/geplakt|pasted/)
    await saved(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => standing(page)).toEqual(before)
    await saved(page)
  },
  'desk',
)

journey(
  'one key to the people and one back: the day stays, who held the cell is the row, and every duty in sight can be read',
  async (visit) => {
    const { page } = visit
    await openRoster(visit, 'month')
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
    const painted = await page.locator('canvas.people-canvas').evaluate((canvas) => {
      const pen = (canvas as HTMLCanvasElement).getContext('2d')!
      const { data } = pen.getImageData(0, 0, (canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height)
      const colours = new Set<number>()
      for (let at = 0; at < data.length; at += 4) colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!)
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
