import { expect, type Locator } from '@playwright/test'
import { addDays, weekdayOf } from '../../api/domain/time/instant.ts'
import { expectAccessible, journeys } from './journey.ts'
import { openRoster } from './tasks/roster-screen.ts'

const journey = journeys()

/** A cell as its sentence tells it, by its place among all cells. */
type Told = { readonly at: number; readonly day: string; readonly rest: string; readonly text: string }

const told = (cells: Locator): Promise<readonly Told[]> =>
  cells.evaluateAll((all) =>
    all.map((one, at) => {
      const [day = '', ...rest] = (one.getAttribute('aria-label') ?? '').split(', ')
      return { at, day, rest: rest.slice(0, 1).join(), text: (one as HTMLElement).innerText.trim() }
    }),
  )

const isName = ({ text }: Told | { readonly text: string }) => /^\p{Lu}.*\p{Ll} /u.test(text)

journey(
  'many cells as in a spreadsheet: the corner fills, one person goes on all of them, two blocks change places; what cannot says why',
  async (visit) => {
    const { page, say } = visit
    const monday = addDays(new Date().toISOString().slice(0, 10), 35)
    const screen = await openRoster(visit, `?view=shifts&zoom=week&from=${addDays(monday, 1 - weekdayOf(monday))}`)
    const { focus } = screen
    const cells = page.getByRole('gridcell', { includeHidden: true })
    const dialog = page.getByRole('dialog')
    const toast = page.locator('.toast')
    const all = await told(cells)
    // Seven days of one line, and the line of the same hours below it: nobody can be on both.
    const first = all.find(
      ({ at }) =>
        [0, 1, 2, 3, 4, 5, 6].every((day) => isName(all[at + day] ?? { text: '' }) && all[at + day]!.rest === all[at]!.rest) &&
        isName(all[at + 7] ?? { text: '' }) &&
        all[at + 7]!.day === all[at]!.day &&
        all[at + 7]!.rest === all[at]!.rest,
    )!.at
    const line = async () => (await told(cells)).slice(first, first + 7).map(({ text }) => (text === '+1' ? 'open' : text))
    const names = await line()
    /** Drags the corner of the chosen cells onto a cell. */
    const dragCorner = async (onto: number) => {
      const corner = await page.locator('.fill-handle').boundingBox()
      const to = await cells.nth(onto).boundingBox()
      await page.mouse.move(corner!.x + corner!.width / 2, corner!.y + corner!.height / 2)
      await page.mouse.down()
      await page.mouse.move(to!.x + to!.width / 2, to!.y + to!.height / 2, { steps: 4 })
      await page.mouse.up()
    }
    /** Does what the look tells of, with a reason where it asks for one; how many cells that is. */
    const goOn = async (): Promise<number> => {
      const go = dialog.getByRole('button', { name: say('Wijzig', 'Change') })
      await expect(go).toBeFocused()
      const count = Number(/\d+/.exec(await go.innerText())![0])
      const reason = dialog.getByRole('textbox')
      if (await reason.isVisible()) await reason.fill(say('samen afgesproken', 'agreed'))
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      return count
    }
    const undo = async () => {
      await page.keyboard.press('Control+z')
      await expect.poll(line).toEqual(names)
    }

    // The corner to the right: who is placed nowhere is on no day, and one step brings all three back.
    await cells.nth(first).click()
    await page.keyboard.press('Delete')
    await dragCorner(first + 2)
    await expect.poll(line).toEqual([...Array.from({ length: 3 }, () => 'open'), ...names.slice(3)])
    await expect(focus).toHaveRole('gridcell')
    await page.keyboard.press('Control+z')
    await expect.poll(line).toEqual(['open', ...names.slice(1)])
    await undo()
    // Down it meets a shift of the same hours: told before anything is done, and Escape gives the cell back.
    await dragCorner(first + 7)
    await expect(dialog).toContainText(new RegExp(`${names[0]}.*(al dienst|already works|already has)`))
    await expect(dialog.getByRole('button').filter({ hasText: say('Doe niets', 'Do nothing') })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(focus).toHaveRole('gridcell')
    expect(await line()).toEqual(names)

    // One person on all chosen cells.
    await cells.nth(first).click()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Delete')
    await expect.poll(line).toEqual([...Array.from({ length: 3 }, () => 'open'), ...names.slice(3)])
    await page.keyboard.press('Control+Enter')
    const person = await dialog.getByRole('option').first().locator('strong').innerText()
    await page.keyboard.press('Enter')
    const placed = await goOn()
    await expect.poll(async () => new Set((await line()).slice(0, placed)).size, `${person} on the first ${placed}`).toBe(1)
    expect((await line())[0]).not.toBe('open')
    await page.keyboard.press('Control+z')
    await undo()

    // Three days for the three after them: of each pair both go or both stay, and nobody is lost between them.
    await cells.nth(first).click()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+Shift+X')
    await expect(toast.last()).toContainText(say('Kies nu waar de andere 3 cellen beginnen', 'Now choose where the other 3 cells begin'))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Shift+X')
    await expect(toast.last()).toContainText(say('Deze cellen horen bij beide kanten', 'These cells are on both sides'))
    await cells.nth(first + 3).click()
    const exchanged = await goOn()
    const [a, b, c, d, e, f, last] = names
    const after = await line()
    for (const [one, other] of [
      [a, d],
      [b, e],
      [c, f],
    ] as const)
      expect([`${one} ${other}`, `${other} ${one}`]).toContain(`${after[names.indexOf(one!)]} ${after[names.indexOf(other!)]}`)
    expect(after.filter((name, at) => name !== names[at])).toHaveLength(exchanged)
    expect(after[6]).toBe(last)
    expect(exchanged).toBeGreaterThan(0)
    await undo()

    // A day without a shift: what is asked there is said to be impossible, and is not asked of the next cell.
    await page
      .getByRole('gridcell', { name: say('geen dienst', 'no shift') })
      .first()
      .click()
    for (const key of ['Alt+h', 'Alt+z', 'Alt+t', 'Delete', 'v']) {
      await page.keyboard.press(key)
      await expect(toast.last()).toContainText(say('Hier is geen dienst.', 'There is no shift here.'))
    }
    await cells.nth(first).click()
    await expect(focus).toHaveAccessibleName(new RegExp(names[0]!))
    await expect(dialog).toHaveCount(0)
    await expectAccessible(visit)
  },
  'desk',
)
