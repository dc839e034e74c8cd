import { expect, type Locator, type Page, test } from '@playwright/test'
import { journeys, signIn, type Visit } from '../journey.ts'
import { lookAt, opened, patience, type State } from './look.ts'

const journey = journeys()
test.use(patience)

const dialog = (page: Page) => page.getByRole('dialog')
const grid = (page: Page) => page.getByRole('grid')
const chosenCell = (page: Page) => page.locator('[role="gridcell"].is-chosen')

/** A day in a week of which every shift is still to come. */
const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

const lastWeek = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10)

const week = `/roster?view=shifts&zoom=week&from=${nextWeek}`

/** The roster with the cursor on a cell, and nothing over it. */
async function ready(page: Page, address = week): Promise<void> {
  await opened(page, address)()
  await expect(page.locator('.draft-pill')).toBeVisible()
  await expect(page.getByRole('tab').first()).toHaveText(/\d/)
}

/** From the grid, with the cursor on a place somebody holds or nobody does. */
const from = (page: Page, kind: 'filled' | 'open', go: () => Promise<unknown>) => async () => {
  await ready(page, kind === 'open' ? '/roster' : week)
  await page.locator('[role="gridcell"].filled').last().click()
  // The most urgent gap, wherever it is.
  if (kind === 'open') await page.keyboard.press('F8')
  await expect(chosenCell(page)).toBeVisible()
  await go()
}

const press = (page: Page, key: string) => async () => {
  await chosenCell(page).focus()
  await page.keyboard.press(key)
}

const desk = (name: string, go: State['go'], sign: Locator): State => ({ name: `roster: ${name}`, go, sign, only: 'desk' })
const both = (name: string, go: State['go'], sign: Locator): State => ({ name: `roster: ${name}`, go, sign })

journey(
  'every view of the roster',
  async (visit) => {
    const { page, say } = visit
    await signIn(visit, 'coordinator')
    const views = (['shifts', 'practitioners'] as const).flatMap((view) =>
      (['week', 'month', 'quarter'] as const).map((zoom) =>
        desk(`${view}, ${zoom}`, () => ready(page, `/roster?view=${view}&zoom=${zoom}`), grid(page)),
      ),
    )
    const tab = (nl: string, en: string) => () => page.getByRole('tab', { name: new RegExp(`^${say(nl, en)}`) }).click()
    await lookAt(visit, [
      ...views,
      desk('list', () => ready(page, '/roster?view=list'), page.getByRole('table').first()),
      desk('list of nothing', () => page.getByRole('searchbox').first().fill('qqqq'), page.locator('.list-counts')),
      { name: 'roster: on a phone', go: opened(page, '/roster'), sign: page.locator('.day-list h2'), only: 'phone' },
      {
        name: 'roster: on a phone, who can',
        go: () => page.locator('.roster-gaps button').first().click(),
        sign: page.locator('.pick-rows button'),
        only: 'phone',
      },
      desk('changes', async () => (await ready(page), tab('Wijzigingen', 'Changes')()), page.locator('#panel-changes')),
      desk('comments', tab('Opmerkingen', 'Comments'), page.locator('#panel-comments')),
      desk('without its side', press(page, 'Control+.'), page.locator('.roster.no-side')),
      both('paper, a month', opened(page, '/roster/print'), page.locator('.paper tbody tr')),
      both('paper, a week', opened(page, '/roster/print?form=week'), page.locator('.paper tbody tr')),
      both('paper, nobody chosen', opened(page, '/roster/print?form=person'), page.locator('.print-bar')),
      both(
        'paper, one person',
        async () => {
          await page.locator('.print-bar select').selectOption({ index: 3 })
        },
        page.locator('.paper tbody tr'),
      ),
    ])
  },
  'languages',
)

/** Somebody who worked last week is taken out. */
const inThePast = (page: Page) => async () => {
  await ready(page, `/roster?view=shifts&zoom=week&from=${lastWeek}`)
  await page.locator('[role="gridcell"].filled').first().click()
  await press(page, 'Delete')()
}

/** What was typed is kept, and stands in its list. */
const commented = (page: Page) => async () => {
  await page.keyboard.press('Escape')
  await dialog(page).getByRole('textbox').fill('Bel eerst de post')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  await page.getByRole('tab').nth(2).click()
}

