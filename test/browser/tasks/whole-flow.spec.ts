import { expect, type Locator, type Page, test } from '@playwright/test'
import { addDays, weekdayOf } from '../../../api/domain/time/instant.ts'
import { journeys } from '../journey.ts'
import { cover, type Desk, settings } from './beside-roster.ts'
import { rosterScreen } from './roster-screen.ts'
import { byEar, byKeys } from './way.ts'

const journey = journeys()

/** From who you are to the first gaps: the start page, a gap of the roster, and the gaps around it. */
async function begin({ page, say, way, screen }: Desk): Promise<void> {
  await page.goto('/demo')
  await way.to(page.getByRole('button', { name: new RegExp(`^${say('Roostermaker', 'Roster coordinator')}`) }))
  await page.keyboard.press('Enter')
  await expect(screen.focus).toHaveRole('gridcell')
  await screen.ready()
  await way.to(
    page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: say('Vandaag', 'Today') }),
  )
  await way.press('Enter')
  await expect(page.getByRole('heading', { name: say('Nu dienst', 'On duty now') })).toBeVisible()
  await way.press('F8')
  const isOfRoster = async () => /^\/roster/.test((await screen.focus.getAttribute('href')) ?? '')
  for (let step = 0; step < 12 && !(await isOfRoster()); step++) await way.press('j')
  await way.press('Enter')
  await expect(screen.focus).toHaveRole('gridcell')
  await screen.ready()
  await way.press('F8', 'F8', 'Shift+F8')
  await expect(screen.focus).toHaveRole('gridcell')
}

/** Typed, chosen from the candidates, taken back and done again. */
async function place({ page, way, screen }: Desk): Promise<void> {
  await screen.goToHole()
  const before = await screen.gaps()
  const first = screen.candidates.getByRole('rowheader').first()
  const name = (await first.innerText())
    .replace(/[\d\n]/g, '')
    .trim()
    .split('\n')
    .find((line) => /\p{L}{2}/u.test(line))!
    .trim()
  await way.type(name.split(' ').at(-1)!.toLowerCase())
  await expect(screen.focus).toHaveRole('combobox')
  const standsOn = async () => {
    const id = await screen.focus.getAttribute('aria-activedescendant')
    return id === null ? '' : ((await page.locator(`[id="${id}"]`).textContent()) ?? '')
  }
  for (let step = 0; step < 9 && !(await standsOn()).includes(name); step++) await way.press('ArrowDown')
  await way.press('Enter')
  await expect(screen.focus).toHaveRole('gridcell')
  await expect.poll(screen.gaps).toBe(before - 1)
  await way.press('Control+z')
  await expect.poll(screen.gaps).toBe(before)
  await way.press('Control+y')
  await expect.poll(screen.gaps).toBe(before - 1)
  await way.press('Control+z')
  await expect.poll(screen.gaps).toBe(before)

  await screen.goToHole()
  await way.press('Space')
  await expect(screen.candidates).toHaveCount(0)
  await way.press('Space')
  await expect(screen.candidates.getByRole('rowheader').nth(1)).toBeVisible()
  await way.press('2')
  await expect.poll(screen.gaps).toBe(before - 1)
  await way.press('Control+z')
  await expect.poll(screen.gaps).toBe(before)
  await screen.saved()
}

