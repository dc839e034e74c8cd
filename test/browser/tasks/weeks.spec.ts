import { expect, type Page } from '@playwright/test'
import { addDays, weekdayOf } from '../../../api/domain/time/instant.ts'
import { expectAccessible, journeys, signIn } from '../journey.ts'
import { tasksOn } from './hand.ts'
import { openRoster } from './roster-screen.ts'

const journey = journeys()

/** A Monday in the second half of the roster, where the demo has its ordinary shifts. */
async function lateMonday(page: Page): Promise<string> {
  const { rosters } = (await (await page.request.get('/api/rosters')).json()) as { rosters: { until: string }[] }
  const day = addDays(rosters.at(-1)!.until, -70)
  return addDays(day, 1 - weekdayOf(day))
}

/** Twenty names as they stand in a spreadsheet: eighteen that one person of the region has, and two that nobody has. */
async function spreadsheetNames(page: Page): Promise<readonly string[]> {
  type Person = { readonly name: string; readonly discipline: string; readonly roles: readonly string[] }
  const { practitioners } = (await (await page.request.get('/api/region')).json()) as { practitioners: readonly Person[] }
  const named = (name: string) => practitioners.filter((one) => one.name === name).length
  const gps = practitioners.filter((one) => one.discipline === 'gp' && one.roles.includes('consult'))
  const own = gps.map(({ name }) => name).filter((name) => named(name) === 1)
  return [...own.slice(0, 18), 'Xanthippe Onbekend', 'Zebedeus Nergens']
}

journey(
  'task 7, 11, 12 and 26: two GPs exchanged, a week copied onto the next, names from a spreadsheet, and the far corner',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(visit, 'coordinator')
    const screen = await openRoster(visit, `?zoom=week&from=${await lateMonday(page)}`)
    const { grid } = screen
    // Behind a dialog they are hidden from the ear, and stand there all the same.
    const cells = page.getByRole('gridcell', { includeHidden: true })
    const standing = () => cells.allInnerTexts()
    const dialog = page.getByRole('dialog')
    /** The cells become what is asked at once, or after the reason that is asked for. */
    const withReason = async (isDone: () => Promise<boolean>, press: (key: string) => Promise<void>) => {
      await expect.poll(async () => (await isDone()) || (await dialog.isVisible())).toBe(true)
      if (!(await dialog.isVisible())) return
      const reason = dialog.getByRole('textbox')
      if (await reason.isVisible()) await reason.fill('samen afgesproken')
      await press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect.poll(isDone).toBe(true)
    }

    // Two who stand beside each other.
    const rows = await grid
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('[role="gridcell"]')].map((one) => one.textContent!.trim())))
    const isName = (text: string | undefined) => /^\p{Lu}.*\p{Ll} /u.test(text ?? '')
    const row = rows.findIndex(([one, other]) => isName(one) && isName(other) && one !== other)
    const days = grid.getByRole('row').nth(row).getByRole('gridcell')
    const [first, second] = rows[row]!
    await days.first().click()
    await task(7, 'two GPs of one week are exchanged by keyboard', { keys: 6 }, async (hand) => {
      await hand.press('Shift+ArrowRight', 'Control+Shift+X')
      await withReason(async () => (await days.first().innerText()) === second && (await days.nth(1).innerText()) === first, hand.press)
    })
    await screen.saved()
    await page.keyboard.press('Control+z')
    await expect(days.first()).toContainText(first!)
    await screen.saved()

    const period = await page.getByRole('heading', { level: 1 }).innerText()
    await days.first().click()
    await task(11, 'a week is copied onto the next, as one step', { keys: 6 }, async (hand) => {
      await hand.press('Control+A', 'Control+C', 'Alt+PageDown')
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(period)
      const before = await standing()
      await hand.press('Control+V')
      await withReason(async () => JSON.stringify(await standing()) !== JSON.stringify(before), hand.press)
      await expect(screen.focus).toHaveRole('gridcell')
      await screen.saved()
      await hand.press('Control+z')
      await expect.poll(standing).toEqual(before)
    })
    await screen.saved()

    await page.keyboard.press('-')
    const fullest = await grid.getByRole('row').evaluateAll((all) =>
      all
        .map((one, index) => ({
          index,
          held: [...one.querySelectorAll('[role="gridcell"]')].filter((cell) => /^\p{Lu}+$/u.test(cell.textContent!.trim())).length,
        }))
        .reduce((most, next) => (next.held > most.held ? next : most)),
    )
    const names = await spreadsheetNames(page)
    await page.evaluate((text) => navigator.clipboard.writeText(text), names.join('\t'))
    await task(12, 'twenty names from a spreadsheet, two of them unknown, after a look', { clicks: 4, keys: 1 }, async (hand) => {
      const before = await standing()
      await hand.click(grid.getByRole('row').nth(fullest.index).getByRole('gridcell').first())
      await hand.press('Control+V')
      await expect(dialog).toContainText(say('We vonden 2 namen niet: Xanthippe', 'We did not find 2 names: Xanthippe'))
      const told = await dialog.innerText()
      const counts = [
        ...told.matchAll(new RegExp(say('^(\\d+) diensten? (krijg|blij|kan|kunnen)', '^(\\d+) shifts? (get|stay|is not|are not)'), 'gm')),
      ]
      expect(
        counts.reduce((sum, [, count]) => sum + Number(count), 0),
        told,
      ).toBe(18)
      expect(await standing(), 'nothing moves before the answer').toEqual(before)
      await expectAccessible(visit)
      const reason = dialog.getByRole('textbox')
      if (await reason.isVisible()) await reason.fill(say('afgesproken', 'agreed'))
      await hand.click(dialog.getByRole('button', { name: /^(Plak|Paste) \d+/ }))
      await expect.poll(standing).not.toEqual(before)
      await screen.saved()
      await page.keyboard.press('Control+z')
      await expect.poll(standing).toEqual(before)
      await screen.saved()
    })

    await page.keyboard.press('Control+Shift+Digit2')
    await page.keyboard.press('-')
    await task(26, 'to the far corner of the people and back: no cell stays blank', {}, async () => {
      await expect(grid.getByRole('rowheader').nth(3)).toBeVisible()
      for (const [down, right] of [
        [1, 1],
        [0, 0],
        [0.5, 0.3],
      ] as const) {
        const seen = await grid.evaluate(scrolledTo, { down, right })
        expect(seen, `at ${down} down and ${right} to the right`).toMatchObject({ changed: 0, cameLater: 0 })
        expect(seen.colours).toBeGreaterThan(4)
      }
    })
  },
  'languages',
)

