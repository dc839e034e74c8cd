import { expect, type Locator, type Page } from '@playwright/test'
import { addDays, weekdayOf } from '../../../api/domain/time/instant.ts'
import { expectAccessible, journeys, type Visit } from '../journey.ts'
import { meterOf } from '../main-thread.ts'
import { tasksOn } from './hand.ts'
import { openRoster, type RosterScreen } from './roster-screen.ts'

const journey = journeys()

/** A Monday more than a week ahead: nothing of its week is asked to be published at once. */
function mondayAhead(weeks = 0): string {
  const day = addDays(new Date().toISOString().slice(0, 10), 14 + 7 * weeks)
  return addDays(day, 1 - weekdayOf(day))
}

/** The first paint of an address in a browser that was never here, in milliseconds; of at most three tries the best. */
async function firstPaint({ page }: Visit): Promise<number> {
  const paints: number[] = []
  const storageState = await page.context().storageState()
  while (paints.length < 3 && !paints.some((paint) => paint < 1_000)) {
    const context = await page.context().browser()!.newContext({ storageState })
    const cold = await context.newPage()
    await cold.goto('/roster')
    paints.push(await cold.evaluate(paintOfPage))
    await context.close()
  }
  console.log(`first paint of /roster: ${paints.map(Math.round).join(', ')} ms`)
  return Math.min(...paints)
}

const paintOfPage = () =>
  new Promise<number>((done) => {
    new PerformanceObserver((list) => done(list.getEntries()[0]!.startTime)).observe({ type: 'paint', buffered: true })
  })

/** A cell of a shift that lies in sight with nothing over it, by its place among all cells. */
type Seen = { readonly at: number; readonly name: string; readonly text: string; readonly x: number; readonly y: number }

const cellsInSight = (cells: Locator): Promise<readonly Seen[]> =>
  cells.evaluateAll((all) =>
    all.flatMap((one, at) => {
      const { left, top, width, height } = one.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const over = document.elementFromPoint(x, y)
      const name = one.getAttribute('aria-label') ?? ''
      const isShift = name.split(', ').length > 2
      return isShift && over && one.contains(over) ? [{ at, name, text: (one as HTMLElement).innerText.trim(), x, y }] : []
    }),
  )

const isHeld = ({ name, text }: Seen) => text !== '' && name.endsWith(`. ${text}.`)

/** Drags one after the other over the cells in sight until a rule forbids it; still in the hand there. */
async function dragUntilForbidden(page: Page, cells: readonly Seen[], forbidden: Locator) {
  const meter = await meterOf(page)
  const took: number[] = []
  for (const from of cells.filter(isHeld)) {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    for (const to of cells.filter(({ text, at }) => text !== from.text && at !== from.at)) {
      const before = await meter()
      await page.mouse.move(to.x, to.y)
      took.push((await meter()) - before)
      if (await forbidden.isVisible()) return { from, to, took: took.sort((a, b) => a - b)[Math.floor(took.length / 2)]! }
    }
    await page.keyboard.press('Escape')
    await page.mouse.up()
  }
  throw new Error('everybody may go everywhere')
}

/** Looks at the gaps of one week after the other until somebody is offered there with a reason only; answers who. */
async function offeredWithReason({ page, say }: Visit, { grid, ready }: RosterScreen, options: Locator): Promise<string> {
  const { practitioners } = (await (await page.request.get('/api/region')).json()) as { practitioners: { name: string }[] }
  for (let week = 0; week < 8; week++) {
    if (week > 0) await page.goto(`/roster?zoom=week&from=${mondayAhead(week)}`)
    if (week > 0) await ready()
    const gaps = grid.getByRole('gridcell', {
      name: new RegExp(say('Open, niemand|\\d van \\d+ ingevuld', 'Open, nobody|\\d of \\d+ filled')),
    })
    for (let at = 0; at < (await gaps.count()); at++) {
      await gaps.nth(at).click()
      await page.keyboard.press('F2')
      await expect(page.locator(':focus')).toHaveRole('combobox')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
      const [offered] = await options.allInnerTexts()
      await page.keyboard.press('Escape')
      await expect(page.locator(':focus')).toHaveRole('gridcell')
      const found = practitioners.find((one) => offered?.includes(one.name))
      if (found) return found.name
    }
  }
  throw new Error('nobody is offered with a reason')
}

