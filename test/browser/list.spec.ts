import { expect, type Page } from '@playwright/test'
import { enterAs, expectAccessible, journeys, type Visit } from './journey.ts'

const journey = journeys()

const row = (page: Page) => page.locator('.list-table td.who:focus')

async function openList(visit: Visit, query = ''): Promise<void> {
  const { page } = visit
  await enterAs(visit, 'coordinator', `/roster?view=list${query}`)
  await expect(row(page)).toBeVisible()
  await expect(page.locator('.cands tbody tr').first()).toBeVisible()
}

journey(
  'the list counts every kind of gap in words, and says how many it leaves out (task 2)',
  async (visit) => {
    const { page, say } = visit
    await openList(visit)
    const states = page.getByRole('group', { name: say('Staat', 'State') })
    for (const kind of [/^open \d+$/, /^(regel|rule) \d+$/, /^(niet bevoegd|not qualified) \d+$/, /^(onderbezet|short) \d+$/])
      await expect(states.getByRole('button', { name: kind })).toBeVisible()
    const counts = page.locator('.list-counts')
    await expect(counts).toContainText(/\d+ (gaten|gaps), \d+ (buiten deze lijst|outside this list)/)
    await page.getByRole('button', { name: say('Toon alle gaten', 'Show all gaps') }).click()
    await expect(counts).toContainText(/in deze lijst|in this list/)
    await expect(page).toHaveURL(/span=roster/)
    await expectAccessible(visit)
  },
  'desk',
)

journey(
  'the cell stays when the view changes, and the list is filled, emptied and walked by keys',
  async (visit) => {
    const { page } = visit
    await enterAs(visit, 'coordinator', '/roster')
    const cell = page.locator('[role="gridcell"]:focus')
    await expect(cell).toBeVisible()
    const label = (await cell.getAttribute('aria-label'))!
    await page.keyboard.press('Control+Shift+Digit3')
    await expect(row(page)).toHaveAttribute('aria-label', label)
    await page.keyboard.press('Control+End')
    await expect(row(page)).not.toHaveAttribute('aria-label', label)
    await page.keyboard.press('Shift+F8')
    await page.keyboard.press('F8')
    await expect(row(page)).toHaveAttribute('aria-label', label)
    await page.keyboard.press('Delete')
    await expect(row(page)).toHaveAttribute('aria-label', /niemand|nobody|ingevuld|filled/i)
    await page.keyboard.press('Control+z')
    await expect(row(page)).toHaveAttribute('aria-label', label)
    await page.keyboard.press('Control+Shift+Digit1')
    await expect(cell).toHaveAttribute('aria-label', label)
  },
  'desk',
)

/** Of a month on paper: what is drawn as areas instead of lines makes it 30 MB, and a minute of work. */
const mostBytes = 1_000_000

journey(
  'the month on A3: two clicks, heads on every page, no row split, gaps readable without colour (task 28)',
  async (visit) => {
    const { page, say } = visit
    await openList(visit)
    const started = Date.now()
    await page.getByRole('button', { name: say('Druk af', 'Print'), exact: true }).click()
    const paper = page.locator('.paper.a3')
    await expect(paper.locator('tbody tr').first()).toBeVisible()
    console.log(`print route: ${Date.now() - started} ms`)
    await expect(page.getByRole('button', { name: say('Druk af', 'Print'), exact: true })).toBeVisible()
    await expect(paper).toContainText(say('Afdruk kan verouderd zijn', 'This print may be out of date'))
    await expect(paper.locator('td .paper-frame').first()).toHaveText('OPEN')
    await page.emulateMedia({ media: 'print' })
    const styles = await paper.evaluate((element) => ({
      heads: [...element.querySelectorAll('table')].map((table) => getComputedStyle(table.tHead!).display),
      feet: [...element.querySelectorAll('table')].map((table) => getComputedStyle(table.tFoot!).display),
      breaks: [...element.querySelectorAll('tbody tr')].map((one) => getComputedStyle(one).breakInside),
      shown: [...document.querySelectorAll('.no-print')].filter((one) => getComputedStyle(one).display !== 'none').length,
    }))
    expect(new Set(styles.heads)).toEqual(new Set(['table-header-group']))
    expect(new Set(styles.feet)).toEqual(new Set(['table-footer-group']))
    expect(new Set(styles.breaks)).toEqual(new Set(['avoid']))
    expect(styles.shown).toBe(0)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.length).toBeLessThan(mostBytes)
    const { pages, boxes } = inPdf(pdf)
    expect(pages).toBeGreaterThanOrEqual(1)
    expect(pages).toBeLessThanOrEqual(4)
    for (const [width, height] of boxes) expect([Math.round(width / 10), Math.round(height / 10)]).toEqual([119, 84])
  },
  'desk',
)

