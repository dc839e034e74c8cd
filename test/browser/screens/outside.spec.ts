import { expect, type Page, test } from '@playwright/test'
import { type DemoRole, journeys, signIn, type Visit } from '../journey.ts'
import { lookAt, opened, patience, type State } from './look.ts'

const journey = journeys()
test.use(patience)

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

journey(
  'every screen for whoever is not signed in, and what each role begins with',
  async (visit) => {
    const { page, say } = visit
    const code = page.getByLabel(say('Toegangscode', 'Access code'))
    const wrong = async () => {
      await code.fill('this-is-not-a-token')
      await code.press('Enter')
    }
    await lookAt(visit, [
      { name: 'who you are', go: opened(page, '/demo'), sign: heading(page) },
      { name: 'signing in', go: opened(page, '/login'), sign: code },
      { name: 'signing in with a wrong code', go: wrong, sign: page.getByText(say('Deze code klopt niet', 'This code is not right')) },
      { name: 'the statement on accessibility', go: opened(page, '/accessibility'), sign: heading(page) },
      { name: 'no such page', go: opened(page, '/nowhere'), sign: heading(page) },
    ])
    for (const role of ['practitioner', 'post', 'partner'] satisfies DemoRole[]) await lookAt(visit, [await boardOf(visit, role)])
    await lookAt(visit, [{ name: 'a screen that is not theirs', go: opened(page, '/practitioners'), sign: page.getByRole('main') }])
    await signIn(visit, 'practitioner')
    await lookAt(visit, [{ name: 'the line of a practitioner', go: opened(page, '/coverage'), sign: page.getByRole('main') }])
  },
  'languages',
)

async function boardOf(visit: Visit, role: DemoRole): Promise<State> {
  await signIn(visit, role)
  const now = visit.page.getByRole('heading', { name: visit.say('Nu', 'Now'), exact: true })
  return { name: `the board of a ${role}`, go: opened(visit.page, '/board'), sign: now }
}

/** The answers of an address, with something else in them. */
async function answering(page: Page, address: string, change: Record<string, unknown>): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch()
    const json = (await response.json()) as Record<string, unknown>
    await route.fulfill({ response, json: { ...json, ...change } })
  })
}

const emptied = (page: Page, address: string, change: Record<string, unknown>, screen: string) => async () => {
  await page.unrouteAll({ behavior: 'wait' })
  await answering(page, address, change)
  await opened(page, screen)()
}

journey(
  'every screen that has nothing to show yet',
  async (visit) => {
    const { page, say } = visit
    await signIn(visit, 'coordinator')
    const noPosts = page.getByText(say('Nog geen posten', 'No posts yet'))
    const region = '**/api/region'
    await lookAt(visit, [
      {
        name: 'a roster that is not there',
        go: emptied(page, '**/api/rosters', { rosters: [] }, '/roster'),
        sign: page.getByText(say('Nog geen diensten', 'No shifts yet')),
      },
      { name: 'a roster of other days', go: emptied(page, '**/x', {}, '/roster?from=2031-01-01'), sign: page.locator('.empty') },
      { name: 'nobody yet', go: emptied(page, region, { practitioners: [] }, '/practitioners'), sign: page.locator('.empty') },
      { name: 'nobody of that code', go: emptied(page, '**/x', {}, '/practitioners/ZZZZ'), sign: page.locator('.empty') },
      { name: 'posts, none', go: emptied(page, region, { posts: [] }, '/settings'), sign: noPosts },
      { name: 'staffing needs, no post', go: emptied(page, region, { posts: [] }, '/demand'), sign: noPosts },
      { name: 'practices, none', go: emptied(page, region, { practices: [] }, '/practices'), sign: page.locator('.entry-none') },
      { name: 'the line, no practices', go: emptied(page, '**/api/line?**', { practices: [] }, '/coverage'), sign: page.locator('.empty') },
      { name: 'the board, no posts', go: emptied(page, '**/api/duty*', { posts: [] }, '/board'), sign: page.locator('.empty') },
      {
        name: 'today, no gaps',
        go: emptied(page, '**/api/today', { gaps: [], changes: [], waiting: [], seasons: [] }, '/'),
        sign: page.locator('.today-none'),
      },
      { name: 'today, no posts', go: emptied(page, '**/api/today', { posts: [], gaps: [] }, '/'), sign: heading(page) },
      { name: 'earlier imports, none', go: emptied(page, '**/api/imports*', { imports: [] }, '/import'), sign: heading(page) },
    ])
  },
  'languages',
)

journey(
  'every screen that fails, and every screen without a line',
  async (visit) => {
    const { page } = visit
    await signIn(visit, 'coordinator')
    const failing = (address: string, screen: string) => async () => {
      // What fails on purpose is told in the console too.
      page.removeAllListeners('console')
      await page.unrouteAll({ behavior: 'wait' })
      const problem = { type: 'about:blank', title: 'Internal', status: 500, code: 'internal', requestId: 'abc-123' }
      await page.route(address, (route) =>
        route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
      )
      await page.goto(screen)
    }
    const mishap = page.locator('.page-problem, .problem-note, .note.bad, .note.warn')
    await lookAt(visit, [
      { name: 'a roster that fails', go: failing('**/api/rosters', '/roster'), sign: mishap },
      { name: 'people that fail', go: failing('**/api/region', '/practitioners'), sign: mishap },
      { name: 'settings that fail', go: failing('**/api/region', '/settings'), sign: mishap },
      { name: 'a line that fails', go: failing('**/api/line?**', '/coverage'), sign: mishap },
      { name: 'a board that fails', go: failing('**/api/duty*', '/board'), sign: mishap },
    ])
    await page.unrouteAll({ behavior: 'wait' })
    const without = (screen: string, sign: State['sign']): readonly State[] => [
      {
        name: `no line: ${screen}`,
        go: async () => {
          await page.context().setOffline(false)
          await opened(page, screen)()
          await expect(heading(page)).toBeVisible()
          await page.context().setOffline(true)
          await page.evaluate(() => dispatchEvent(new Event('offline')))
        },
        sign,
      },
    ]
    const band = page.locator('.band')
    await lookAt(visit, [...without('/', band), ...without('/board', band), ...without('/roster', band)])
    await page.context().setOffline(false)
  },
  'languages',
)