/** At the first gap where somebody may with a reason. */
const againstARule = (page: Page) => async () => {
  await ready(page, '/roster')
  const but = page.locator('.pick-option.can-but')
  for (let step = 0; step < 20 && (await but.count()) === 0; step++) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('F8')
    await page.keyboard.press('F2')
    await expect(page.locator('.pick-option').first()).toBeVisible()
  }
  await page.keyboard.type((await but.first().locator('span').innerText()).split('\n')[0]!)
  await page.keyboard.press('Alt+Enter')
}

/** Which shift somebody gets, asked among the people. */
const aShiftOf = (page: Page) => async () => {
  await ready(page, `${week.replace('shifts', 'practitioners')}`)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F2')
}

/** What is asked about the cell under the cursor, each from the grid again. */
function asked({ page, say }: Visit): readonly State[] {
  const filled = (name: string, key: string, sign = dialog(page)) => desk(name, from(page, 'filled', press(page, key)), sign)
  const open = (name: string, key: string, sign = dialog(page)) => desk(name, from(page, 'open', press(page, key)), sign)
  const field = (value: string) => async () => {
    await dialog(page).getByRole('textbox').first().fill(value)
    await dialog(page).locator('button[type=submit]').last().click()
  }
  const finder = page.getByRole('searchbox', { name: say('Zoek in het rooster', 'Find in the roster') })
  const fault = dialog(page).locator('[aria-invalid=true]')
  return [
    open('a name is typed', 'a', page.locator('.pick')),
    desk('a name nobody has', () => page.keyboard.type('qqqq'), page.locator('.pick-nobody')),
    open('the menu of a gap', 'Shift+F10', page.getByRole('menu')),
    filled('the menu of a cell', 'Shift+F10', page.getByRole('menu')),
    filled('other times', 'Alt+t'),
    desk('other times with a fault', field('99'), fault),
    filled('a part of a shift', 'Alt+p'),
    open('nobody needed', 'Alt+n'),
    filled('repeated weeks', 'Alt+r'),
    filled('reported sick', 'Alt+z'),
    filled('what happened here', 'Alt+h'),
    filled('a comment', 'Shift+F2'),
    desk('a colleague is named in a comment', () => page.keyboard.type('Bel eerst @'), dialog(page).getByRole('option')),
    desk('a comment beside the grid', commented(page), page.locator('.comments-panel li')),
    desk('under what was said before', press(page, 'Shift+F2'), dialog(page).locator('.comments li')),
    filled('a move', 'Alt+m', page.locator('.move-start')),
    desk('a move over a cell', () => page.keyboard.press('ArrowRight'), page.locator('.move-strip')),
    filled('a message', 'Control+Shift+X', page.locator('.toast')),
    desk('somebody against a rule', againstARule(page), dialog(page).locator('.rules li')),
    desk('a shift is typed', aShiftOf(page), page.locator('.pick')),
    filled('the past of a place', 'Escape', page.locator('.place-past summary')),
    desk(
      'the past of a place, unfolded',
      () => page.locator('.place-past summary').click(),
      page.locator('.place-past [open], .place-past ol, .place-past p'),
    ),
    desk('what is past, with a reason', inThePast(page), dialog(page)),
    filled('the keys', '?'),
    filled('the finder in the roster', 'Control+f', finder),
    desk('the finder found', () => finder.fill(say('nacht', 'night')), page.locator('.cell.is-found')),
    desk('the finder of everything', async () => (await ready(page), page.keyboard.press('Control+k')), dialog(page)),
  ]
}

journey(
  'everything that is asked over the grid',
  async (visit) => {
    await signIn(visit, 'coordinator')
    await lookAt(visit, asked(visit))
  },
  'languages',
)