/** Against a rule with a reason, at the first gap from here where somebody may with one. */
async function placeWithReason({ page, say, way, screen }: Desk): Promise<void> {
  const but = page.getByRole('group', { name: say('Kan, maar', 'Possible, but') }).getByRole('option')
  const { practitioners } = (await (await page.request.get('/api/region')).json()) as { practitioners: { name: string }[] }
  const offered = async () => {
    await expect(screen.focus).toHaveRole('combobox')
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    const [text] = await but.allInnerTexts()
    return practitioners.find(({ name }) => text?.includes(name))?.name
  }
  let name: string | undefined
  for (let step = 0; step < 20; step++) {
    await screen.goToHole()
    await way.press('F2')
    name = await offered()
    if (name) break
    await way.press('Escape', 'F8')
  }
  await way.type(name!)
  await expect(but).toHaveCount(1)
  await way.press('Alt+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  const reason = `afgesproken ${Date.now()}`
  await way.type(reason)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(screen.focus).toHaveAccessibleName(new RegExp(name!))
  await screen.saved()
  await way.press('Alt+h')
  await expect(dialog).toContainText(reason)
  await way.press('Escape')
  await expect(dialog).toHaveCount(0)
  await way.press('Control+z')
  await screen.saved()
}

/** A Monday in the second half of the roster, where the demo has its ordinary shifts. */
async function lateMonday(page: Page): Promise<string> {
  const { rosters } = (await (await page.request.get('/api/rosters')).json()) as { rosters: { until: string }[] }
  const day = addDays(rosters.at(-1)!.until, -70)
  return addDays(day, 1 - weekdayOf(day))
}

/** Opens that week by its date. */
async function toWeek({ page, say, way, screen }: Desk): Promise<void> {
  await way.press('Control+k')
  await expect(screen.focus).toHaveRole('combobox')
  const monday = await lateMonday(page)
  await way.type(monday)
  await expect(page.getByRole('option').first()).toContainText(say('week van', 'week of'))
  await way.press('Enter')
  await expect(page).toHaveURL(new RegExp(`from=${monday.slice(0, 7)}`))
  await screen.ready()
  const week = page.getByRole('button', { name: 'Week', exact: true, pressed: true })
  for (let step = 0; step < 2 && (await week.count()) === 0; step++) await way.press('+')
  await expect(week).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(say('Week', 'Week'))
}

/** Two who stand side by side are exchanged, one of them is moved, the week is copied onto the next; all taken back. */
async function changeTheWeek({ page, say, way, screen }: Desk): Promise<void> {
  const { grid } = screen
  const dialog = page.getByRole('dialog')
  const standing = () => page.getByRole('gridcell', { includeHidden: true }).allInnerTexts()
  /** Asks for a reason where a rule does. */
  const whenAsked = async (isDone: () => Promise<boolean>) => {
    await expect.poll(async () => (await isDone()) || (await dialog.isVisible())).toBe(true)
    if (await isDone()) return
    if (await dialog.getByRole('textbox').isVisible()) {
      await way.to(dialog.getByRole('textbox'))
      await way.type('afgesproken')
    }
    await page.keyboard.press('Enter')
    await expect.poll(isDone).toBe(true)
  }
  const rows = await grid
    .getByRole('row')
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('[role="gridcell"]')].map((one) => one.textContent!.trim())))
  const isName = (text: string | undefined) => /^\p{Lu}.*\p{Ll} /u.test(text ?? '')
  const at = rows.findIndex(([one, other]) => isName(one) && isName(other) && one !== other)
  const cells = grid.getByRole('row').nth(at).getByRole('gridcell')
  const toFirst = async () => {
    await way.press('Control+Home')
    for (let step = 0; step < 60 && !(await isFocused(cells.first())); step++) await way.press('ArrowDown')
    await expect(cells.first()).toBeFocused()
  }
  await toFirst()

  const before = await standing()
  const isChanged = async () => JSON.stringify(await standing()) !== JSON.stringify(before)
  const takeBack = async () => {
    await screen.saved()
    await expect(screen.focus).toHaveRole('gridcell')
    await way.press('Control+z')
    await expect.poll(standing).toEqual(before)
  }
  await way.press('Shift+ArrowRight', 'Control+Shift+X')
  await whenAsked(isChanged)
  await takeBack()

  await way.press('Alt+m')
  const can = page.getByRole('status').filter({ hasText: new RegExp(say('^Kan\\. ', '^Possible\\. ')) })
  const path = [...Array<string>(8).fill('ArrowDown'), 'ArrowRight', ...Array<string>(8).fill('ArrowUp')]
  for (const key of path) {
    await way.press(key)
    if ((await can.count()) > 0) break
  }
  await way.press('Enter')
  await whenAsked(isChanged)
  await takeBack()

  await way.press('Control+a', 'Control+c')
  const period = await page.getByRole('heading', { level: 1 }).innerText()
  await way.press('Alt+PageDown')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(period)
  const next = await standing()
  await page.keyboard.press('Control+v')
  await whenAsked(async () => (await dialog.count()) === 0 && JSON.stringify(await standing()) !== JSON.stringify(next))
  await screen.saved()
  await way.press('Control+z')
  await expect.poll(standing).toEqual(next)
  await way.press('Alt+PageUp')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(period)
  await toFirst()
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** A comment, the people and back, somebody sick and well again. */
async function peopleAndWords({ page, say, way, screen }: Desk): Promise<void> {
  const dialog = page.getByRole('dialog')
  await way.press('Shift+F2')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await way.type('Bel eerst de post')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(screen.focus).toHaveAccessibleName(new RegExp(say('Er is een opmerking', 'There is a comment')))
  const cell = (await screen.focus.getAttribute('aria-label'))!
  await way.press('Control+Shift+Digit2')
  await expect(page.getByRole('button', { name: say('Huisartsen', 'GPs'), exact: true, pressed: true })).toBeVisible()
  await expect(screen.focus).toHaveRole('gridcell')
  await way.press('ArrowDown', 'ArrowUp', 'Control+Shift+Digit1')
  await expect(page.getByRole('button', { name: say('Diensten', 'Shifts'), exact: true, pressed: true })).toBeVisible()
  await expect(screen.focus).toHaveAccessibleName(cell)

  await way.press('Alt+z')
  await way.to(dialog.getByRole('button', { name: say('10 dagen', '10 days') }))
  await way.press('Enter')
  await way.to(dialog.getByRole('button', { name: say('Meld ziek', 'Report sick') }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(screen.focus).toHaveAccessibleName(new RegExp(say('is afwezig \\(ziek', 'is away \\(sick')))
  await way.press('Alt+z')
  await way.to(dialog.getByRole('button', { name: say('Beter gemeld', 'Reported well') }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(screen.focus).toHaveRole('gridcell')
  await expect(screen.focus).not.toHaveAccessibleName(new RegExp(say('is afwezig', 'is away')))
}

/** A gap filled, the difference with what is published, the paper, and a part published. */
async function publish({ page, say, way, screen }: Desk): Promise<void> {
  await way.press('F8')
  await screen.goToHole()
  const before = await screen.gaps()
  await way.press('1')
  await expect.poll(screen.gaps).toBe(before - 1)
  await screen.saved()
  await way.to(screen.tab(say('Wijzigingen', 'Changes')))
  await way.press('Enter')
  await expect(
    screen.side
      .getByRole('list', { name: say('Wijzigingen per persoon', 'Changes by person') })
      .getByRole('listitem')
      .first(),
  ).toBeVisible()
  await way.to(screen.tab(say('Gaten', 'Gaps')))
  await way.press('Enter')

  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await page.keyboard.press('Control+p')
  await expect(page.getByText(say('Afdruk kan verouderd zijn', 'This print may be out of date')).first()).toBeVisible()
  await way.to(page.getByRole('button', { name: say('Druk af', 'Print'), exact: true }))
  await way.press('Enter')
  await expect(page.locator('html[data-printed]')).toHaveCount(1)
  await way.to(page.getByRole('button', { name: say('Terug naar het rooster', 'Back to the roster') }))
  await way.press('Enter')
  await screen.ready()

  await way.to(page.getByRole('button', { name: say('Publiceer…', 'Publish…') }))
  await page.keyboard.press('Enter')
  const go = page.getByRole('button', { name: /^(Publiceer|Publish) \d+ / })
  const count = async () => Number(/\d+/.exec(await go.innerText())![0])
  await expect(go).toHaveText(/[1-9]/)
  const all = await count()
  const posts = page.getByRole('group', { name: say('Posten', 'Posts') }).getByRole('checkbox')
  for (const post of await posts.all()) {
    await way.to(post)
    await way.press('Space')
    if ((await count()) > 0) break
    await way.press('Space')
  }
  expect(await count()).toBeLessThanOrEqual(all)
  await way.to(
    page
      .getByRole('group', { name: say('Korte lijst', 'Short list') })
      .getByRole('button')
      .last(),
  )
  await way.press('Enter')
  await way.to(go)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Gepubliceerd als versie|Published as version/).first()).toBeVisible()
  await screen.ready()
}

for (const [title, ways] of [
  ['with the keys alone', { byWay: byKeys, zoomed: false }],
  ['with the keys alone at 200 % in the dark', { byWay: byKeys, zoomed: true }],
  ['by what a screen reader knows', { byWay: byEar, zoomed: false }],
] as const) {
  test.describe(() => {
    test.use({ deviceScaleFactor: ways.zoomed ? 2 : 1 })
    journey(
      `${title} the whole flow of a coordinator can be done, and the focus is never lost`,
      async (visit) => {
        const { page } = visit
        if (ways.zoomed) await page.setViewportSize({ width: 840, height: 525 })
        if (ways.zoomed) await page.emulateMedia({ colorScheme: 'dark' })
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
        const desk = { ...visit, way: ways.byWay(page), screen: rosterScreen(visit) }
        await test.step('the first gaps', () => begin(desk))
        await test.step('somebody on a gap', () => place(desk))
        await test.step('against a rule', () => placeWithReason(desk))
        await test.step('a week', () => toWeek(desk))
        await test.step('exchange, move, copy', () => changeTheWeek(desk))
        await test.step('words and people', () => peopleAndWords(desk))
        await test.step('publish', () => publish(desk))
        await test.step('settings', () => settings(desk))
        await test.step('the 24-hour line', () => cover(desk))
      },
      'desk',
    )
  })
}
