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
const themes = ['light', 'dark'] as const

/** Nothing here may wait long: what does not come is told, and the next state has its turn. */
export const patience = { actionTimeout: 20_000, navigationTimeout: 30_000 }
const wholeRun = 1_500_000

/** Looks at every state in both themes on a desk and a phone, in the same page, and tells all that is wrong at the end. */
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
  await page.setViewportSize(sizes[state.only ?? 'desk'])
  await state.go()
  await expect(state.sign.first()).toBeVisible({ timeout: patience.actionTimeout })
  await rested(page)
  for (const size of ['desk', 'phone'] as const) {
    if (state.only && state.only !== size) continue
    await page.setViewportSize(sizes[size])
    await expect(state.sign.first(), size).toBeVisible({ timeout: patience.actionTimeout })
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme, { timeout: 3_000 })
      await rested(page)
      const look = { ...visit.look, theme, phone: size === 'phone' }
      wrong.push(...(await accessFaults({ ...visit, look }, state.name)).map((fault) => `${size}, ${theme}: ${fault}`))
      await shot(page, `${state.name} ${visit.look.language} ${theme} ${size}`)
    }
  }
  await page.setViewportSize(zoomed)
  await rested(page)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wider > 0) wrong.push(`at 200 %: ${wider} pixels beyond the right edge`)
  await shot(page, `${state.name} ${visit.look.language} dark zoom`)
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
