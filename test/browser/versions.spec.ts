import { expect, type Page } from '@playwright/test'
import { enterAs, expectAccessible, journeys, type Visit } from './journey.ts'

const journey = journeys()

const gaps = async (page: Page): Promise<number> => Number((await page.getByRole('tab').first().innerText()).replace(/\D/g, ''))
const cell = (page: Page) => page.locator('[role="gridcell"]:focus')
const chosen = (page: Page) => page.locator('.cell.is-chosen')
const saved = (page: Page) => expect(page.locator('.status-bar .save')).toContainText(/Opgeslagen|Saved|Alles|All/)
const undoButton = (page: Page) => page.locator('.tool-bar button[aria-label^="Ongedaan"], .tool-bar button[aria-label^="Undo"]')
const redoButton = (page: Page) => page.locator('.tool-bar button[aria-label^="Opnieuw"], .tool-bar button[aria-label^="Redo"]')

async function openRoster(visit: Visit, query = ''): Promise<void> {
  const { page } = visit
  await enterAs(visit, 'coordinator', `/roster${query}`)
  await ready(page)
}

/** The rules, the gaps, the candidates and what is published were all looked at. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator('.cands tbody tr').first()).toBeVisible()
  await expect(page.locator('.draft-pill')).toBeVisible()
}

journey(
  'undo and redo go on after a reload, under the name of each step, and end where they began',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    await expect(cell(page)).toBeVisible()
    const before = await gaps(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => gaps(page)).toBe(before - 1)
    const named = await undoButton(page).getAttribute('aria-label')
    expect(named).toMatch(/^(Ongedaan maken|Undo): \p{Lu}.+ (op|on) /u)
    await page.keyboard.press('Control+Shift+L')
    await page.keyboard.press('Delete')
    await expect.poll(() => gaps(page)).toBe(before)
    await saved(page)

    await page.reload()
    await ready(page)
    await expect(undoButton(page)).toHaveAttribute('aria-label', / (leeg|emptied)$/)
    await page.keyboard.press('Control+z')
    await expect.poll(() => gaps(page)).toBe(before - 1)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => gaps(page)).toBe(before)
    await saved(page)

    await page.reload()
    await ready(page)
    await expect(redoButton(page)).toHaveAttribute('aria-label', named!.replace(/^[^:]+/, visit.say('Opnieuw', 'Redo')))
    await page.keyboard.press('Control+y')
    await page.keyboard.press('Control+y')
    await expect.poll(() => gaps(page)).toBe(before - 1)
    await expect(chosen(page)).toHaveAttribute('aria-label', /Vastgezet|Locked/)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => gaps(page)).toBe(before)
    await saved(page)
  },
  'desk',
)

journey(
  'of two coordinators the one who undoes leaves what the other changed since, and reads by whom',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    await expect(cell(page)).toBeVisible()
    const address = page.url()
    await page.keyboard.press('Enter')
    await expect(cell(page)).not.toHaveAttribute('aria-label', /niemand|nobody/i)
    const first = (await cell(page).getAttribute('title'))!
    await saved(page)

    const second: Visit = { ...visit, page: await (await page.context().browser()!.newContext()).newPage(), say: (nl) => nl }
    await enterAs(second, 'coordinator')
    const other = second.page
    await other.goto(address.includes('sel=') ? address : page.url())
    await ready(other)
    await chosen(other).click()
    await expect(chosen(other)).toHaveAttribute('title', first)
    await other.keyboard.press('2')
    await expect(chosen(other)).not.toHaveAttribute('title', first)
    await saved(other)
    const theirs = (await chosen(other).getAttribute('title'))!

    await expect(chosen(page)).toHaveAttribute('title', theirs)
    await page.keyboard.press('Control+z')
    await expect(page.locator('.toast').filter({ hasText: /1 van 1 cellen is daarna door|1 of 1 cells was changed by/ })).toBeVisible()
    await expect(chosen(page)).toHaveAttribute('title', theirs)
    await other.keyboard.press('Control+z')
    await other.keyboard.press('Delete')
    await saved(other)
    await other.context().close()
  },
  'desk',
)

journey(
  'a change of what readers will act on soon asks why beside the work and is published at once, or stays a draft',
  async (visit) => {
    const { page, say } = visit
    const soon = new Date(Date.now() + 2 * 86_400_000)
    await enterAs(visit, 'coordinator', `/roster?view=shifts&zoom=week&from=${soon.toISOString().slice(0, 10)}`)
    // A week in which nothing is open chooses no cell, and shows no candidates.
    await expect(page.locator('.draft-pill')).toBeVisible()
    await expect(page.locator('.side .roster-gaps li').first()).toBeVisible()
    const column = (soon.getUTCDay() || 7) + 1
    await page.locator(`.cell.filled:nth-child(${column}):not(.changed)`).last().click()
    const said = (await chosen(page).getAttribute('aria-label'))!
    await page.keyboard.press('Delete')
    const why = page.getByRole('region', { name: /Waarom\?|Why\?/ })
    await expect(why).toBeVisible()
    await expect(chosen(page)).toHaveClass(/changed/)
    await page.keyboard.down('Alt')
    await expect(page.locator('.past-value').first()).toBeVisible()
    await page.keyboard.up('Alt')
    await expect(page.locator('.past-value')).toHaveCount(0)
    await expect(why.getByRole('checkbox', { name: /Meteen publiceren|Publish at once/ })).toBeChecked()
    await why.getByRole('button', { name: say('Ziek', 'Ill') }).click()
    await expect(why).toHaveCount(0)
    await expect(chosen(page)).not.toHaveClass(/changed/)
    await page.locator('.place-past summary').click()
    const history = page.locator('.place-history li')
    await expect(history.filter({ hasText: say('Ziek', 'Ill') }).first()).toBeVisible()
    await expect(history.locator('b').first()).not.toBeEmpty()
    await expectAccessible(visit)

    await page.locator('.tool-bar').getByRole('button').first().focus()
    await page.keyboard.press('Control+z')
    const now = page.getByRole('region', { name: /Meteen publiceren\?|Publish at once\?/ })
    await expect(now).toBeVisible()
    await expect(chosen(page)).toHaveClass(/changed/)
    await now.getByRole('button', { name: say('Ja, publiceer 1', 'Yes, publish 1') }).click()
    await expect(chosen(page)).not.toHaveClass(/changed/)
    await expect(chosen(page)).toHaveAttribute('aria-label', said)
  },
  'desk',
)

/** A day in a week of which every shift is still to come. */
const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

