import { expect } from '@playwright/test'
import { addDays, weekdayOf } from '../../../api/domain/time/instant.ts'
import { enterAs, journeys } from '../journey.ts'
import { rosterScreen } from './roster-screen.ts'
import { byKeys, expectFocus } from './way.ts'

const journey = journeys()

journey(
  'who works by keyboard never loses the focus: not by a link, nor under the heads, nor in another week',
  async (visit) => {
    const { page, say } = visit
    const screen = rosterScreen(visit)
    const way = byKeys(page)
    await page.setViewportSize({ width: 1440, height: 560 })
    await enterAs(visit, 'coordinator')

    const link = page.getByRole('main').getByRole('link').and(page.locator('[href^="/coverage"]')).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/coverage/)
    await expect(page.getByRole('main')).toBeFocused()

    await way.to(
      page
        .getByRole('navigation')
        .first()
        .getByRole('link', { name: say('Rooster', 'Roster'), exact: true }),
    )
    await page.keyboard.press('Enter')
    await screen.ready()
    await expect(screen.focus).toHaveRole('gridcell')
    await page.keyboard.press('Control+Home')
    const steps = [...Array<string>(16).fill('ArrowDown'), ...Array<string>(16).fill('ArrowUp')]
    for (const key of [...steps, 'F8', 'F8', 'Shift+F8']) await way.press(key)

    await way.press('Control+k')
    const { rosters } = (await (await page.request.get('/api/rosters')).json()) as { rosters: { until: string }[] }
    const far = addDays(rosters.at(-1)!.until, -70)
    const monday = addDays(far, 1 - weekdayOf(far))
    await way.type(monday)
    await expect(page.getByRole('option').first()).toContainText(say('week van', 'week of'))
    await way.press('Enter')
    await expect(page).toHaveURL(new RegExp(`from=${monday.slice(0, 7)}`))
    await screen.ready()
    await expect(screen.grid.locator('[role="gridcell"][tabindex="0"]')).toHaveCount(1)
    await expect(screen.focus).toHaveRole('gridcell')
    await expectFocus(page)
  },
  'desk',
)
