import { expect, type Page } from '@playwright/test'
import { enterAs, expectAccessible, journeys } from './journey.ts'

const journey = journeys()

const gaps = async (page: Page): Promise<number> => Number((await page.getByRole('tab').first().innerText()).replace(/\D/g, ''))
const ready = (page: Page) => expect(page.locator('.cands tbody tr').first()).toBeVisible()
const row = (page: Page, name: string) =>
  page
    .locator('.totals tr')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .locator('td')

journey(
  'a scenario is made beside the draft, worked in, compared, taken over and undone; the draft stays meanwhile',
  async (visit) => {
    const { page, say } = visit
    await enterAs(visit, 'coordinator', '/roster')
    await ready(page)
    const before = await gaps(page)
    await page.getByRole('button', { name: say('Scenario’s vergelijken', 'Compare scenarios') }).click()
    const name = page.getByLabel(say('Naam van het nieuwe scenario', 'Name of the new scenario'))
    await name.fill('Wat als')
    await page.getByRole('button', { name: say('Maak scenario', 'Make scenario') }).click()
    await expect(row(page, say('Cellen die verschillen', 'Cells that differ')).last()).toHaveText('0')
    await name.fill('wat als')
    await page.getByRole('button', { name: say('Maak scenario', 'Make scenario') }).click()
    await expect(name).toHaveAttribute('aria-invalid', 'true')

    await page.getByRole('button', { name: say('Bewerk', 'Edit'), exact: true }).click()
    await ready(page)
    await expect(page.getByLabel(say('Wat je bewerkt', 'What you edit'))).toContainText('Wat als')
    await page.keyboard.press('Enter')
    await expect.poll(() => gaps(page)).toBe(before - 1)
    await expect(page.locator('.status-bar .save')).toContainText(/Opgeslagen|Saved|Alles|All/)
    await page.getByLabel(say('Wat je bewerkt', 'What you edit')).selectOption({ label: say('Concept', 'Draft') })
    await ready(page)
    await expect.poll(() => gaps(page)).toBe(before)

    await page.getByRole('button', { name: say('Scenario’s vergelijken', 'Compare scenarios') }).click()
    await expect(row(page, say('Cellen die verschillen', 'Cells that differ')).last()).toHaveText('1')
    await expectAccessible(visit)
    await page.getByRole('button', { name: say('Neem over', 'Take over'), exact: true }).click()
    await expect(row(page, say('Cellen die verschillen', 'Cells that differ')).last()).toHaveText('0')
    await page.getByRole('button', { name: say('Terug naar het rooster', 'Back to the roster') }).click()
    await expect.poll(() => gaps(page)).toBe(before - 1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => gaps(page)).toBe(before)

    await page.getByLabel(say('Wat je bewerkt', 'What you edit')).selectOption({ label: 'Wat als' })
    await expect(page).toHaveURL(/scenario=/)
    const address = page.url()
    await page.getByLabel(say('Wat je bewerkt', 'What you edit')).selectOption({ label: say('Concept', 'Draft') })
    await expect(page).not.toHaveURL(/scenario=/)
    await page.getByRole('button', { name: say('Scenario’s vergelijken', 'Compare scenarios') }).click()
    await page.getByRole('button', { name: say('Verwijder', 'Remove'), exact: true }).click()
    await expect(page.getByText(say('Er zijn nog geen scenario’s.', 'There are no scenarios yet.'))).toBeVisible()

    await page.goto(address)
    await expect(page.getByText(say('Dit scenario is er niet meer.', 'This scenario is no longer there.')).first()).toBeVisible()
    await ready(page)
  },
  'desk',
)
