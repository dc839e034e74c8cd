import { expect, type Locator } from '@playwright/test'
import { expectAccessible, journeys, type Visit } from '../journey.ts'
import { tasksOn } from './hand.ts'
import { openRoster, type RosterScreen, rosterScreen } from './roster-screen.ts'

const journey = journeys()

/** A colleague at a computer of their own, who reads the same language. */
async function colleagueOf(visit: Visit): Promise<Visit> {
  const context = await visit.page
    .context()
    .browser()!
    .newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript((language) => localStorage.setItem('etmaal-language', language), visit.look.language)
  return { ...visit, page }
}

/** What a cell says of where it is: day, part, times, role and post. Places of one shift say the same. */
const placeOf = (name: string): string => /^[^.]+\./.exec(name)?.[0] ?? name

/** Cells of whole days ahead, in a row, that say of each who works there. */
async function filledInARow(screen: RosterScreen, names: ReadonlySet<string>, count: number): Promise<readonly Locator[]> {
  const rows = await screen.grid.getByRole('row').all()
  for (const row of rows) {
    const cells = row.getByRole('gridcell')
    const said = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''))
    const isFilled = said.map((name) =>
      names.has(
        name
          .slice(placeOf(`${name}.`).length)
          .trim()
          .replace(/\.$/, ''),
      ),
    )
    const start = isFilled.findIndex((_, at) => isFilled.slice(at, at + count).filter(Boolean).length === count)
    if (start >= 0) return Array.from({ length: count }, (_, at) => cells.nth(start + at))
  }
  throw new Error(`no ${count} filled cells in a row`)
}

