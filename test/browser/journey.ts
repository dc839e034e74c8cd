import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** How somebody looks at the page. */
export type Look = {
  readonly name: string
  readonly language: 'nl' | 'en'
  readonly theme: 'light' | 'dark'
  readonly phone: boolean
  readonly zone: string
}

const looks: readonly Look[] = [
  { name: 'nl, light, desk', language: 'nl', theme: 'light', phone: false, zone: 'Europe/Amsterdam' },
  { name: 'en, dark, desk in New York', language: 'en', theme: 'dark', phone: false, zone: 'America/New_York' },
  { name: 'nl, dark, phone', language: 'nl', theme: 'dark', phone: true, zone: 'Europe/Amsterdam' },
  { name: 'en, light, phone in Tokyo', language: 'en', theme: 'light', phone: true, zone: 'Asia/Tokyo' },
]

export type Visit = {
  readonly page: Page
  readonly look: Look
  /** A label in the language of this visit. */
  readonly say: (nl: string, en: string) => string
}

type Journey = (visit: Visit) => Promise<void>

/**
 * Journeys of one file: each is made once with the looks alternating, or with `--all` in every look. `desk` leaves out
 * the phone, where a journey needs a keyboard.
 */
export function journeys(start = 0) {
  const all = process.env['BROWSER_TEST_ALL'] === '1'
  let turn = start
  return (title: string, journey: Journey, only?: 'desk' | 'phone') => {
    const fitting = looks.filter((look) => only === undefined || look.phone === (only === 'phone'))
    const chosen = all ? fitting : [fitting[turn++ % fitting.length]!]
    for (const look of chosen) make(title, journey, look)
  }
}

function make(title: string, journey: Journey, look: Look): void {
  test.describe(look.name, () => {
    test.use({
      locale: look.language === 'nl' ? 'nl-NL' : 'en-US',
      timezoneId: look.zone,
      colorScheme: look.theme,
      viewport: look.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    })
    test(title, async ({ page }) => {
      const faults = watch(page)
      if (look.language === 'en') await page.addInitScript(() => localStorage.setItem('etmaal-language', 'en'))
      try {
        await journey({ page, look, say: (nl, en) => (look.language === 'nl' ? nl : en) })
      } catch (error) {
        console.log(await stateOf(page, faults))
        throw error
      }
      expect(faults, 'the console stays quiet').toEqual([])
    })
  })
}

/** What the page shows when a journey fails, for whoever reads only the log. */
async function stateOf(page: Page, faults: readonly string[]): Promise<string> {
  const seen = await page
    .evaluate(() => ({
      address: location.href,
      visibility: document.visibilityState,
      focus: document.activeElement?.outerHTML.slice(0, 300),
      text: document.body.innerText.slice(0, 1_500),
    }))
    .catch((error: unknown) => String(error))
  return JSON.stringify({ seen, faults }, null, 2)
}

/** Errors of the page itself; an answer that is a refusal is no error. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  return faults
}

export type DemoRole = 'coordinator' | 'practitioner' | 'post' | 'partner'

const roleNames: Readonly<Record<DemoRole, readonly [nl: string, en: string]>> = {
  coordinator: ['Roostermaker', 'Roster coordinator'],
  practitioner: ['Huisarts', 'GP'],
  post: ['Huisartsenpost', 'Out-of-hours post'],
  partner: ['Ziekenhuis of verpleeghuis', 'Hospital or nursing home'],
}

/** Opens the page as a newcomer and chooses who to be. */
export async function enterAs({ page, say }: Visit, role: DemoRole): Promise<void> {
  await page.goto('/')
  const [nl, en] = roleNames[role]
  await page.getByRole('button', { name: new RegExp(`^${say(nl, en)}\\b(?! of)`) }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** Nothing serious or critical by the rules of WCAG 2.2 A and AA, and nothing wider than the screen. */
export async function expectAccessible({ page }: Visit): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  const heavy = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(heavy.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider, 'pixels beyond the right edge').toBeLessThanOrEqual(0)
}
