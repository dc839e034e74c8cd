import { expect, type Page, test } from '@playwright/test'
import { journeys, signIn } from '../journey.ts'
import { lookAt, opened, patience, type State } from './look.ts'

const journey = journeys()
test.use(patience)

const dialog = (page: Page) => page.getByRole('dialog')
const closed = async (page: Page) => {
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
}

journey(
  'today, the bar and all that opens from them',
  async (visit) => {
    const { page, say } = visit
    await signIn(visit, 'coordinator')
    const button = (nl: string, en: string) => page.getByRole('button', { name: say(nl, en), exact: true })
    const season = async () => {
      await button('Nieuw seizoen', 'New season').click()
      await expect(dialog(page)).toBeVisible()
    }
    await lookAt(visit, [
      { name: 'today', go: opened(page, '/'), sign: page.getByRole('heading', { name: say('Nu dienst', 'On duty now') }) },
      {
        name: 'today, all gaps and remarks',
        go: async () => {
          for (const more of [page.getByRole('button', { name: /^(Alle|All) \d+/ }), page.locator('.today-remarks summary')])
            if ((await more.count()) > 0) await more.click()
        },
        sign: page.locator('#today-gaps'),
      },
      {
        name: 'today, one day',
        go: () => page.locator('.strip-scroll button').first().click(),
        sign: page.getByRole('button', { name: new RegExp(say('Alle dagen', 'All days')) }),
      },
      {
        name: 'account and display',
        go: () => page.getByRole('button', { name: new RegExp(`^${say('Account en weergave', 'Account and display')}`) }).click(),
        sign: page.locator('.account-panel'),
      },
      {
        name: 'a new season',
        go: async () => {
          await opened(page, '/')()
          await season()
        },
        sign: dialog(page),
      },
      {
        name: 'a season with faults',
        go: () => dialog(page).locator('button[type=submit]').click(),
        sign: dialog(page).locator('[aria-invalid=true]'),
      },
      {
        name: 'the finder of everything',
        go: async () => {
          await closed(page)
          await page.keyboard.press('Control+k')
        },
        sign: dialog(page),
      },
      { name: 'the finder finds nothing', go: () => page.keyboard.type('qqqq'), sign: dialog(page).getByText(/qqqq|Niets|Nothing/) },
    ])
  },
  'languages',
)

journey(
  'the board in every state',
  async (visit) => {
    const { page, say } = visit
    await signIn(visit, 'coordinator')
    const now = page.getByRole('heading', { name: say('Nu', 'Now'), exact: true })
    const then = page.getByRole('heading', { name: say('Op dit moment', 'At this moment') }).or(page.locator('#board-now'))
    const search = async (text: string) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.getByRole('searchbox').fill(text)
    }
    const posts = page.getByRole('group', { name: 'Post' }).getByRole('button')
    await lookAt(visit, [
      { name: 'the board', go: opened(page, '/board'), sign: now },
      { name: 'the board, another post', go: () => posts.nth(1).click(), sign: now },
      { name: 'the board, a name', go: () => search('a'), sign: now },
      { name: 'the board, a name nobody has', go: () => search('qqqq'), sign: now },
      { name: 'the board, unknown', go: opened(page, '/board?at=2030-01-01T12:00:00Z'), sign: then },
      { name: 'the board, by day', go: opened(page, `/board?at=${closedAt()}`), sign: then },
      { name: 'the board, no such post', go: opened(page, '/board/nowhere'), sign: page.locator('.note.warn') },
    ])
  },
  'languages',
)

/** A working day at noon, when a post is closed. */
function closedAt(): string {
  const at = new Date(Date.now() + 86_400_000)
  while ([0, 6].includes(at.getUTCDay())) at.setUTCDate(at.getUTCDate() + 1)
  return `${at.toISOString().slice(0, 10)}T11:00:00Z`
}

/** The next gap, of this week or one of the next, that a practice mends by naming a cover. */
async function toMendable(page: Page): Promise<void> {
  const deeds = page.locator('.cover-deeds .btn')
  for (let week = 0; week < 4 && (await deeds.count()) === 0; week++) {
    await opened(page, `/coverage?from=${new Date(Date.now() + week * 7 * 86_400_000).toISOString().slice(0, 10)}`)()
    await expect(page.locator('.line-sum')).toBeVisible()
    for (let step = 0; step < 9 && (await deeds.count()) === 0; step++) await page.keyboard.press('F8')
  }
}

journey(
  'the line by day, week and month, its list, and what stands beside it',
  async (visit) => {
    const { page, say } = visit
    await signIn(visit, 'coordinator')
    const listed = page.locator('.line-list table')
    const drawn = (name: string, address: string): State => ({
      name,
      go: opened(page, address),
      sign: page.locator('.line-sum'),
    })
    const side = page.locator('.line-side')
    const chosen = async (which: string) => {
      await page.locator(which).first().focus()
      await page.keyboard.press('Enter')
    }
    await lookAt(visit, [
      drawn('the line, a week', '/coverage'),
      {
        name: 'the line, a gap chosen',
        go: () => chosen('.cause-button'),
        sign: side.locator('h2'),
        only: 'desk',
      },
      {
        name: 'the line, why others cannot',
        go: async () => {
          const more = side.locator('summary, button[aria-expanded=false]')
          for (let at = (await more.count()) - 1; at >= 0; at--) await more.nth(at).click()
        },
        sign: side.locator('h2'),
        only: 'desk',
      },
      {
        name: 'the line, a remark chosen',
        go: () => chosen('.remark-row button, button.remark-button'),
        sign: page.getByRole('complementary', { name: say('Gekozen opmerking', 'Chosen remark') }),
        only: 'desk',
      },
      drawn('the line, a day', '/coverage?zoom=day'),
      drawn('the line, a month', '/coverage?zoom=month'),
      drawn('the line, only gaps', '/coverage?rows=gaps'),
      drawn('the line, every row, by post', '/coverage?rows=all&group=post'),
      {
        name: 'the line, answering machines',
        go: () => page.getByRole('button', { name: say('Antwoordapparaten', 'Answering machines') }).click(),
        sign: page.locator('.machines'),
      },
      {
        name: 'the line, its keys',
        go: async () => {
          await page.keyboard.press('Escape')
          await page.getByRole('button', { name: say('alle toetsen', 'all keys') }).click()
        },
        sign: page.getByRole('dialog').getByRole('table'),
      },
      drawn('the line of the draft', '/coverage?draft=1'),
      { name: 'the line as a list', go: opened(page, '/coverage?rows=list'), sign: listed },
      { name: 'the line as a list, a gap opened', go: () => page.locator('.list-row').first().click(), sign: dialog(page) },
      {
        name: 'the line as a list, a remark opened',
        go: async () => {
          await closed(page)
          await page.locator('.list-row').last().click()
        },
        sign: dialog(page),
      },
      {
        name: 'the line, somebody was asked',
        go: async () => {
          await toMendable(page)
          await page.locator('.cover-deeds .btn').first().click()
        },
        sign: page.locator('.asked-chip'),
        only: 'desk',
      },
      { name: 'the line, a message', go: () => page.keyboard.press('c'), sign: page.locator('.toast'), only: 'desk' },
    ])
  },
  'languages',
)
