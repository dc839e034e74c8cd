import { expect, type Page } from '@playwright/test'
import { enterAs, journeys, type Visit } from './journey.ts'
import { eyes, pixelsOf, type Shades, shadesOf } from './shades.ts'

const journey = journeys()

/** Grey levels, of 256, that are left of one picture when the other is made as light and as strong as it can be: a colour alone leaves none. */
const leastDifference = 8

/** What tells two pictures apart when neither their lightness nor their contrast counts. */
function shapeDifference(a: Shades, b: Shades): number {
  const count = Math.min(a.length, b.length)
  const mean = (shades: Shades) => shades.slice(0, count).reduce((sum, shade) => sum + shade, 0) / count
  const [meanA, meanB] = [mean(a), mean(b)]
  let [aa, bb, ab] = [0, 0, 0]
  for (let at = 0; at < count; at++) {
    const [x, y] = [a[at]! - meanA, b[at]! - meanB]
    aa += x * x
    bb += y * y
    ab += x * y
  }
  const rest = aa === 0 || bb === 0 ? 1 : 1 - (ab * ab) / (aa * bb)
  return Math.sqrt((Math.max(aa, bb) / count) * rest)
}

/** Grey levels between two plain pictures of which nobody takes one for the other. */
const farApart = 60

const meanOf = (shades: Shades) => shades.reduce((sum, shade) => sum + shade, 0) / shades.length

/** Real elements beside each other over the page, where cursors and other marks are away and every name is the same. */
async function layOut(page: Page, kinds: readonly (readonly [kind: string, html: string])[], around: string): Promise<void> {
  await page.evaluate(
    ({ kinds, around }) => {
      document.querySelector('#lab')?.remove()
      const lab = document.createElement('div')
      lab.id = 'lab'
      // Rows have the height of the roster.
      lab.className = 'roster'
      lab.style.cssText = 'position: fixed; inset: 0; z-index: 9999; background: var(--surface); padding: 20px'
      lab.innerHTML = kinds
        .map(([kind, html]) => around.replace('%', html).replace('<', `<section data-kind="${kind}"><`) + '</section>')
        .join('')
      document.body.append(lab)
      // The page forbids styles that are written in the document.
      for (const row of lab.querySelectorAll<HTMLElement>('table, ul, .piece')) row.style.width = row.matches('ul') ? '700px' : '40px'
      for (const piece of lab.querySelectorAll<HTMLElement>('.piece')) piece.style.cssText += 'position: static; display: block'
    },
    { kinds, around },
  )
}

/** Each two of what was laid out have another shape for every eye; or, where that is enough, are far apart in lightness. */
async function expectShapes(page: Page, kinds: readonly string[], selector: string, orLightness = false): Promise<void> {
  const pictures = new Map<string, Uint8Array>()
  for (const kind of kinds) {
    const element = page.locator(`#lab [data-kind="${kind}"] ${selector}`)
    pictures.set(kind, await pixelsOf(page, await element.screenshot({ animations: 'disabled' })))
  }
  for (const eye of eyes) {
    const seen = new Map<string, Shades>()
    for (const [kind, picture] of pictures) seen.set(kind, shadesOf(picture, eye))
    const pairs = kinds.flatMap((a, at) => kinds.slice(at + 1).map((b) => [a, b] as const))
    const alike = pairs.flatMap(([a, b]) => {
      const [one, other] = [seen.get(a)!, seen.get(b)!]
      if (orLightness && Math.abs(meanOf(one) - meanOf(other)) >= farApart) return []
      const difference = shapeDifference(one, other)
      return difference < leastDifference ? [`${a} and ${b}: ${difference.toFixed(1)}`] : []
    })
    expect(alike, `told apart by shape (${eye})`).toEqual([])
  }
}

