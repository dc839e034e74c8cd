import { expect } from '@playwright/test'
import { expectAccessible, journeys } from '../journey.ts'
import { tasksOn } from './hand.ts'
import { openRoster } from './roster-screen.ts'

const journey = journeys()

const numberIn = (text: string) => Number(text.replace(/\D/g, ''))

journey(
  'task 17, 21, 22 and 28: a repair, the difference with what readers see, one post published, and the month on paper',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    const screen = await openRoster(visit)
    const { side } = screen
    const changesTab = screen.tab(say('Wijzigingen', 'Changes'))

    const before = await screen.gaps()
    const rules = async () => (await screen.gapNames()).filter((name) => /^(regel|rule|niet bevoegd|not qualified)/.test(name)).length
    const wrong = await rules()
    await task(17, 'a gap closed by a repair of two moves', { clicks: 3 }, async (hand) => {
      await hand.click(side.getByRole('button', { name: say('Zoek oplossingen in twee stappen', 'Find solutions in two steps') }))
      const found = side.getByRole('list', { name: say('Oplossingen, met de minste gevolgen eerst', 'Solutions, least disturbance first') })
      await expect(found.getByRole('listitem').first()).toBeVisible()
      await expect(side.getByText(/oplossing(en)? gevonden|solutions? found/)).toBeVisible()
      await hand.click(found.getByRole('listitem').first().getByRole('button'))
      await expect.poll(screen.gaps).toBe(before - 1)
      expect(await rules()).toBe(wrong)
    })
    await screen.saved()

    await task(21, 'the difference with what is published, cell by cell', { clicks: 1 }, async (hand) => {
      await hand.click(changesTab)
      await expect(
        side
          .getByRole('list', { name: say('Wijzigingen per persoon', 'Changes by person') })
          .getByRole('listitem')
          .first(),
      ).toBeVisible()
      const draft = page.getByText(/\d+ (wijziging(en)? sinds publicatie|changes? since publication)/)
      await expect.poll(async () => numberIn(await draft.first().innerText())).toBe(numberIn(await changesTab.innerText()))
    })

    await task(28, 'the month on A3: heads on every page, no row in two, a gap as a framed word', { clicks: 2 }, async (hand) => {
      await page.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', '')
      })
      const address = page.url()
      await hand.click(page.getByRole('button', { name: say('Druk af', 'Print'), exact: true }))
      await expect(page.getByText('OPEN', { exact: true }).first()).toBeVisible()
      await expectAccessible(visit)
      await hand.click(page.getByRole('button', { name: say('Druk af', 'Print'), exact: true }))
      await expect(page.locator('html[data-printed]')).toHaveCount(1)
      await page.emulateMedia({ media: 'print' })
      // The paper is laid anew when what it shows is read again; only what is on the page has a style.
      const styles = () =>
        page.evaluate(() => {
          const tables = [...document.querySelectorAll('table')]
          return {
            heads: [...new Set(tables.map((table) => getComputedStyle(table.tHead!).display))],
            breaks: [
              ...new Set(
                tables
                  .flatMap((table) => [...table.tBodies].flatMap((body) => [...body.rows]))
                  .map((row) => getComputedStyle(row).breakInside),
              ),
            ],
          }
        })
      await expect.poll(styles).toEqual({ heads: ['table-header-group'], breaks: ['avoid'] })
      await page.emulateMedia({ media: 'screen' })
      await page.goto(address)
      await screen.ready()
    })

    await task(22, 'what changed in one post is published, the rest stays draft', { clicks: 4 }, async (hand) => {
      await hand.click(page.getByRole('button', { name: say('Publiceer…', 'Publish…') }))
      const go = page.getByRole('button', { name: /^(Publiceer|Publish) \d+ / })
      await expect(go).toBeVisible()
      const all = numberIn(await go.innerText())
      await hand.click(page.getByRole('checkbox', { name: 'Post Zuidoever' }))
      const part = numberIn(await go.innerText())
      expect(part).toBeGreaterThan(0)
      expect(part).toBeLessThanOrEqual(all)
      await hand.click(
        page
          .getByRole('group', { name: say('Korte lijst', 'Short list') })
          .getByRole('button')
          .last(),
      )
      await hand.click(go)
      await expect(page.getByText(/Gepubliceerd als versie|Published as version/).first()).toBeVisible()
    })
  },
  'languages',
)
