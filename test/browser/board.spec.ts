import { expect } from '@playwright/test'
import { enterAs, expectAccessible, journeys, signIn } from './journey.ts'

const journey = journeys(1)

/** What the API says is on duty, to hold beside the page. */
type Duty = { posts: { post: string; zone: string; now: { practitioner: { name: string } | null; until: string }[] }[] }

journey('the board shows who the API says is on duty, in the time of the cooperative', async (visit) => {
  const { page, say } = visit
  await enterAs(visit, 'post')
  const duty = (await (await page.request.get('/api/duty')).json()) as Duty
  const { now, zone } = duty.posts[0]!
  await expect(page.getByRole('heading', { name: say('Nu', 'Now'), exact: true })).toBeVisible()
  for (const { practitioner, until } of now) {
    const time = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(until))
    const row = page.locator('.duty-row', { hasText: practitioner?.name ?? say('Niemand', 'Nobody') }).first()
    await expect(row).toContainText(`${say('tot', 'until')} ${time}`)
  }
  await expect(page.getByText(/Actueel|Live/)).toBeVisible()
  await expectAccessible(visit)
})

journey('any instant can be asked, and its address shows the same board again', async (visit) => {
  const { page, say, look } = visit
  await enterAs(visit, 'coordinator', '/board')
  if (look.phone) await page.getByRole('button', { name: say('Ander moment', 'Another moment') }).click()
  await page.getByLabel(say('Datum', 'Date')).fill('2026-12-05')
  await page.getByLabel(say('Tijd', 'Time')).fill('1730')
  await page.getByRole('button', { name: say('Toon', 'Show'), exact: true }).click()
  await expect(page).toHaveURL(/at=2026-12-05T16(:|%3A)30(:|%3A)00Z/)
  await expect(page.getByText(say('zaterdag 5 december 2026', 'Saturday 5 December 2026'))).toBeVisible()
  await page.reload()
  await expect(page.getByText(say('zaterdag 5 december 2026', 'Saturday 5 December 2026'))).toBeVisible()
  await expectAccessible(visit)
})

journey(
  'a name is found by key, and its number is walked to and copied',
  async (visit) => {
    const { page } = visit
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(visit, 'coordinator')
    // At night only some posts are open.
    const { posts } = (await (await page.request.get('/api/duty')).json()) as Duty
    const open = posts.find(({ now }) => now.some(({ practitioner }) => practitioner))!
    await page.goto(`/board/${open.post}`)
    const name = (await page.locator('.duty-row .duty-name b').first().textContent())!
    await page.keyboard.press('/')
    await page.keyboard.type(name.toLowerCase())
    await expect(page.locator('.found')).toContainText(name)
    await page.keyboard.press('Escape')
    await page.locator('.board-head').click()
    await page.getByRole('button').first().focus()
    await page.locator('[data-phone]').first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[data-phone]').nth(1)).toBeFocused()
    await page.keyboard.press('c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[\d +]+$/)
  },
  'desk',
)

journey('a time outside what was published is unknown, not closed', async (visit) => {
  const { page, say } = visit
  await enterAs(visit, 'coordinator', '/board?at=2030-01-01T12:00:00Z')
  await expect(page.getByText(say('Dat betekent niet dat de post dicht is', 'That does not mean that the post is closed'))).toBeVisible()
})

journey('when the server stops answering, the board says how old it is', async (visit) => {
  const { page, say } = visit
  await page.clock.install()
  await enterAs(visit, 'post')
  await expect(page.getByText(/Actueel|Live/)).toBeVisible()
  await page.route('**/api/**', (route) => route.abort())
  await page.clock.runFor(30_000)
  await expect(page.locator('.band').getByText(say('Geen verbinding', 'No connection'))).toBeVisible({ timeout: 40_000 })
  await page.unroute('**/api/**')
  await page.clock.runFor(30_000)
  await expect(page.locator('.band')).toHaveCount(0, { timeout: 40_000 })
})
