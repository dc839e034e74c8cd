import { expect, type Page } from '@playwright/test'
import type { Chance } from '../../oracles/chance.ts'
import { expectReady, type Somebody } from './somebody.ts'

/** One thing somebody does; false where there was nothing to do it to. */
type Does = (who: Somebody, dice: Chance) => Promise<boolean>
type Deed = { readonly name: string; readonly does: Does }

const cellsOf = (page: Page, look: string): Promise<readonly string[]> =>
  page.locator(`[role="gridcell"][data-cell]${look}`).evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['cell']!))

/** Goes to a cell of this look; with `beside` as a second one. */
async function goTo({ page }: Somebody, dice: Chance, look: string, beside = false): Promise<boolean> {
  const cells = await cellsOf(page, `${look}:not(.is-chosen)`)
  if (cells.length === 0) return false
  const cell = page.locator(`[data-cell="${dice.pick(cells)}"]`)
  await cell.dispatchEvent('click', beside ? { ctrlKey: true } : {})
  await expect(cell).toHaveClass(beside ? /marked/ : /is-chosen/)
  return true
}

const vacant = ':is(.open, .short)'
const taken = ':is(.filled, .rule, .unqualified)'

const clear: Does = async (who, dice) => {
  if (!(await goTo(who, dice, taken))) return false
  await who.page.keyboard.press('Delete')
  return true
}

/** Several cells in a row at once; what that comes to may be shown first. */
const clearMany: Does = async (who, dice) => {
  if (!(await goTo(who, dice, taken))) return false
  for (let more = dice.whole(1, 3); more > 0; more--) await who.page.keyboard.press('Shift+ArrowRight')
  await who.page.keyboard.press('Delete')
  return true
}

/** The best candidate with one key; where nobody can without a word, the list opens and is closed again. */
const placeBest: Does = async (who, dice) => {
  if (!(await goTo(who, dice, vacant))) return false
  await who.page.keyboard.press('Enter')
  return true
}

/** Somebody by name, at any cell: whoever cannot says why. */
const placeByName: Does = async (who, dice) => {
  const { page } = who
  if (!(await goTo(who, dice, dice.is(0.6) ? vacant : taken))) return false
  await page.keyboard.press(dice.pick([...'abdehjkmrsvw']))
  for (let down = dice.whole(0, 4); down > 0; down--) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  return true
}

const exchange: Does = async (who, dice) => {
  if (!(await goTo(who, dice, taken)) || !(await goTo(who, dice, taken, true))) return false
  await who.page.keyboard.press('Control+Shift+X')
  return true
}

const lock: Does = async (who, dice) => {
  if (!(await goTo(who, dice, taken))) return false
  await who.page.keyboard.press('Control+Shift+L')
  return true
}

const press =
  (key: string): Does =>
  async ({ page }) => {
    await page.keyboard.press(key)
    return true
  }

const toPublish = /^(Publiceer…|Publish…)$/
const toRoster = /^(Terug naar het rooster|Back to the roster)$/

const publish: Does = async ({ page }) => {
  await page.getByRole('button', { name: toPublish }).click()
  const reasons = page.getByRole('group', { name: /^(Korte lijst|Short list)$/ }).getByRole('button')
  const go = page.getByRole('button', { name: /^(Publiceer|Publish) \d+ / })
  await expect(go).toBeVisible()
  if ((await reasons.count()) > 0) await reasons.last().click()
  await go.click()
  await expect(page.getByRole('grid').or(page.locator('form').getByRole('alert')).first()).toBeVisible()
  if (!(await page.getByRole('grid').isVisible())) await page.getByRole('button', { name: toRoster }).click()
  await expectReady(page)
  return true
}

/** Opens the page again, with whatever was not saved. */
const reload: Does = async ({ page, line }) => {
  await clearSky({ page, line })
  await page.reload()
  await expectReady(page)
  return true
}

/** Nothing is in the way of what is said and heard. */
export async function clearSky({ page, line }: Pick<Somebody, 'page' | 'line'>): Promise<void> {
  line.become('whole')
  await page.context().setOffline(false)
}

/** Now and then a line is cut, or only the answers are lost, or the computer is without any net; later it is whole again. */
export async function changeWeather({ page, line }: Somebody, sky: Chance): Promise<void> {
  const drawn = sky.whole(0, 99)
  if (drawn < 4) line.become('cut')
  else if (drawn < 8) line.become('answers lost')
  else if (drawn < 11) await page.context().setOffline(true)
  else if (drawn < 30) await clearSky({ page, line })
}

/** Opens once what is loaded when it is first needed: on a line that is cut it would be waited for. */
export async function warmUp({ page }: Somebody): Promise<void> {
  await page.getByRole('button', { name: toPublish }).click()
  await page.getByRole('button', { name: toRoster }).click()
  await expectReady(page)
}

/** How often each is done, out of a hundred. */
const deeds: readonly (readonly [often: number, deed: Deed])[] = [
  [22, { name: 'empties a cell', does: clear }],
  [4, { name: 'empties a row of cells', does: clearMany }],
  [22, { name: 'places the best', does: placeBest }],
  [16, { name: 'places by name', does: placeByName }],
  [8, { name: 'exchanges two', does: exchange }],
  [6, { name: 'locks or unlocks', does: lock }],
  [12, { name: 'takes back', does: press('Control+z') }],
  [6, { name: 'does again', does: press('Control+y') }],
  [2, { name: 'publishes', does: publish }],
  [2, { name: 'loads the page again', does: reload }],
]

export function someDeed(dice: Chance): Deed {
  let at = dice.whole(0, 99)
  const found = deeds.find(([often]) => {
    at -= often
    return at < 0
  })
  return found![1]
}

/** Whatever asks for a word gets one: why a rule is passed, what many changes come to, a list nobody was chosen from. */
export async function answerQuestions({ page }: Somebody): Promise<void> {
  const dialog = page.getByRole('dialog')
  for (let turn = 0; turn < 4 && (await dialog.count()) > 0; turn++) {
    const isList = (await dialog.getByRole('combobox').count()) > 0
    const reason = dialog.getByRole('textbox')
    if (isList) await page.keyboard.press('Escape')
    else if ((await reason.count()) > 0) {
      await reason.first().fill('Anders is er niemand')
      await page.keyboard.press('Enter')
    } else await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden', timeout: 1_000 }).catch(() => page.keyboard.press('Escape'))
  }
}

/** What could not be kept as it was meant asks at its cell: theirs or mine; the rest is read and closed. */
export async function answerCards({ page }: Somebody, dice: Chance | null): Promise<void> {
  const keep = page.getByRole('button', { name: /^(Houd|Keep) / })
  const mine = page.getByRole('button', { name: /^(Maak|Make) / })
  const read = page.getByRole('button', { name: /^(Begrepen|Understood|Got it)$/ })
  for (let turn = 0; turn < 60; turn++) {
    const card = keep.or(read).first()
    if ((await card.count()) === 0) return
    const isMine = dice?.is(0.4) === true && (await mine.count()) > 0
    await (isMine ? mine.first() : card).dispatchEvent('click')
  }
}
