import { expect } from '@playwright/test'
import { addDays, weekdayOf } from '../../../api/domain/time/instant.ts'
import { expectAccessible, journeys, signIn } from '../journey.ts'
import { tasksOn } from './hand.ts'
import { openRoster, rosterScreen } from './roster-screen.ts'

const journey = journeys()

journey(
  'task 7 and 11: two people exchanged, and a week copied onto the next',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(visit, 'coordinator')
    const { rosters } = (await (await page.request.get('/api/rosters')).json()) as { rosters: { until: string }[] }
    const late = addDays(rosters.at(-1)!.until, -70)
    const monday = addDays(late, 1 - weekdayOf(late))
    const screen = await openRoster(visit, `?zoom=week&from=${monday}`)
    const { grid } = screen
    const cells = grid.getByRole('gridcell')
    const standing = () => cells.allInnerTexts()
    const undo = page.getByRole('button', { name: new RegExp(`^${say('Ongedaan maken', 'Undo')}:`) })
    const whyOrNot = async (then: () => Promise<void>) => {
      const dialog = page.getByRole('dialog')
      const done = undo.or(dialog).first()
      await expect(done).toBeVisible()
      if (!(await dialog.isVisible())) return
      await dialog.getByRole('textbox').fill('samen afgesproken')
      await then()
      await expect(dialog).toHaveCount(0)
    }

    // Two who stand beside each other on ordinary evenings.
    const texts = await grid
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('[role="gridcell"]')].map((one) => (one.getAttribute('aria-label') ? one.textContent!.trim() : '')),
        ),
      )
    const isName = (text: string | undefined) => /^\p{Lu}.*\p{Ll} /u.test(text ?? '')
    const row = texts.findIndex(([one, other]) => isName(one) && isName(other) && one !== other)
    const days = grid.getByRole('row').nth(row).getByRole('gridcell')
    const [first, second] = texts[row]!
    await days.first().click()
    await task(7, 'two GPs of one week are exchanged by keyboard', { keys: 6 }, async (hand) => {
      await hand.press('Shift+ArrowRight', 'Control+Shift+X')
      await whyOrNot(() => hand.press('Enter'))
      await expect(days.first()).toContainText(second!)
      await expect(days.nth(1)).toContainText(first!)
    })
    await screen.saved()
    await page.keyboard.press('Control+z')
    await expect(days.first()).toContainText(first!)

    const period = await page.getByRole('heading', { level: 1 }).innerText()
    await days.first().click()
    await task(11, 'a week is copied onto the next, as one step', { keys: 6 }, async (hand) => {
      await hand.press('Control+A', 'Control+C', 'Alt+PageDown')
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(period)
      const before = await standing()
      await hand.press('Control+V')
      const told = page.getByText(/\d+ (diensten geplakt|shifts pasted)/)
      const dialog = page.getByRole('dialog')
      await expect(told.or(dialog).first()).toBeVisible()
      if (await dialog.isVisible()) {
        await expectAccessible(visit)
        const reason = dialog.getByRole('textbox')
        if (await reason.isVisible()) await reason.fill('zelfde week')
        await hand.press('Enter')
      }
      await expect(told.first()).toBeVisible()
      await expect.poll(standing).not.toEqual(before)
      await expect(page.locator(':focus')).toHaveRole('gridcell')
      await screen.saved()
      await hand.press('Control+z')
      await expect.poll(standing).toEqual(before)
    })
    await screen.saved()
  },
  'languages',
)

journey(
  'task 29, 14 and 15: a comment that is found again, the day in the other view, and all nights of one GP',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    const screen = await openRoster(visit)
    const { focus, side } = screen

    const text = `Bel eerst de post ${Date.now()}`
    await task(29, 'a comment for a colleague, in the list', { keys: 3 }, async (hand) => {
      await expect(focus).toHaveRole('gridcell')
      await hand.press('Shift+F2')
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
      await hand.text(text)
      await hand.press('Control+Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(focus).toHaveAccessibleName(new RegExp(say('Er is een opmerking', 'There is a comment')))
    })
    await screen.tab(say('Opmerkingen', 'Comments')).click()
    const item = side.getByRole('listitem').filter({ hasText: text })
    await expect(item).toBeVisible()
    await expectAccessible(visit)
    await item.getByRole('button', { name: say('Afgehandeld', 'Settled') }).click()
    await expect(item).toHaveCount(0)
    await screen.tab(say('Gaten', 'Gaps')).click()

    await page.keyboard.press('F8')
    await screen.goToHole()
    await expect(focus).toHaveRole('gridcell')
    await page.keyboard.press('Enter')
    await expect(focus).not.toHaveAccessibleName(/niemand|nobody/i)
    const day = (name: string | null) => /\d+ \p{L}+/u.exec(name ?? '')![0]
    const before = day(await focus.getAttribute('aria-label'))
    await task(14, 'the people by days and back: the same day stays chosen', { keys: 2 }, async (hand) => {
      await hand.press('Control+Shift+Digit2')
      await expect(page.getByRole('button', { name: say('Huisartsen', 'GPs'), exact: true, pressed: true })).toBeVisible()
      await expect(focus).toHaveRole('gridcell')
      await expect.poll(async () => day(await focus.getAttribute('aria-label'))).toBe(before)
      await expectAccessible(visit)
      await hand.press('Control+Shift+Digit1')
      await expect(page.getByRole('button', { name: say('Diensten', 'Shifts'), exact: true, pressed: true })).toBeVisible()
      await expect.poll(async () => day(await focus.getAttribute('aria-label'))).toBe(before)
    })
    await page.keyboard.press('Control+z')
    await screen.saved()

    const { practitioners } = (await (await page.request.get('/api/region')).json()) as { practitioners: { name: string; code: string }[] }
    const held = rosterScreen(visit).candidates.getByRole('rowheader')
    const name = (await held.first().innerText()).replace(/[\d\n]|uur|hours/g, '').trim()
    expect(practitioners.map((one) => one.name)).toContain(name)
    await task(15, 'all nights of one GP in the season', { keys: 2 }, async (hand) => {
      await hand.press('Control+k')
      await hand.text(`${name} ${say('nachten', 'nights')}`)
      await expect(page.getByRole('option').first()).toContainText(say('alle nachten', 'all nights'))
      await hand.press('Enter')
      await expect(page.getByRole('combobox', { name: say('Dagdeel', 'Part of day') })).toHaveValue('night')
      const rows = page.getByRole('table').first().getByRole('row').filter({ hasText: /\d/ })
      for (const row of await rows.allInnerTexts()) expect(row).toMatch(new RegExp(`${name}|${say('Datum', 'Date')}`))
      await expectAccessible(visit)
    })
  },
  'languages',
)
