import { expect, type Page, test } from '@playwright/test'
import { enterAs, journeys, signIn } from '../journey.ts'
import { lookAt, opened, patience } from './look.ts'

const journey = journeys()
test.use(patience)

/** The roster at its first gap, with all that was looked at. */
async function ready(page: Page): Promise<void> {
  await opened(page, '/roster')()
  await expect(page.locator('.draft-pill')).toBeVisible()
  await expect(page.getByRole('tab').first()).toHaveText(/\d/)
  await expect(page.locator('.cands tbody tr').nth(1)).toBeVisible()
}

const saved = (page: Page) => expect(page.locator('.status-bar .save')).toContainText(/Opgeslagen|Saved/)

/** The server answers changes with a refusal of this kind. */
const refusing = (page: Page, code: string, status: number) => async () => {
  await ready(page)
  const problem = { type: 'about:blank', title: code, status, code, requestId: 'abc-123' }
  await page.route('**/api/rosters/*/changes', (route) =>
    route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  )
  await page.keyboard.press('2')
}

journey(
  'somebody else was first, somebody else is here, and the server keeps nothing',
  async (visit) => {
    const { page } = visit
    await signIn(visit, 'coordinator')
    const context = await page.context().browser()!.newContext()
    const colleague = await context.newPage()
    await enterAs({ ...visit, page: colleague }, 'coordinator', '/roster')
    await ready(colleague)
    await lookAt(visit, [
      { name: 'roster: a colleague is here', go: () => ready(page), sign: page.locator('.held-by'), only: 'desk' },
      {
        name: 'roster: a colleague was first',
        go: async () => {
          await page.context().setOffline(true)
          await page.keyboard.press('2')
          await colleague.keyboard.press('1')
          await saved(colleague)
          await page.context().setOffline(false)
        },
        sign: page.locator('.clash button').nth(1),
      },
    ])
    await colleague.keyboard.press('Control+z')
    await saved(colleague)
    await context.close()
    await lookAt(visit, [
      { name: 'roster: refused', go: refusing(page, 'not-allowed', 403), sign: page.locator('.clash') },
      {
        name: 'roster: nothing is kept for now',
        go: refusing(page, 'read-only', 503),
        sign: page.locator('.status-bar .save, .phone-saved'),
      },
    ])
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  },
  'languages',
)
