import { expect } from '@playwright/test'
import { enterAs, expectAccessible, journeys } from './journey.ts'

const journey = journeys()

journey(
  'staffing needs: an edit shows the week and the shifts it makes before it is made; it goes into the draft and is taken back with Ctrl Z',
  async (visit) => {
    const { page, say } = visit
    await enterAs(visit, 'coordinator', '/demand')
    await expect(page.locator('.week-picture .week-bar').first()).toBeVisible()
    await expectAccessible(visit)
    await page.getByLabel(say('Zoek rol, dag, tijd of code', 'Search role, day, time or code')).fill('WD-V')
    const row = page.locator('.entries tbody tr').first()
    await row.locator('.entry-open').focus()
    await page.keyboard.press('Enter')
    const needed = page.getByLabel(say('Nodig', 'Needed'), { exact: true })
    await needed.fill('x')
    await page.keyboard.press('Enter')
    await expect(needed).toHaveAttribute('aria-invalid', 'true')
    await needed.fill('4')
    await expect(page.locator('.week-both .week-picture')).toHaveCount(2)
    await expect(page.locator('.plan').first()).toContainText(new RegExp(say('ander aantal|andere aantallen', 'other number')))
    await expectAccessible(visit)
    await page.keyboard.press('Enter')
    await expect(page.locator('.toast')).toContainText('WD-V')
    await expect(row).toContainText('4')
    await page.locator('h1').click()
    await page.keyboard.press('Control+z')
    await expect(row).not.toContainText('4')
  },
  'desk',
)