/** How many pages a PDF of Chromium has and how large they are, in points. */
function inPdf(pdf: Buffer) {
  const text = pdf.toString('latin1')
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => [Number(width), Number(height)] as const,
  )
  return { pages: text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0, boxes }
}

journey(
  'the week of a post and the shifts of one person on A4, over as many pages as they need',
  async (visit) => {
    const { page } = visit
    await openList(visit)
    for (const form of ['week', 'person']) {
      await page.goto(`/roster/print?form=${form}`)
      const paper = page.locator('.paper.a4')
      await expect(paper).toBeVisible()
      const select = page.locator('.print-bar select')
      if (form === 'person') await select.selectOption({ index: 3 })
      await expect(paper.locator('tbody tr').first()).toBeVisible()
      const { pages, boxes } = inPdf(await page.pdf({ preferCSSPageSize: true }))
      expect(pages).toBeGreaterThanOrEqual(1)
      for (const [width, height] of boxes) expect([Math.round(width / 10), Math.round(height / 10)]).toEqual([59, 84])
    }
  },
  'desk',
)

journey(
  'a comment for a colleague by keys, found again in the list and on the cell, settled (task 29)',
  async (visit) => {
    const { page, say } = visit
    await enterAs(visit, 'coordinator', '/roster')
    const cell = page.locator('[role="gridcell"]:focus')
    await expect(cell).toBeVisible()
    const text = `Bel eerst de post ${Date.now()}`
    await page.keyboard.press('Shift+F2')
    const dialog = page.getByRole('dialog')
    await expect(dialog.locator('textarea')).toBeFocused()
    await page.keyboard.type(`${text} @`)
    await expect(dialog.getByRole('listbox').getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(dialog.locator('.comment-note')).toContainText(/mail/)
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    await expect(cell).toHaveAttribute('aria-label', new RegExp(say('Er is een opmerking', 'There is a comment')))
    await expect(page.locator('.cell.has-comment')).not.toHaveCount(0)
    await page.getByRole('tab', { name: say('Opmerkingen', 'Comments') }).click()
    const item = page.locator('.comments > li').filter({ hasText: text })
    await expect(item).toBeVisible()
    await expectAccessible(visit)
    await item.getByRole('button', { name: say('Afgehandeld', 'Settled') }).click()
    await expect(item).toHaveCount(0)
  },
  'desk',
)

journey(
  'find in the roster: what fits is marked, Enter goes on, Escape gives the grid back',
  async (visit) => {
    const { page, say } = visit
    await enterAs(visit, 'coordinator', '/roster?view=shifts&zoom=month')
    await expect(page.locator('[role="gridcell"]:focus')).toBeVisible()
    await page.keyboard.press('Control+f')
    const field = page.getByRole('searchbox', { name: say('Zoek in het rooster', 'Find in the roster') })
    await expect(field).toBeFocused()
    await page.keyboard.type(say('nacht visite', 'night home'))
    await expect(page.locator('.cell.is-found')).not.toHaveCount(0)
    await page.keyboard.press('Enter')
    const first = await page.locator('.cell.is-chosen').getAttribute('data-cell')
    await page.keyboard.press('Enter')
    await expect(page.locator('.cell.is-chosen')).not.toHaveAttribute('data-cell', first!)
    await page.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    await expect(page.locator('[role="gridcell"]:focus')).toBeVisible()
  },
  'desk',
)
