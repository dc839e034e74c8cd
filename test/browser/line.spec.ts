import { expect } from '@playwright/test'
import { enterAs, expectAccessible, journeys, type Visit } from './journey.ts'
import { seenFrom } from './seen-from.ts'
import { closuresOn } from './tasks/line-screen.ts'

const journey = journeys()

async function openLine(visit: Visit, query = ''): Promise<void> {
  const { page } = visit
  await enterAs(visit, 'coordinator', `/coverage${query}`)
  await expect(page.locator('.line-bar h1')).toBeVisible()
}

journey(
  'from New York and Tokyo the line of a shared link stands on the same practice, days and times as from Amsterdam',
  async (visit) => {
    const seen = await seenFrom(visit, ['Europe/Amsterdam', 'America/New_York', 'Asia/Tokyo'], {
      address: '/coverage?from=2026-11-30',
      ready: (far) => expect(far.locator('.line-side h2')).toBeVisible(),
      parts: ['.line-bar h1', '.line-day-name', '.line-day-count', '.cause-row .caption', '.line-side h2', '.why-strip'],
    })
    expect(seen[1]).toBe(seen[0])
    expect(seen[2]).toBe(seen[0])
  },
  'desk',
)

journey(
  'what the rules remark is counted apart from the gaps, and read with its practice, who must act and what to do',
  async (visit) => {
    const { page, say } = visit
    await enterAs(visit, 'coordinator')
    const line = page.locator('.today-remarks')
    await line.locator('summary').focus()
    await page.keyboard.press('Enter')
    const busy = line.getByRole('link', { name: say('Het maximum is', 'The most is') }).first()
    await expect(line.locator('summary')).toContainText(new RegExp(`\\d+ ${say('opmerking', 'remark')}`))
    await expectAccessible(visit)
    const name = (await busy.locator('b').innerText()).split(',')[0]!
    await busy.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/coverage/)
    await expect(page.locator('.line-sum .remarks')).toContainText(/\d+/)
    const gaps = await page.locator('.line-sum .bad').innerText()
    const row = page.getByRole('button', { name: new RegExp(`^${name}, .*${say('Opmerking, geen gat', 'Remark, no gap')}`) })
    await row.first().focus()
    await page.keyboard.press('Enter')
    const side = page.getByRole('complementary', { name: say('Gekozen opmerking', 'Chosen remark') })
    await expect(side.getByRole('heading', { level: 2 })).toHaveText(name)
    await expect(side).toContainText(say('Wat te doen', 'What to do'))
    await expect(side).toContainText(say('Wie is aan zet', 'Who must act'))
    await expect(side.getByRole('link').first()).toHaveAttribute('href', /^tel:/)
    await expect(page.locator('.line-sum .bad')).toHaveText(gaps)
    await expectAccessible(visit)
  },
  'desk',
)

journey(
  'on a phone a row of the list opens its gap, which is mended there; the remarks stand in a table of their own',
  async (visit) => {
    const { page, say } = visit
    await openLine(visit)
    const table = page.getByRole('table', { name: new RegExp(say('geen gat', 'no gap')) })
    await expect(table.locator('tbody tr').first()).toBeVisible()
    await expect(table.locator('tbody a').first()).toHaveAttribute('href', /^tel:/)
    await expectAccessible(visit)

    const rows = page
      .getByRole('table', { name: say('Alle gaten', 'All gaps') })
      .getByRole('rowheader')
      .getByRole('button')
    await page.goto('/')
    await page.goto((await closuresOn(visit).first().getAttribute('href'))!)
    const row = rows.first()
    const dialog = page.getByRole('dialog')
    await expect(row).toBeVisible()
    const count = await rows.count()
    await row.click()
    await expect(dialog.getByRole('heading', { name: say('Waarom is hier niemand?', 'Why is nobody here?') })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(row).toBeFocused()
    const toName = dialog.getByRole('button', { name: new RegExp(`${say('neemt waar', 'covers')}$`) })
    await page.keyboard.press('Enter')
    for (let step = 0; step < 12 && (await toName.count()) === 0; step++) await page.keyboard.press('F8')
    await expectAccessible(visit)
    await dialog
      .getByRole('button', { name: new RegExp(say('^Vraag ', '^Ask ')) })
      .first()
      .click()
    await dialog.getByRole('button', { name: say('Trek in', 'Withdraw') }).click()
    await toName.click()
    await expect(dialog).toHaveCount(0)
    await expect.poll(() => rows.count()).toBeLessThan(count)
    await expect(page.locator('.list-row:focus')).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('Control+z')
    await expect(rows).toHaveCount(count)
  },
  'phone',
)

journey(
  'a publication names what the rules remark on the daytime, and does not wait for it',
  async (visit) => {
    const { page, say } = visit
    await enterAs(visit, 'coordinator', '/roster')
    await page
      .getByRole('button', { name: say('Publiceer', 'Publish') })
      .first()
      .click()
    const daytime = page.locator('.publish .daytime')
    await daytime.locator('summary').click()
    await expect(daytime).toContainText(say('Je kunt gewoon publiceren', 'You can publish as it is'))
    await expect(daytime.locator('li').first()).toBeVisible()
    await expectAccessible(visit)
  },
  'desk',
)
