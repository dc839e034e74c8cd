import { expect } from '@playwright/test'
import { enterAs, expectAccessible, journeys } from './journey.ts'

const journey = journeys()

journey(
  'the hints go once their action is done, and stay away',
  async (visit) => {
    const { page, say } = visit
    await enterAs(visit, 'coordinator', '/roster')
    const hint = page.locator('.newcomer-hint', { hasText: say('F8 gaat naar', 'F8 goes to') })
    await expect(hint).toBeVisible()
    await page.keyboard.press('F8')
    await expect(hint).toHaveCount(0)
    const cell = page.locator('.newcomer-hint', { hasText: say('typ een naam', 'type a name') })
    await cell.getByRole('button', { name: say('Niet meer tonen', 'Do not show again') }).click()
    await expect(cell).toHaveCount(0)
    await page.reload()
    await expect(page.locator('.status-bar')).toBeVisible()
    await expect(page.locator('.newcomer-hint', { hasText: /F8/ })).toHaveCount(0)
    await expect(cell).toHaveCount(0)
  },
  'desk',
)

journey(
  'a coordinator enters a season, sees where its round stands, and takes it away again',
  async (visit) => {
    const { page, say } = visit
    await enterAs(visit, 'coordinator')
    const season = page.locator('.season-card')
    await expect(season).toContainText(say('Geen ronde open.', 'No round is open.'))
    await season.getByRole('button', { name: say('Nieuw seizoen', 'New season') }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: say('Bewaar seizoen', 'Save season') }).click()
    await expect(form.getByRole('alert').first()).toBeVisible()
    const today = new Date()
    // The day of the cooperative, whatever day it is in UTC.
    const inAmsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
    const day = (ahead: number) => inAmsterdam.format(new Date(today.getTime() + ahead * 86_400_000))
    await form.getByLabel(say('Naam', 'Name'), { exact: true }).fill('Proef')
    await form.getByLabel(say('Van', 'From'), { exact: true }).fill(day(900))
    await form.getByLabel(say('Tot en met', 'Through'), { exact: true }).fill(day(960))
    await form.getByLabel(say('Vragen, vanaf', 'Ask, from'), { exact: true }).fill(day(-3))
    await form.getByLabel(say('Concept, vanaf', 'Draft, from'), { exact: true }).fill(day(10))
    await expectAccessible(visit)
    await form.getByRole('button', { name: say('Bewaar seizoen', 'Save season') }).click()
    await expect(season.getByRole('heading', { name: 'Proef' })).toBeVisible()
    await expect(season.locator('li[aria-current="step"]')).toContainText(say('Vragen', 'Ask'))
    await expect(season).toContainText(say('nog 10 dagen', '10 days left'))
    await expectAccessible(visit)
    await season.getByRole('button', { name: say('Wijzig seizoen', 'Change season') }).click()
    await form.getByRole('button', { name: say('Verwijder seizoen', 'Remove season') }).click()
    await expect(season).toContainText(say('Geen ronde open.', 'No round is open.'))
  },
  'desk',
)