async function paste(page: Page, text: string): Promise<void> {
  await chosenCell(page).focus()
  await page.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

/** The last cell that somebody holds is emptied where the page stands, and that is kept. */
async function emptied(page: Page): Promise<string> {
  const cell = page.locator('[role="gridcell"].filled').last()
  const spot = (await cell.getAttribute('data-cell'))!
  await cell.click()
  await page.keyboard.press('Delete')
  await expect(page.locator('.status-bar .save')).toContainText(/Opgeslagen \d|Saved \d/)
  return spot
}

/** The scenario in which the page stands has a cell that the draft has not. */
const otherwise = (page: Page) => async () => {
  const scenario = new URL(page.url()).searchParams.get('scenario')!
  await ready(page, `${week}&scenario=${scenario}`)
  await emptied(page)
  await opened(page, `${week}&scenarios=${scenario}`)()
}

/** The same cell has somebody else in the draft. */
const bothChanged = (page: Page) => async () => {
  const scenario = new URL(page.url()).searchParams.get('scenarios')!
  await ready(page)
  const cell = page.locator(`[data-cell="${await emptied(page)}"]`)
  await cell.click()
  await page.keyboard.press('2')
  await expect(cell).toHaveClass(/changed/)
  await expect(page.locator('.status-bar .save')).toContainText(/Opgeslagen \d|Saved \d/)
  await opened(page, `${week}&scenarios=${scenario}`)()
  await page.locator('.scenario-list li > div .btn').nth(1).click()
}

journey(
  'what the work in the roster leads to: reasons, changes, publication, versions, scenarios, paper',
  async (visit) => {
    const { page, say } = visit
    await signIn(visit, 'coordinator')
    const button = (nl: string, en: string) => page.getByRole('button', { name: say(nl, en), exact: true })
    const why = page.locator('.why-bar')
    const many = async () => {
      for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowLeft')
    }
    const name = page.getByRole('textbox').first()
    await lookAt(visit, [
      desk(
        'why others cannot',
        from(page, 'open', async () => page.locator('.why-counts button').first().click()),
        page.locator('.why-counts'),
      ),
      desk(
        'solutions in steps',
        () => button('Zoek oplossingen in twee stappen', 'Find solutions in two steps').click(),
        page.locator('.repairs li'),
      ),
      desk('many cells', from(page, 'filled', many), page.locator('.range-frame')),
      desk('the menu of many cells', press(page, 'Shift+F10'), page.getByRole('menu')),
      both(
        'what was pasted',
        from(page, 'filled', () => paste(page, 'Niemand\tJansen\nBestaatniet\topen')),
        dialog(page),
      ),
      desk('what was changed: why', from(page, 'filled', press(page, 'Delete')), why),
      desk(
        'why, in own words',
        () => button('Anders…', 'Other…').or(why.getByRole('button').nth(5)).first().click(),
        why.getByRole('textbox'),
      ),
      desk('what is published beneath', () => page.locator('.draft-bar [aria-pressed]').click(), page.locator('.past-value')),
      desk('the list of changes', () => page.getByRole('tab').nth(1).click(), page.locator('#panel-changes li')),
      both('publishing', opened(page, `${week}&publish=1`), page.locator('.publish .go')),
      both(
        'publishing without a reason',
        () => page.locator('.publish .go').click(),
        page.locator('.publish [aria-invalid=true], .note.bad'),
      ),
      both('publishing, by post', () => button('Post', 'Post').click(), page.locator('.publish .group')),
      both('versions', opened(page, `${week}&versions=1`), page.locator('.version-list li')),
      both(
        'versions compared',
        () => page.locator('.side-choice select').first().selectOption('1'),
        page.locator('.versions .people details'),
      ),
      both('scenarios, none', opened(page, `${week}&scenarios=1`), page.locator('.scenario-list')),
      both(
        'scenarios',
        async () => {
          await name.fill('Proef')
          await button('Maak scenario', 'Make scenario').or(page.locator('.scenario-make .primary')).first().click()
        },
        page.locator('.scenario-list .btn'),
      ),
      both('a scenario renamed', () => page.locator('.scenario-list .btn').nth(3).click(), page.locator('.scenario-list form')),
      desk('inside a scenario', () => page.locator('.scenario-list li > div .btn').first().click(), page.locator('.scenario-switch')),
      both('scenarios that differ', otherwise(page), page.locator('.loads, .totals .other')),
      both('a scenario and the draft both changed it', bothChanged(page), page.locator('.take-clashes li')),
    ])
  },
  'languages',
)

journey(
  'a roster that is cut off, and a place two want',
  async (visit) => {
    const { page } = visit
    await signIn(visit, 'coordinator')
    await lookAt(visit, [
      desk(
        'waits for the line',
        from(page, 'filled', async () => {
          await page.context().setOffline(true)
          await press(page, 'Delete')()
        }),
        page.locator('.status-bar .save'),
      ),
      {
        name: 'roster: cut off',
        go: () => expect(page.locator('.cut-band')).toBeVisible({ timeout: 40_000 }),
        sign: page.locator('.cut-band'),
      },
    ])
    await page.context().setOffline(false)
  },
  'languages',
)
