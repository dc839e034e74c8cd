import { expect } from '@playwright/test'
import { addDays } from '../../../api/domain/time/instant.ts'
import { expectAccessible, journeys } from '../journey.ts'
import { tasksOn } from './hand.ts'
import { rosterScreen } from './roster-screen.ts'

const journey = journeys()

journey(
  'task 1, 2, 16, 3, 5, 4, 6 and 47: the first minutes of somebody who makes rosters, by eye and by ear',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    const screen = rosterScreen(visit)
    const { focus, side } = screen

    await page.goto('/demo')
    await task(1, 'lands on the most urgent gap, with who could take it below', { clicks: 2 }, async (hand) => {
      await hand.click(page.getByRole('button', { name: new RegExp(`^${say('Roostermaker', 'Roster coordinator')}`) }))
      await expect(focus).toHaveRole('gridcell')
      await expect(focus).toHaveAccessibleName(/niemand|nobody|ingevuld|filled|afwezig|absent/i)
      await expect(screen.candidates.getByRole('row').nth(1)).toBeVisible()
    })
    await screen.ready()
    const said = page.getByRole('status').first()
    const day = say(
      '^\\p{L}+ \\d+ \\p{L}+, \\p{L}+ \\d.+, .+\\. .*(niemand|ingevuld|afwezig)',
      '^\\p{L}+ \\d+ \\p{L}+, \\p{L}+ \\d.+, .+\\. .*(nobody|filled|absent)',
    )
    await task(47, 'the cell tells its day, shift and problem in its name', {}, () =>
      expect(focus).toHaveAccessibleName(new RegExp(day, 'iu')),
    )

    await task(2, 'how many gaps the month has, per kind, is there to read', {}, async () => {
      const month = new RegExp(`\\d+ \\p{L}+ – \\d+ \\p{L}+: \\d+ ${say('(open|onderbezet)', '(open|short)')}`, 'u')
      await expect(side.getByText(month)).toBeVisible()
    })

    await task(16, 'why a gap is hard: a number per reason, together everybody', { keys: 1 }, async (hand) => {
      await hand.press('F8')
      const counts = side.getByRole('list').filter({ hasText: say('Samen', 'in all') })
      await expect(counts).toBeVisible()
      const numbers = (await counts.getByRole('listitem').allInnerTexts()).map((text) => Number(/\d+/.exec(text)![0]))
      const all = numbers.pop()!
      expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(all)
      expect(all).toBeGreaterThan(100)
      await expect(said).toContainText(say('Volgend gat', 'Next gap'))
    })
    // The most urgent gap of all may have begun, and then every change asks why: the hand goes on in gaps ahead.
    await page.goto(`/roster?from=${addDays(new Date().toISOString().slice(0, 10), 8)}`)
    await screen.ready()
    await expect(focus).toHaveRole('gridcell')

    const started = await screen.gapNames()
    const placed = async (press: (key: string) => Promise<void>) => {
      const before = await screen.gaps()
      await press('Enter')
      await expect.poll(screen.gaps).toBe(before - 1)
    }
    await task(3, 'the most urgent gap gets the best candidate', { keys: 2 }, async (hand) => {
      await placed(hand.press)
      await expect(focus).not.toHaveAccessibleName(/niemand|nobody/i)
      await expect(said).toContainText(say('staat ingeroosterd op', 'is placed on'))
    })

    await task(5, 'the next five gaps, the focus always in sight', { keys: 5 }, async (hand) => {
      const names = new Set<string>()
      for (let step = 1; step <= 5; step++) {
        await hand.press('F8')
        await expect(focus).toHaveRole('gridcell')
        await expect(focus).toBeInViewport({ ratio: 0.9 })
        const name = (await focus.getAttribute('aria-label'))!
        names.add(name)
      }
      expect(names.size, [...names].join('\n')).toBe(5)
    })

    await task(4, 'a name that cannot work here says why, with the number of the rule', { keys: 4 }, async (hand) => {
      const part = side.getByRole('button', { name: new RegExp(say('^Toon wie: Te weinig rust', '^Show who: Too little rest')) })
      await part.click()
      const people = side.getByRole('list', { name: say('wie het dichtst bij mogelijk staat eerst', 'nearest to possible first') })
      const told = await people.getByRole('listitem').first().innerText()
      const name = told.split(/ (Zou kunnen|Could|Kan niet|Not possible)/)[0]!.trim()
      await focus.press('Shift+F8')
      await page.keyboard.press('F8')
      await hand.letters(name.split(' ').at(-1)!.slice(0, 4).toLowerCase())
      const option = page.getByRole('option', { name: new RegExp(name) })
      await expect(option).toBeInViewport()
      await expect(option).toHaveAccessibleName(new RegExp(say('Kan niet\\. .*\\d', 'Not possible\\. .*\\d')))
      await expectAccessible(visit)
      await page.keyboard.press('Escape')
      await expect(focus).toHaveRole('gridcell')
    })

    await task(47, 'F2 opens the names of a gap, and the one the arrows stand on is heard', { keys: 2 }, async (hand) => {
      await screen.goToHole()
      await hand.press('F2')
      await expect(focus).toHaveRole('combobox')
      await page.keyboard.press('ArrowDown')
      const heard = await focus.getAttribute('aria-activedescendant')
      await expect(page.locator(`[id="${heard}"]`)).toHaveAccessibleName(/\p{Lu}\p{L}+ \p{Lu}.* .+/u)
      await hand.press('Escape')
      await expect(focus).toHaveRole('gridcell')
    })

    await screen.goToHole()
    await placed((key) => page.keyboard.press(key))
    const two = await screen.gapNames()
    await screen.goToHole()
    await placed((key) => page.keyboard.press(key))
    await task(6, 'the last three actions are taken back, two are done again', { keys: 5 }, async (hand) => {
      await hand.press('Control+z', 'Control+z', 'Control+z')
      await expect.poll(screen.gapNames).toEqual(started)
      await hand.press('Control+y', 'Control+y')
      await expect.poll(screen.gapNames).toEqual(two)
    })
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(screen.gapNames).toEqual(started)
    await screen.saved()
  },
  'languages',
)