/** In the page: scrolls there; how many pixels and names of the picture of three frames later differ from that at rest. */
async function scrolledTo(grid: Element, { down, right }: { readonly down: number; readonly right: number }) {
  const scroller = grid.closest('.roster-scroll')!
  const frames = async (count: number) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame)
  }
  const picture = () => {
    const sight = scroller.getBoundingClientRect()
    const painted = [...grid.querySelectorAll('canvas')]
      .map((canvas) => ({ canvas, at: canvas.getBoundingClientRect() }))
      .filter(({ at }) => at.bottom > sight.top && at.top < sight.bottom)
      .sort((one, other) => one.at.top - other.at.top)
    const names = [...grid.querySelectorAll('[role="rowheader"]')]
      .filter((head) => head.getBoundingClientRect().bottom > sight.top && head.getBoundingClientRect().top < sight.bottom)
      .map((head) => head.textContent)
    const pixels = painted.flatMap(({ canvas }) => {
      const probe = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!
      probe.drawImage(canvas, 0, 0)
      return [...new Uint32Array(probe.getImageData(0, 0, canvas.width, canvas.height).data.buffer)]
    })
    return { place: painted.map(({ at }) => `${at.left} ${at.top}`).join(), names: new Set(names), pixels }
  }
  scroller.scrollTo((scroller.scrollWidth - scroller.clientWidth) * right, (scroller.scrollHeight - scroller.clientHeight) * down)
  await frames(3)
  const early = picture()
  await frames(12)
  const rest = picture()
  const isSameSize = early.place === rest.place && early.pixels.length === rest.pixels.length
  return {
    changed: isSameSize ? rest.pixels.filter((pixel, at) => pixel !== early.pixels[at]).length : rest.pixels.length,
    cameLater: [...rest.names].filter((name) => !early.names.has(name)).length,
    colours: new Set(early.pixels).size,
  }
}
