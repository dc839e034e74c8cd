import { expect } from '@playwright/test'
import type { Visit } from '../journey.ts'
import { lineScreen } from './line-screen.ts'
import type { RosterScreen } from './roster-screen.ts'
import type { Way } from './way.ts'

export type Desk = Visit & { readonly way: Way; readonly screen: RosterScreen }

/** A limit of a practitioner, and how many hours ahead a post must decide. */
export async function settings({ page, say, way, screen }: Desk): Promise<void> {
  const menu = page.getByRole('navigation').first()
  await way.to(menu.getByRole('link', { name: say('Huisartsen', 'GPs') }))
  await way.press('Enter')
  await way.to(page.getByRole('searchbox'))
  const { practitioners } = (await (await page.request.get('/api/region')).json()) as { practitioners: { name: string }[] }
  const { name } = practitioners[20]!
  await way.type(name)
  await way.to(page.getByRole('link', { name }).first())
  await way.press('Enter')
  const nights = page.getByLabel(say('Maximum nachten', 'Maximum nights'), { exact: true })
  await way.to(nights)
  const was = await nights.inputValue()
  const changes = page.getByRole('listitem').filter({ hasText: /nachten|nights/ })
  const known = await changes.count()
  await page.keyboard.press('Control+a')
  await way.type('7')
  await way.press('Enter')
  await expect(changes).toHaveCount(known + 1)
  await way.to(page.getByRole('button', { name: new RegExp(say('^Maak ongedaan: .*nachten', '^Undo: .*nights')) }).first())
  await way.press('Enter')
  await expect(nights).toHaveValue(was)

  await way.to(menu.getByRole('link', { name: say('Instellingen', 'Settings') }))
  await way.press('Enter')
  await way.to(
    page
      .getByRole('navigation')
      .last()
      .getByRole('link', { name: say('Posten', 'Posts') }),
  )
  await way.press('Enter')
  await way.to(page.getByRole('table').getByRole('button').first())
  await way.press('Enter')
  const hours = page.getByRole('textbox', { name: say('Uren vooraf beslissen', 'Hours to decide ahead') })
  type Posts = { readonly posts: readonly { readonly leadHours?: number }[] }
  const ahead = async () => ((await (await page.request.get('/api/region')).json()) as Posts).posts.map(({ leadHours }) => leadHours)
  const wanted = (await ahead()).includes(36) ? 35 : 36
  await way.to(hours)
  await page.keyboard.press('Control+a')
  await way.type(String(wanted))
  await way.to(page.getByRole('button', { name: say('Bewaar', 'Save') }))
  await page.keyboard.press('Enter')
  await expect.poll(ahead).toContain(wanted)
  await expect(screen.focus).toHaveAttribute('aria-expanded', 'false')
}

/** A closure without a cover that holds: the next gap of that kind, a practice named, and that taken back. */
export async function cover(desk: Desk): Promise<void> {
  const { page, say, way } = desk
  await way.to(
    page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: say('24-uurslijn', '24-hour line') }),
  )
  await way.press('Enter')
  const line = lineScreen(desk)
  await line.ready()
  let before = await line.counts()
  const dialog = page.getByRole('dialog')
  const isList = (page.viewportSize()?.width ?? 0) < 900
  const name = page.getByRole('button', { name: new RegExp(`${say('neemt waar', 'covers')}$`) })
  // Whether this week has one depends on the day of the week: on to the next until there is.
  for (let week = 0; week < 4 && (await name.count()) === 0; week++) {
    if (week > 0) {
      if (isList) await way.press('Escape')
      await way.press('Alt+PageDown')
      await line.ready()
      before = await line.counts()
    }
    await way.press('F8')
    if (isList) await way.press('Enter')
    for (let step = 0; step < 12 && (await name.count()) === 0; step++) await way.press('F8')
  }
  await way.to(name)
  await way.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(line.counts).not.toEqual(before)
  await expect(page.locator('button[aria-current="true"]:focus')).toHaveCount(1)
  await way.press('Control+z')
  await expect.poll(line.counts).toEqual(before)
}
