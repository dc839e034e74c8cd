import { expect, type Locator, type Page, test } from '@playwright/test'
import { accessFaults, type Visit } from '../journey.ts'

/** One state of a screen. */
export type State = {
  readonly name: string
  /** From the state before it, or from an address. */
  readonly go: () => Promise<unknown>
  /** What shows that one is there. */
  readonly sign: Locator
  /** A desk has no bar at the bottom, a phone no grid. */
  readonly only?: 'desk' | 'phone'
}

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
/** 1440 by 900 at a zoom of 200 %. */
const zoomed = { width: 720, height: 450 }

/** Nothing here may wait long: what does not come is told, and the next state has its turn. */
export const patience = { actionTimeout: 20_000, navigationTimeout: 30_000 }
const patient = { timeout: patience.actionTimeout }
const wholeRun = 1_500_000

/**
 * Looks at every state, and tells all that is wrong at the end: on a desk in the theme of the journey and on a phone in the
 * other, in the same page; what stands on one of them only, in both themes there. Made in both languages, that is every state
 * in every language and theme.
 */
export async function lookAt(visit: Visit, states: readonly State[]): Promise<void> {
  test.setTimeout(wholeRun)
  const wrong: string[] = []
  await visit.page.emulateMedia({ reducedMotion: 'reduce' })
  for (const state of states) {
    const began = Date.now()
    const found = await told(state, () => lookAtOne(visit, state))
    console.log([`${state.name}: ${Date.now() - began} ms`, ...found].join('\n  '))
    wrong.push(...found)
  }
  expect(wrong).toEqual([])
}

async function lookAtOne(visit: Visit, state: State): Promise<readonly string[]> {
  const { page } = visit
  const wrong: string[] = []
  const { theme } = visit.look
  const other = theme === 'light' ? 'dark' : 'light'
  await page.setViewportSize(sizes[state.only ?? 'desk'])
  await state.go()
  for (const [size, painted] of [
    [state.only ?? 'desk', theme],
    [state.only ?? 'phone', other],
  ] as const) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia({ colorScheme: painted })
    await expect(page.locator('html')).toHaveAttribute('data-theme', painted, patient)
    await expect(state.sign.first(), size).toBeVisible(patient)
    await rested(page)
    const look = { ...visit.look, theme: painted, phone: size === 'phone' }
    wrong.push(...(await accessFaults({ ...visit, look }, state.name)).map((fault) => `${size}, ${painted}: ${fault}`))
    await shot(page, `${state.name} ${visit.look.language} ${painted} ${size}`)
  }
  await page.setViewportSize(zoomed)
  await rested(page)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wider > 0) wrong.push(`at 200 %: ${wider} pixels beyond the right edge`)
  await page.setViewportSize(sizes.desk)
  return wrong.map((fault) => `${state.name}, ${fault}`)
}

/** What goes wrong on the way to a state is told like what is wrong with it. */
async function told(state: State, look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await look()
  } catch (error) {
    return [`${state.name}: ${String(error).slice(0, 600)}`]
  }
}

/** Two frames on, and nothing that moves. */
async function rested(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done))
    await Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished.catch(() => null)),
    )
  })
}

/** A picture of every state for whoever wants to see them: `BROWSER_TEST_SHOTS` names the folder. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['BROWSER_TEST_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name.replace(/[^\w]+/g, '-')}.png` })
}

/** Opens an address, and waits until nothing loads. */
export const opened = (page: Page, address: string) => async () => {
  await page.goto(address)
  await expect(page.getByText(/^(Laden|Loading)/)).toHaveCount(0, { timeout: patience.actionTimeout })
}