journey(
  'the changes of one post are published and the others stay draft; a person can be left out',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    const posts = await page.locator('.post-choice option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
    for (const post of posts.slice(1, 3)) {
      await page.goto(`/roster?post=${post}&view=shifts&zoom=week&from=${nextWeek}`)
      await expect(page.locator('.draft-pill')).toBeVisible()
      await page.locator('.cell.filled').last().click()
      await page.keyboard.press('Delete')
      await expect(undoButton(page)).toHaveAttribute('aria-label', / (leeg|emptied)$/)
      await saved(page)
    }
    await page.getByRole('button', { name: /^Publiceer…|^Publish…/ }).click()
    const go = page.getByRole('button', { name: /^(Publiceer|Publish) \d+ / })
    const count = async () => Number((await go.innerText()).replace(/\D/g, ''))
    await expect(go).toBeVisible()
    const all = await count()
    await page.locator('.publish fieldset input').first().click()
    const part = await count()
    expect(part).toBeLessThan(all)
    expect(part).toBeGreaterThan(0)
    await page.getByRole('button', { name: visit.say('Post', 'Post'), exact: true }).click()
    await expect(page.locator('.group')).toHaveCount(1)
    await page.locator('.group input').click()
    await expect(go).toHaveText(/ 0 /)
    await page.locator('.group input').click()
    await expect.poll(count).toBe(part)
    await expect(page.locator('.message pre')).toContainText(/Beste /)
    await expectAccessible(visit)
    await page.locator('.short-reasons button').last().click()
    await go.click()
    await expect(page.getByText(/Gepubliceerd als versie|Published as version/).first()).toBeVisible({ timeout: 30_000 })
    await expect(page.locator('.draft-pill')).toContainText(/\d/)
  },
  'desk',
)

journey(
  'versions are listed and compared, and one is restored as a step that can be undone',
  async (visit) => {
    const { page } = visit
    await enterAs(visit, 'coordinator', `/roster?view=shifts&zoom=week&from=${nextWeek}`)
    await expect(page.locator('.draft-pill')).toBeVisible()
    await page.locator('.cell.filled').last().click()
    await page.keyboard.press('Delete')
    await saved(page)
    await page.getByRole('button', { name: visit.say('Versies', 'Versions') }).click()
    await expect(page.locator('.version-list li').first()).toBeVisible()
    await expect(page.locator('.versions [role="status"]')).toContainText(/\d|Geen|No /)
    await page.locator('.side-choice select').first().selectOption('1')
    await expect(page.locator('.versions .people details').first()).toBeVisible()
    await expectAccessible(visit)
    await page.locator('.version-list li').last().getByRole('button').last().click()
    await expect(page.locator('.toast').filter({ hasText: /teruggezet naar versie 1|restored to version 1/ })).toBeVisible()
    await page.getByRole('button', { name: /Terug naar het rooster|Back to the roster/ }).click()
    await ready(page)
    await expect(undoButton(page)).toHaveAttribute('aria-label', /\d+ (cel|cellen|cell|cells) (teruggezet|restored)$/)
    await page.keyboard.press('Control+z')
    await saved(page)
    await expect(page.locator('.clash')).toHaveCount(0)
  },
  'desk',
)
