import { expect, type Page } from '@playwright/test'
import { enterAs, expectAccessible, journeys, signIn, type Visit } from './journey.ts'
import { seenFrom } from './seen-from.ts'

const journey = journeys()

const cell = (page: Page) => page.locator('[role="gridcell"]:focus')
const saved = (page: Page) => expect(page.locator('.status-bar .save')).toContainText(/Opgeslagen|Saved/)

/** Opens the roster and waits until the rules, the gaps and the candidates were all looked at. */
async function openRoster(visit: Visit, query = ''): Promise<void> {
  const { page } = visit
  await enterAs(visit, 'coordinator', `/roster${query}`)
  await expect(cell(page)).toBeVisible()
  await expect(page.locator('.cands tbody tr').first()).toBeVisible()
  await expect(page.locator('.draft-pill')).toBeVisible()
}

journey(
  'of two coordinators who fill the same place the second gets the choice there, and the first value stays',
  async (visit) => {
    const { page } = visit
    await openRoster(visit)
    const second: Visit = { ...visit, page: await (await page.context().browser()!.newContext()).newPage(), say: (nl) => nl }
    await openRoster(second)
    const other = second.page
    // The second does not hear of the first before saving.
    let isDeaf = true
    await other.route('**/api/rosters/*', (route) => (isDeaf ? route.abort() : route.continue()))
    const names = page.locator('.cands tbody .who span')
    const [first, wanted] = [await names.nth(0).innerText(), await names.nth(1).innerText()]
    await page.keyboard.press('1')
    await expect(cell(page)).toHaveAttribute('aria-label', new RegExp(first))
    await saved(page)
    isDeaf = false
    await other.keyboard.press('2')
    const choice = other.locator('.clash')
    await expect(choice).toContainText(first)
    await expect(choice).toContainText(wanted)
    await expect(other.locator('.cell.is-chosen')).toHaveAttribute('aria-label', new RegExp(first))
    await choice.getByRole('button').first().click()
    await expect(choice).toHaveCount(0)
    await other.context().close()
  },
  'desk',
)

journey(
  'by mouse: a placed cell is exchanged with another, and the toast takes it back',
  async (visit) => {
    const { page } = visit
    await openRoster(visit, '?view=shifts&zoom=week')
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
  'nothing serious is found by axe, also with the list of names open; days of the head and of candidates stand in line with those of the grid',
  async (visit) => {
    const { page } = visit
    await openRoster(visit, '?view=shifts&zoom=week')
    await expectAccessible(visit)
    // Narrower than its columns, the grid is scrolled sideways.
    await page.setViewportSize({ width: 1024, height: 800 })
    const edges = () =>
      page.evaluate(() =>
        ['.days th.is-chosen', '.cell.is-chosen', '.cands td.here'].map((at) =>
          Math.round(document.querySelector(at)!.getBoundingClientRect().left),
        ),
      )
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key)
      await expect(page.locator('.cands td.here').first()).toBeAttached()
      await expect.poll(async () => new Set(await edges()).size).toBe(1)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.keyboard.press('F2')
    await expectAccessible(visit)
  },
  'desk',
)

journey(
  'on a phone the gaps come first and a tap fills one',
  async (visit) => {
    const { page } = visit
    await enterAs(visit, 'coordinator', '/roster')
    await page.locator('.roster-gaps button').first().click()
    await expect(page.locator('.pick-rows button.can').first()).toBeVisible()
    await expectAccessible(visit)
  },
  'phone',
)

journey(
  'from New York and Tokyo a shared link shows the same days, times and nights as from Amsterdam',
  async (visit) => {
    const seen = await seenFrom(visit, ['Europe/Amsterdam', 'America/New_York', 'Asia/Tokyo'], {
      address: '/roster?view=shifts&zoom=month&from=2026-12-01',
      ready: async (far) => {
        await expect(cell(far)).toBeVisible()
        await expect(far.locator('.tool-bar h1')).toHaveText('December 2026')
        // The night that began on the last evening of November is named where it runs on.
        await expect(far.locator('i.before').first()).toHaveText(/\S/)
        await expect(far.locator('.cands tbody tr').first()).toBeVisible()
      },
      parts: ['table[role="grid"] thead', '.part-head', 'i.before', '.place-card h2', '.place-card .deadline'],
    })
    expect(seen[1]).toBe(seen[0])
    expect(seen[2]).toBe(seen[0])
  },
  'desk',
)

journey(
  'what is typed while a dialog is still being loaded stands in its field, and nothing of it reaches the grid',
  async (visit) => {
    const { page, say } = visit
    let letGo = () => {}
    const held = new Promise<void>((resume) => (letGo = resume))
    await page.route(/\/(palette|comment-dialog|find-bar)-[^/]*\.js/, async (route) => {
      await held
      await route.continue()
    })
    await openRoster(visit)
    const before = await cell(page).getAttribute('title')
    const everything = page.getByRole('combobox', { name: say('Typ een scherm', 'Type a screen') })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('drukk')
    await page.keyboard.press('Backspace')
    await expect(everything).toHaveCount(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+F2')
    await page.keyboard.type('Bel de pst')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('ost')
    letGo()
    const field = page.getByRole('dialog').getByRole('textbox')
    await expect(field).toHaveValue('Bel de post')
    await page.keyboard.type(' eerst')
    await expect(field).toHaveValue('Bel de post eerst')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(say('druk', 'print'))
    await expect(everything).toHaveValue(say('druk', 'print'))
    await page.keyboard.press('Escape')
    await expect(everything).toHaveCount(0)
    await expect(cell(page)).toHaveAttribute('title', before ?? '')
  },
  'desk',
)

journey(
  'in a tab that is not painted the rules and the gaps are looked at all the same',
  async (visit) => {
    await visit.page.addInitScript(() => {
      window.requestAnimationFrame = () => 0
    })
    await openRoster(visit)
  },
  'desk',
)

const mostRequests = 12

journey(
  'the first grid needs at most twelve requests',
  async (visit) => {
    const { page } = visit
    await signIn(visit, 'coordinator')
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[role="gridcell"]')) return
        performance.mark('grid')
        observer.disconnect()
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto('/roster')
    await expect(cell(page)).toBeVisible()
    const asked = await page.evaluate(() => {
      const grid = performance.getEntriesByName('grid')[0]!.startTime
      const before = performance.getEntriesByType('resource').filter((one) => one.startTime < grid)
      return [location.pathname, ...before.map((one) => new URL(one.name).pathname)]
    })
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(mostRequests)
  },
  'desk',
)