/** Escape while the history of a cell is still coming: it does not come, and nothing else is closed in its place. */
async function escapeBeforeItComes({ page }: Visit, { candidates, focus }: RosterScreen): Promise<void> {
  const history = /\/shifts\/[^/]+\/history$/
  let answer = () => {}
  const held = new Promise<void>((done) => {
    answer = done
  })
  await page.route(history, async (route) => {
    await held
    await route.continue()
  })
  await expect(candidates).toBeVisible()
  const asked = page.waitForRequest(history)
  await page.keyboard.press('Alt+h')
  await asked
  await page.keyboard.press('Escape')
  const answered = page.waitForResponse(history)
  answer()
  await (await answered).finished()
  await page.unroute(history)
  await expect(candidates).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(focus).toHaveRole('gridcell')
}

journey(
  'task 27, 8, 9 and 10: the first paint, a move that a rule forbids, and somebody placed with a reason',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    const screen = await openRoster(visit, `?zoom=week&from=${mondayAhead()}`)
    const { grid, side, focus } = screen
    await task(27, 'the roster paints within a second', {}, async () => expect(await firstPaint(visit)).toBeLessThan(1_000))

    // The same sentence is heard: what is near the pointer stands later on the page.
    const forbidden = page
      .getByText(
        new RegExp(say('^Kan niet\\. (?!Hier is|De dienst|Op die dag|Deze)', '^Not possible\\. (?!There|The shift|No shift|This)')),
      )
      .last()
    const can = page.getByText(new RegExp(`^${say('Kan\\. .* (gaat naar|ruilen)', 'Possible\\. .* (goes to|change)')}`)).last()
    const cells = grid.getByRole('gridcell')
    const standing = () => cells.allInnerTexts()
    const move = side.getByRole('button', { name: say('Verplaats', 'Move'), exact: true })
    const before = await standing()
    const seen = await cellsInSight(cells)

    const { from, to, took } = await dragUntilForbidden(page, seen, forbidden)
    await task(8, 'dragged onto a cell that a rule forbids: why not stands there, and nothing moves', {}, async () => {
      expect(took, 'milliseconds of work until the sentence stands there').toBeLessThan(50)
      await page.mouse.up()
      await expect(forbidden).toBeVisible()
      expect(await standing()).toEqual(before)
    })

    await task(9, 'the same by clicks', { clicks: 3 }, async (hand) => {
      await hand.click(cells.nth(from.at))
      await hand.click(move)
      await cells.nth(to.at).hover()
      await expect(forbidden).toBeVisible()
      await hand.click(cells.nth(to.at))
      await expect(forbidden).toBeVisible()
      expect(await standing()).toEqual(before)
    })
    await cells.nth(from.at).click()
    await move.click()
    for (const { x, y } of await cellsInSight(cells)) {
      await page.mouse.move(x, y)
      if (await can.isVisible()) break
    }
    await page.mouse.down()
    await page.mouse.up()
    await expect.poll(standing).not.toEqual(before)
    await page.keyboard.press('Control+z')
    await expect.poll(standing).toEqual(before)

    const reason = `samen afgesproken ${Date.now()}`
    const but = page.getByRole('group', { name: say('Kan, maar', 'Possible, but') }).getByRole('option')
    const name = await offeredWithReason(visit, screen, but)
    await task(10, 'placed against a rule with a reason, which the history tells', { keys: 3 }, async (hand) => {
      await hand.text(name)
      await expect(but).toHaveCount(1)
      await hand.press('Alt+Enter')
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
      await expectAccessible(visit)
      await hand.text(reason)
      await hand.press('Enter')
      await expect(focus).toHaveAccessibleName(new RegExp(name))
    })
    await screen.saved()
    await escapeBeforeItComes(visit, screen)
    await page.keyboard.press('Alt+h')
    await expect(page.getByRole('dialog')).toContainText(reason)
    await expect(page.getByRole('dialog').locator(':focus')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await screen.saved()
  },
  'languages',
)
