import { expect } from '@playwright/test'
import { expectAccessible, journeys } from '../journey.ts'
import { tasksOn } from './hand.ts'
import { openRoster, rosterScreen } from './roster-screen.ts'

const journey = journeys()

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
