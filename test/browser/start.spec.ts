import { expect } from '@playwright/test'
import { type DemoRole, enterAs, expectAccessible, journeys, type Visit } from './journey.ts'

const journey = journeys()

const roleNames: Readonly<Record<DemoRole, readonly [nl: string, en: string]>> = {
  coordinator: ['Roostermaker', 'Roster coordinator'],
  practitioner: ['Huisarts', 'GP'],
  post: ['Huisartsenpost', 'Out-of-hours post'],
  partner: ['Ziekenhuis of verpleeghuis', 'Hospital or nursing home'],
}

/** On the page that asks who you are. */
async function choose({ page, say }: Visit, role: DemoRole): Promise<void> {
  const [nl, en] = roleNames[role]
  await page.getByRole('button', { name: new RegExp(`^${say(nl, en)}\\b(?! of)`) }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
}

journey('a newcomer chooses a role and sees what is wrong today', async (visit) => {
  const { page, say } = visit
  await page.goto('/')
  await expect(page.getByRole('heading', { name: say('Wie ben je?', 'Who are you?') })).toBeVisible()
  await expectAccessible(visit)
  const statement = say('Toegankelijkheid', 'Accessibility')
  await page.getByRole('link', { name: statement }).click()
  await expect(page.getByRole('heading', { name: statement, level: 1 })).toBeVisible()
  await expectAccessible(visit)
  await page.goBack()
  await choose(visit, 'coordinator')
  await expect(page).toHaveURL(/roster/)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: say('Nu dienst', 'On duty now') })).toBeVisible()
  await expect(page.getByRole('heading', { name: say('Gaten, komende 14 dagen', 'Gaps, next 14 days') })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', visit.look.language)
  await expect(page.locator('html')).toHaveAttribute('data-theme', visit.look.theme)
  await expectAccessible(visit)
})

journey('every role lands on a screen of its own', async (visit) => {
  const { page, say } = visit
  for (const role of ['practitioner', 'post', 'partner'] as const) {
    await page.context().clearCookies()
    await page.goto('/')
    await choose(visit, role)
    await expect(page.getByRole('heading', { name: say('Nu', 'Now'), exact: true })).toBeVisible()
    await expect(page).toHaveURL(/\/board/)
  }
  await expectAccessible(visit)
})

journey(
  'the gaps are walked by key and opened with Enter',
  async (visit) => {
    const { page } = visit
    await page.clock.install()
    await enterAs(visit, 'coordinator')
    const gaps = page.locator('[data-gap]')
    await expect(gaps.first()).toBeVisible()
    await page.keyboard.press('F8')
    await expect(gaps.nth(0)).toBeFocused()
    // Told again by the server, the list leaves the focus where it is; by the second answer the first is on the page.
    for (let answer = 0; answer < 2; answer++) await Promise.all([page.waitForResponse('**/api/today'), page.clock.runFor(16_000)])
    await expect(gaps.nth(0)).toBeFocused()
    await page.keyboard.press('j')
    await expect(gaps.nth(1)).toBeFocused()
    await page.keyboard.press('k')
    await expect(gaps.nth(0)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/(roster|coverage)\?/)
  },
  'desk',
)

journey('a wrong code is told apart from a right one', async (visit) => {
  const { page, say } = visit
  await page.goto('/login')
  const code = page.getByLabel(say('Toegangscode', 'Access code'))
  await page.getByRole('button', { name: say('Log in', 'Sign in') }).click()
  await expect(page.getByText(say('Plak hier je toegangscode.', 'Paste your access code here.'))).toBeVisible()
  await code.fill('this-is-not-a-token')
  await code.press('Enter')
  await expect(page.getByText(say('Deze code klopt niet', 'This code is not right'))).toBeVisible()
  await expect(code).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(visit)
})

journey('the language and the theme change at once and are remembered', async (visit) => {
  const { page, say, look } = visit
  await enterAs(visit, 'coordinator')
  await page.getByRole('button', { name: say('Account en weergave', 'Account and display') }).click()
  await page.getByRole('button', { name: look.language === 'nl' ? 'English' : 'Nederlands' }).click()
  await expect(page.getByRole('heading', { name: say('On duty now', 'Nu dienst') })).toBeVisible()
  await page.getByRole('button', { name: say('Dark', 'Donker'), exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  if (look.language === 'nl') await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectAccessible(visit)
})

journey('an address that does not exist says so', async (visit) => {
  const { page, say } = visit
  await page.goto('/nowhere')
  await expect(page.getByRole('heading', { name: say('Deze pagina bestaat niet', 'This page does not exist') })).toBeVisible()
})
