import { appendFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type Look as Seen, screenOf } from './measured.ts'

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
 * the phone, where a journey needs a keyboard; `languages` makes it at a desk in each language.
 */
export function journeys(start = 0) {
  const all = process.env['BROWSER_TEST_ALL'] === '1'
  let turn = start
  return (title: string, journey: Journey, only?: 'desk' | 'phone' | 'languages') => {
    const fitting = looks.filter((look) => only === undefined || look.phone === (only === 'phone'))
    const chosen = all || only === 'languages' ? fitting : [fitting[turn++ % fitting.length]!]
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
      await page.addInitScript((language) => {
        if (localStorage.getItem('etmaal-language') === null && language === 'en') localStorage.setItem('etmaal-language', language)
      }, look.language)
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

/** Where each role begins. */
const homes: Readonly<Record<DemoRole, string>> = { coordinator: '/', practitioner: '/board', post: '/board', partner: '/board' }

/** Signs in as somebody of the demo; what is opened or asked next is theirs. */
export async function signIn({ page }: Visit, role: DemoRole): Promise<void> {
  const answer = await page.request.post('/api/demo', { data: { role } })
  expect(answer.ok(), `the demo takes a ${role}`).toBe(true)
}

/** Opens a page as somebody of the demo; the journeys of start.spec.ts choose who to be on the page itself. */
export async function enterAs(visit: Visit, role: DemoRole, to = homes[role]): Promise<void> {
  await signIn(visit, role)
  await visit.page.goto(to)
  await expect(visit.page.getByRole('navigation').first()).toBeVisible()
}

/** Rules of WCAG 2.2 A and AA; only what breaks them is worked out. */
const rules = {
  runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations' as const],
  preload: false,
}

/** Nothing serious or critical by those rules, and nothing wider than the screen. */
export async function expectAccessible(visit: Visit): Promise<void> {
  expect(await accessFaults(visit)).toEqual([])
}

/**
 * What is serious or critical by those rules, and what is wider than the screen. Of elements that are alike (a grid has
 * hundreds of cells of the same few kinds) two of each kind are looked at. Without frames the old mode says the same in a
 * third of the time.
 */
export async function accessFaults({ page, look }: Visit, state = ''): Promise<readonly string[]> {
  await page.evaluate(setApartWhatIsAlike, { most: 2, mark: alike })
  const { violations, testEngine } = await new AxeBuilder({ page }).options(rules).exclude(`[${alike}]`).setLegacyMode(true).analyze()
  await page.evaluate((mark) => {
    for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark)
  }, alike)
  keepLook({
    screen: screenOf(page.url()),
    state,
    language: look.language,
    theme: look.theme,
    size: look.phone ? 'phone' : 'desk',
    chromium: page.context().browser()?.version() ?? '',
    axe: testEngine.version,
    violations: violations.map(({ id, impact }) => ({ rule: id, impact: impact ?? 'minor' })),
  })
  const heavy = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const wider = await page.evaluate(() =>
    Math.max(...[document.documentElement, ...document.querySelectorAll('[role=dialog]')].map((one) => one.scrollWidth - one.clientWidth)),
  )
  return [
    ...heavy.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
    ...(wider > 0 ? [`${wider} pixels beyond the right edge`] : []),
  ]
}

/** Keeps what axe said for the statement on accessibility, where the run asks for it. */
function keepLook(seen: Seen): void {
  const path = process.env['BROWSER_TEST_LOOKS']
  if (path) appendFileSync(path, `${JSON.stringify(seen)}\n`)
}

const alike = 'data-alike'

/**
 * Marks every element beyond the first `most` of its kind. Of one kind are elements with the same ancestors and the same
 * content, by tag, classes, role, states and inline colours; whether they have text or a name counts, what it says does not.
 */
function setApartWhatIsAlike({ most, mark }: { most: number; mark: string }): void {
  const ids = new Map<string, number>()
  const idOf = (text: string): number => {
    const known = ids.get(text) ?? ids.size
    ids.set(text, known)
    return known
  }
  const attributeOf = ({ name, value }: Attr): string => {
    if (['class', 'role', 'type', 'tabindex'].includes(name) || /^(true|false|page|step)$/.test(value)) return `${name}=${value}`
    if (name === 'style') return `style=${value.replace(/[\d.]+/g, '')}`
    return `${name}${value.trim() === '' ? ' empty' : ''}`
  }
  const own = (element: Element): string => {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
    return `${element.localName} ${[...element.attributes].map(attributeOf).sort().join(' ')}${hasText ? ' text' : ''}`
  }
  const inside = new Map<Element, number>()
  const look = (element: Element): number => {
    const id = idOf(`${own(element)}(${[...element.children].map(look).join(',')})`)
    inside.set(element, id)
    return id
  }
  look(document.body)
  const seen = new Map<string, number>()
  const walk = (element: Element, above: number): void => {
    const kind = `${above}/${inside.get(element)}`
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    if (count > most) return element.setAttribute(mark, '')
    const path = idOf(`${above}>${own(element)}`)
    for (const child of element.children) walk(child, path)
  }
  walk(document.body, 0)
}
