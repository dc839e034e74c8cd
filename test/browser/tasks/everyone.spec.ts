import { expect, type Page } from '@playwright/test'
import { enterAs, expectAccessible, journeys } from '../journey.ts'
import { tasksOn } from './hand.ts'

const journey = journeys()

/** The focus is on the screen and nothing lies over it. */
async function expectFocusInSight(page: Page): Promise<void> {
  await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.5 })
  const isOnTop = () =>
    page.locator(':focus').evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const found = document.elementFromPoint(left + width / 2, top + height / 2)
      return found !== null && (element.contains(found) || found.contains(element))
    })
  // A message that lay there steps aside at once after the picture of the focus.
  await expect.poll(isOnTop, 'nothing lies over the focus').toBe(true)
}

journey(
  'task 48: at 200 % and in the dark a gap is found, filled, refused with its reason, and published',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    await page.setViewportSize({ width: 720, height: 450 })
    await page.emulateMedia({ colorScheme: 'dark' })
    const gaps = page.getByRole('list', { name: say('Gaten, dringendste eerst', 'Gaps, most urgent first') }).getByRole('button')
    const back = page.getByRole('button', { name: say('Terug naar de lijst', 'Back to the list') })

    await page.goto('/demo')
    await task(1, 'lands on the gaps', { clicks: 2 }, async (hand) => {
      await hand.click(page.getByRole('button', { name: new RegExp(`^${say('Roostermaker', 'Roster coordinator')}`) }))
      await expect(gaps.first()).toBeVisible()
    })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expectAccessible(visit)

    const gap = await gaps.first().innerText()
    await gaps.first().focus()
    await expectFocusInSight(page)
    await page.keyboard.press('Enter')
    const rows = page.getByRole('listitem').getByRole('button')
    await rows
      .filter({ hasNotText: say('Kan', 'possible') })
      .first()
      .focus()
    await expectFocusInSight(page)
    await expectAccessible(visit)
    await page.keyboard.press('Enter')
    await expect(page.getByText(say('staat ingeroosterd op', 'is placed on')).first()).toBeVisible()
    await expect(page.locator(':focus')).toHaveText(say('Gaten eerst', 'Gaps first'))
    await expect(gaps.first()).not.toHaveText(gap)

    await gaps.first().press('Enter')
    const cannot = rows.filter({ hasText: say('Kan niet.', 'Not possible.') }).first()
    await cannot.scrollIntoViewIfNeeded()
    await expect(cannot).toContainText(/Kan niet\. .+|Not possible\. .+/)
    await back.click()

    await page.getByRole('button', { name: say('Publiceer…', 'Publish…') }).click()
    const go = page.getByRole('button', { name: /^(Publiceer|Publish) \d+ / })
    await expect(go).toHaveText(/[1-9]/)
    await expectAccessible(visit)
    await page
      .getByRole('group', { name: say('Korte lijst', 'Short list') })
      .getByRole('button')
      .last()
      .press('Enter')
    await go.focus()
    await expectFocusInSight(page)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Gepubliceerd als versie|Published as version/).first()).toBeVisible()
  },
  'languages',
)

const screens = ['/', '/roster', '/coverage', '/board', '/import'] as const
/** Words that one of the languages cannot do without and the other does not have. */
const only = {
  nl: /\b(het|een|niet|geen|voor|naar|jouw|wordt|worden|kunnen|gaten|huisartsen|diensten|rooster)\b/i,
  en: /\b(the|and|with|gaps|shifts|nobody|your|cannot|until)\b/i,
} as const

journey(
  'task 50: another language in two clicks, and every screen says everything in it',
  async (visit) => {
    const { page, say, look } = visit
    const task = tasksOn(page)
    await enterAs(visit, 'coordinator')
    const other = look.language === 'nl' ? 'en' : 'nl'
    await task(50, 'the other language', { clicks: 2 }, async (hand) => {
      await hand.click(page.getByRole('button', { name: new RegExp(say('Account en weergave', 'Account and display')) }))
      await hand.click(page.getByRole('button', { name: other === 'en' ? 'English' : 'Nederlands' }))
      await expect(page.getByRole('heading', { name: say('On duty now', 'Nu dienst') })).toBeVisible()
    })
    type Named = { readonly name: string }
    const region = (await (await page.request.get('/api/region')).json()) as Record<'practitioners' | 'practices', Named[]>
    const names = [...region.practitioners, ...region.practices].map(({ name }) => name).sort((a, b) => b.length - a.length)
    for (const screen of screens) {
      await page.goto(screen)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(page.getByText(say('Loading', 'Laden'))).toHaveCount(0)
      const lines = (await page.locator('body').innerText()).split('\n')
      const said = lines.map((line) => names.reduce((text, name) => text.replaceAll(name, ''), line))
      expect(
        said.filter((line) => only[look.language].test(line)),
        `${screen} in the other language`,
      ).toEqual([])
      expect(
        said.filter((line) => /\b[a-z]+\.[a-z]{2,}(\.[a-z]+)*\b/i.test(line) && !/@|www\.|https?:|\.(csv|xlsx|com|nl)\b/.test(line)),
        `names of keys on ${screen}`,
      ).toEqual([])
    }
  },
  'languages',
)