/** The same cell on another screen: the same place, and the same one of its shift. */
async function sameOn(other: RosterScreen, grid: Locator, cell: Locator): Promise<Locator> {
  const place = placeOf((await cell.getAttribute('aria-label'))!)
  const named = new RegExp(`^${place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
  const all = await grid.getByRole('gridcell', { name: named }).all()
  const box = await cell.boundingBox()
  const boxes = await Promise.all(all.map((one) => one.boundingBox()))
  const at = boxes.findIndex((one) => one?.y === box?.y && one?.x === box?.x)
  return other.grid.getByRole('gridcell', { name: named }).nth(at)
}

journey(
  'task 23, 24 and 25: two save one cell, one takes back what the other changed, and a line that is lost for half a minute',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    await page.clock.install()
    const screen = await openRoster(visit)
    const second = await colleagueOf(visit)
    const theirs = await openRoster(second)
    const { practitioners } = (await (await page.request.get('/api/region')).json()) as { practitioners: { name: string }[] }
    const names = new Set(practitioners.map(({ name }) => name))

    await bothSaveOneCell(visit, second, task)
    for (const { page: each } of [visit, second]) await each.keyboard.press('Alt+PageDown')
    await expect(screen.grid).toHaveAccessibleName((await theirs.grid.getAttribute('aria-label'))!)

    const three = await filledInARow(screen, names, 3)
    const inThree = await Promise.all(three.map((cell) => sameOn(theirs, screen.grid, cell)))
    const held = await Promise.all(three.map((cell) => cell.getAttribute('aria-label')))
    await three[0]!.click()
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Delete']) await page.keyboard.press(key)
    for (const cell of inThree) await expect(cell).toHaveAccessibleName(/niemand|nobody|ingevuld|filled/i)
    for (const cell of inThree.slice(0, 2)) {
      await cell.click()
      await second.page.keyboard.press('Enter')
      await expect(cell).not.toHaveAccessibleName(/niemand|nobody|ingevuld|filled/i)
    }
    await theirs.saved()
    const [one, two] = await Promise.all(inThree.slice(0, 2).map((cell) => cell.getAttribute('aria-label')))
    await expect(three[1]!).not.toHaveAccessibleName(/niemand|nobody|ingevuld|filled/i)
    await task(24, 'a step back after a colleague changed two of its cells', { keys: 1 }, async (hand) => {
      await hand.press('Control+z')
      const told = page.getByText(say('2 van 3', '2 of 3'))
      await expect(told.first()).toBeVisible()
      for (const cell of [one, two]) await expect(told.first()).toContainText(/\d+ \p{L}+/u.exec(cell!)![0].split(' ')[0]!)
      await expect(three[2]!).toHaveAccessibleName(held[2]!)
      await expect(three[0]!).toHaveAccessibleName(new RegExp(one!.slice(placeOf(one!).length).trim().split('.')[0]!))
      await expect(three[1]!).toHaveAccessibleName(new RegExp(two!.slice(placeOf(two!).length).trim().split('.')[0]!))
      await expectAccessible(visit)
    })
    await screen.saved()
    await second.page.context().close()

    await losesTheLine(visit, task, names)
  },
  'languages',
)

async function bothSaveOneCell(visit: Visit, second: Visit, task: ReturnType<typeof tasksOn>): Promise<void> {
  const { page, say } = visit
  const [screen, theirs] = [rosterScreen(visit), rosterScreen(second)]
  const place = placeOf((await screen.focus.getAttribute('aria-label'))!)
  await expect(theirs.focus).toHaveAccessibleName(new RegExp(`^${place.slice(0, 12)}`))
  await task(23, 'both save the same cell: what was first stays, the other chooses', {}, async () => {
    const rows = theirs.candidates.getByRole('rowheader')
    const nameOf = async (at: number) => (await rows.nth(at).innerText()).replace(/[\d\n]|uur|hours/g, '').trim()
    const [mine, wanted] = [await nameOf(0), await nameOf(1)]
    await second.page.context().setOffline(true)
    await second.page.keyboard.press('2')
    await expect(theirs.focus).toHaveAccessibleName(new RegExp(wanted))
    await page.keyboard.press('Enter')
    await expect(screen.focus).toHaveAccessibleName(new RegExp(mine))
    await screen.saved()
    await second.page.context().setOffline(false)
    const asked = second.page.getByRole('group').filter({ hasText: say(`Jij wilde ${wanted}`, `You wanted ${wanted}`) })
    await expect(asked).toContainText(mine)
    await expect(asked.getByRole('button', { name: say(`Maak ${wanted}`, `Make it ${wanted}`) })).toBeVisible()
    await expectAccessible(second)
    await asked.getByRole('button', { name: say(`Houd ${mine}`, `Keep ${mine}`) }).click()
    await expect(asked).toHaveCount(0)
    await expect(theirs.focus).toHaveAccessibleName(new RegExp(mine))
    await theirs.saved()
    await expect(screen.focus).toHaveAccessibleName(new RegExp(mine))
  })
  await page.keyboard.press('Control+z')
  await screen.saved()
}

async function losesTheLine(visit: Visit, task: ReturnType<typeof tasksOn>, names: ReadonlySet<string>): Promise<void> {
  const { page, say } = visit
  const screen = rosterScreen(visit)
  const four = await filledInARow(screen, names, 4)
  const places = await Promise.all(four.map(async (cell) => (await cell.getAttribute('aria-label'))!))
  const status = page.getByRole('status')
  await task(25, 'half a minute without a line, three cells changed', { clicks: 3, keys: 3 }, async (hand) => {
    await page.context().setOffline(true)
    for (const cell of four.slice(0, 3)) {
      await hand.click(cell)
      await hand.press('Delete')
      await expect(cell).toHaveAccessibleName(/niemand|nobody|ingevuld|filled/i)
    }
    await expect(status.filter({ hasText: say('3 niet opgeslagen', '3 not saved') })).toBeVisible()
    await page.clock.runFor(30_000)
    await expect(page.getByRole('alert').filter({ hasText: say('3 wijzigingen', '3 changes') })).toBeVisible()
    await four[3]!.click()
    await page.keyboard.press('Delete')
    await expect(four[3]!).toHaveAccessibleName(places[3]!)
    await expectAccessible(visit)
    await page.context().setOffline(false)
    await expect(page.getByRole('alert').filter({ hasText: say('3 wijzigingen', '3 changes') })).toHaveCount(0)
    await screen.saved()
  })
  await page.reload()
  await screen.ready()
  for (const place of places.slice(0, 3)) await expect(screen.grid.getByRole('gridcell', { name: place, exact: true })).toHaveCount(0)
  await expect(screen.grid.getByRole('gridcell', { name: places[3]!, exact: true })).toHaveCount(1)
}