/** A cell of each kind, gathered month after month: what stands in it, with one name in all. */
async function cellsOf(page: Page, kinds: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const found = new Map<string, string>()
  for (let month = 0; month < 4 && found.size < kinds.length; month++) {
    if (month > 0) {
      const label = await page.getByRole('grid').getAttribute('aria-label')
      await page.keyboard.press('Alt+PageDown')
      await expect(page.getByRole('grid')).not.toHaveAttribute('aria-label', label!)
    }
    for (const kind of kinds.filter((one) => !found.has(one))) {
      const cell = page.locator(`[role="gridcell"].${kind}`).first()
      await cell.waitFor({ timeout: 1_500 }).catch(() => {})
      if ((await cell.count()) === 0) continue
      const html = await cell.evaluate((element, one) => {
        const copy = element.cloneNode(true) as HTMLElement
        copy.className = `cell ${one}`
        for (const extra of copy.querySelectorAll('svg, small, .held-by')) extra.remove()
        const isWord = one === 'open' || one === 'short'
        for (const node of copy.childNodes) if (!isWord && node.nodeType === Node.TEXT_NODE) node.nodeValue = 'Abcd'
        return copy.outerHTML
      }, kind)
      found.set(kind, html)
    }
  }
  return [...found]
}

const themes = ['light', 'dark'] as const

/** What a day of a candidate shows, by the signs of the legend above the candidates. */
async function ofCandidates(page: Page): Promise<void> {
  await page.locator('#lab').evaluate((lab) => lab.remove())
  const signs = await page.locator('.cands .legend i:not(.swatch)').evaluateAll((all) => all.map((one) => one.outerHTML))
  const days = [...signs.map((sign, at) => [`sign-${at}`, `<td>${sign}</td>`] as const), ['blocked', '<td class="blocked"></td>'] as const]
  expect(days).toHaveLength(5)
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    await layOut(
      page,
      [...days, ['nothing', '<td></td>']],
      '<div class="cands"><table class="shifts month"><tbody><tr>%</tr></tbody></table></div>',
    )
    await expectShapes(page, [...days.map(([kind]) => kind), 'nothing'], 'td')
  }
}

/** Who is responsible on the line, by its legend, and a gap somebody was asked to mend. */
async function ofTheLine(visit: Visit): Promise<void> {
  const { page } = visit
  await enterAs(visit, 'coordinator', '/coverage')
  const swatches = page.locator('.line-foot .piece')
  await expect(swatches).toHaveCount(6)
  const parties = await swatches.evaluateAll((all) => all.map((one) => one.className.replace('swatch', '').trim()))
  const pieces = [...parties, 'piece gap asked'].map((look) => [look.replace(/piece /, ''), `<i class="${look}"></i>`] as const)
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    await layOut(page, pieces, '<div class="line">%</div>')
    await expectShapes(
      page,
      pieces.map(([kind]) => kind),
      'i',
      true,
    )
  }
}

journey(
  'task 49: without colour, and for eyes that lack one, every kind of problem has a shape of its own',
  async (visit) => {
    const { page } = visit
    const kinds = ['filled', 'open', 'short', 'absent', 'rule', 'unqualified']
    await enterAs(visit, 'coordinator', '/roster')
    await expect(page.getByRole('tab', { name: /^(Gaten|Gaps) ?\d/ })).toBeVisible()
    const cells = await cellsOf(page, kinds)
    expect(cells.map(([kind]) => kind).sort()).toEqual([...kinds].sort())
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      await layOut(page, cells, '<table class="shifts month"><tbody><tr>%</tr></tbody></table>')
      await expectShapes(page, kinds, 'td')
    }

    await ofCandidates(page)
    await ofTheLine(visit)

    // Of an evening, when every post is open.
    const evening = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T18:00:00Z`
    await enterAs(visit, 'coordinator', `/board?at=${evening}`)
    const row = await page
      .locator('.duty-row')
      .first()
      .evaluate((element) => element.outerHTML)
    const rows = [
      ['somebody', row.replace(/class="duty-row[^"]*"/, 'class="duty-row"')],
      ['nobody', row.replace(/class="duty-row[^"]*"/, 'class="duty-row nobody"')],
    ] as const
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      await layOut(page, rows, '<ul class="duty-rows">%</ul>')
      await expectShapes(page, ['somebody', 'nobody'], 'li')
      await layOut(page, [rows[0], ['old', `<div class="stale">${rows[0][1]}</div>`]], '<ul class="duty-rows">%</ul>')
      await expectShapes(page, ['somebody', 'old'], 'li')
    }
  },
  'languages',
)
