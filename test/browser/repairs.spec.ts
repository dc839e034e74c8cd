import { expect, type Page } from '@playwright/test'
import { enterAs, expectAccessible, journeys, type Visit } from './journey.ts'

const journey = journeys(1)

const cell = (page: Page) => page.locator('[role="gridcell"]:focus')
const gaps = async (page: Page): Promise<number> => Number((await page.getByRole('tab').first().innerText()).replace(/\D/g, ''))
const saved = (page: Page) => expect(page.locator('.status-bar .save')).toContainText(/Opgeslagen|Saved/)
const ruleCells = (page: Page) => page.locator('.cell.rule, .cell.unqualified').count()

async function openRoster(visit: Visit): Promise<void> {
  const { page } = visit
  await enterAs(visit, 'coordinator', '/roster')
  await expect(cell(page)).toBeVisible()
  await expect(page.locator('.cands tbody tr').first()).toBeVisible()
  await expect(page.locator('.why-counts')).toBeVisible()
}

const numberIn = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))

journey(
  'one key to the next gap tells how many cannot and why, and the counts add up to everybody',
  async (visit) => {
    const { page, say } = visit
    await openRoster(visit)
    await page.keyboard.press('F8')
    const side = page.getByRole('complementary')
    await expect(side.getByRole('heading', { name: say('Waarom kunnen', 'Why can'), exact: false })).toBeVisible()
    const counts = (await page.locator('.why-counts > li > b').allInnerTexts()).map(Number)
    const all = numberIn(await page.locator('.why-counts .all').innerText())
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all)
    expect(all).toBeGreaterThan(100)
    // A part of the bar opens to the people behind it, each with a sentence.
    const part = page.getByRole('button', { name: /^(Toon wie|Show who)/ }).first()
    const told = numberIn(await part.getAttribute('aria-label'))
    await part.focus()
    await page.keyboard.press('Enter')
    const people = page.getByRole('list', { name: /dichtst bij mogelijk|nearest to possible/ }).getByRole('listitem')
    await expect(people.first()).toContainText(/(Kan niet|Zou kunnen|Not possible|Could)/)
    expect(await people.count()).toBe(Math.min(told, 13))
    await expectAccessible(visit)
  },
  'desk',
)

journey(
  'a repair of two moves is found beside the page, told before and after, done with one click and undone with one key',
  async (visit) => {
    const { page, say } = visit
    await openRoster(visit)
    const before = await gaps(page)
    const wrong = await ruleCells(page)
    await page.getByRole('button', { name: say('Zoek oplossingen in twee stappen', 'Find solutions in two steps') }).click()
    const first = page.getByRole('list', { name: say('Oplossingen, met de minste gevolgen eerst', 'Solutions, least disturbance first') })
    const repair = first.getByRole('listitem').first()
    await expect(repair).toBeVisible({ timeout: 20_000 })
    await expect(page.locator('.repairs [role=status]')).toContainText(say('gevonden', 'found'))
    expect(await repair.getByRole('row').count()).toBeGreaterThan(2)
    await expectAccessible(visit)
    await repair.getByRole('button').click()
    await expect.poll(() => gaps(page)).toBe(before - 1)
    expect(await ruleCells(page)).toBe(wrong)
    await saved(page)
    await expect(cell(page)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect.poll(() => gaps(page)).toBe(before)
    await saved(page)
  },
  'desk',
)

journey(
  'a search for three moves says how far it is and stops with what it has',
  async (visit) => {
    const { page, say } = visit
    await openRoster(visit)
    await page.getByRole('button', { name: say('Zoek oplossingen in twee stappen', 'Find solutions in two steps') }).click()
    const more = page.getByRole('button', { name: say('Zoek ook in drie stappen', 'Try three steps as well') })
    await expect(more).toBeVisible({ timeout: 20_000 })
    await more.click()
    const stop = page.getByRole('button', { name: say('Stop en gebruik dit', 'Stop and use this') })
    // A fast machine may be done before the click; either way the search ends and shows what it has.
    await Promise.race([stop.click(), expect(stop).toHaveCount(0, { timeout: 20_000 })])
    await expect(stop).toHaveCount(0)
    await expect(page.locator('.repairs [role=status]')).toContainText(/gevonden|found/)
  },
  'desk',
)

journey(
  'by keyboard the rows of the candidates are walked, and the card tells the reasons of the one in focus',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    const rows = page.locator('.cands tbody .who')
    await rows.first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(rows.nth(1)).toBeFocused()
    const name = await rows.nth(1).locator('span').innerText()
    await expect(page.locator('.best > b')).toHaveText(`2. ${name}`)
    const reasons = page.locator('.best li')
    expect(await reasons.count()).toBeGreaterThanOrEqual(3)
  },
  'desk',
)
