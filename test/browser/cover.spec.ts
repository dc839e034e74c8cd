import { expect, type Page } from '@playwright/test'
import { enterAs, expectAccessible, journeys, signIn, type Visit } from './journey.ts'
import { meterOf } from './main-thread.ts'

const journey = journeys()

const side = (page: Page) => page.locator('.line-side')
const closureCauses = (say: Visit['say']) =>
  new RegExp(
    say('waarneming ook dicht|wijzen naar elkaar|zonder waarneming', 'cover is closed too|they point at each other|no cover named'),
    'i',
  )

/** From the start page to the line, on a gap that a practice must mend: a closure without a cover that holds. */
async function openClosure(visit: Visit): Promise<void> {
  const { page, say } = visit
  await enterAs(visit, 'coordinator')
  await page
    .locator('[data-gap]', { hasText: closureCauses(say) })
    .first()
    .click()
  await expect(page).toHaveURL(/coverage\?.*sel=/)
  await expect(side(page).locator('.covers li.is-focused')).toBeVisible()
}

journey(
  'task 51: how many practices there are, how many have a gap and from how many causes is there to read, without scrolling in a calm week',
  async (visit) => {
    const { page, say } = visit
    await page.setViewportSize({ width: 1680, height: 1050 })
    await enterAs(visit, 'coordinator', '/coverage')
    await expect(page.locator('.line-sum')).toContainText(new RegExp(say('\\d+ praktijken', '\\d+ practices')))
    const sum = await page.locator('.line-sum').innerText()
    const causes = Number(/(\d+) (?:oorza|cause)/.exec(sum)?.[1] ?? 0)
    await expect(page.locator('.cause-row')).not.toHaveCount(0)
    const scrolls = await page.locator('.line-body').evaluate((body) => body.scrollHeight > body.clientHeight + 1)
    if (causes <= 6) expect(scrolls, `${causes} causes fit`).toBe(false)
    expect(await page.locator('.thin canvas').count()).toBeGreaterThan(0)
  },
  'desk',
)

journey(
  'task 52: one key brings the next gap with its cause, who must act, the number and until when',
  async (visit) => {
    const { page, say } = visit
    await openClosure(visit)
    await page.keyboard.press('F8')
    const meter = await meterOf(page)
    const took: number[] = []
    for (let turn = 0; turn < 5; turn++) {
      const before = await meter()
      const place = await side(page).locator('.side-walk').innerText()
      await page.keyboard.press('F8')
      await expect(side(page).locator('.side-walk')).not.toHaveText(place)
      took.push((await meter()) - before)
    }
    const median = took.sort((a, b) => a - b)[2]!
    expect(median, `milliseconds of work from F8 to the side panel: ${took.map(Math.round).join(', ')}`).toBeLessThan(100)
    await page.keyboard.press('Shift+F8')
    await expect(side(page).locator('.why-words')).not.toBeEmpty()
    await expect(side(page)).toContainText(say('Wie is aan zet', 'Who must act'))
    await expect(side(page)).toContainText(say('Uiterlijk', 'Before'))
    await page.goBack()
    await openClosureAgain(visit)
    await expect(side(page).locator('.side-two a[href^="tel:"]')).toBeVisible()
    await expectAccessible(visit)
  },
  'desk',
)

async function openClosureAgain({ page, say }: Visit): Promise<void> {
  await page.goto('/')
  await page
    .locator('[data-gap]', { hasText: closureCauses(say) })
    .first()
    .click()
  await expect(side(page).locator('.covers li.is-focused')).toBeVisible()
}

journey(
  'task 53: Enter asks the first candidate and C copies a text with the practice, its number and its hours; undone, nothing is left of it',
  async (visit) => {
    const { page, say } = visit
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await openClosure(visit)
    const name = (await side(page).locator('.covers li.is-focused b').first().getAttribute('title'))!
    await page.locator('.cause-button[aria-current="true"]').focus()
    await page.keyboard.press('Enter')
    await expect(side(page).locator('.covers li.is-asked')).toContainText(say('gevraagd, tot', 'asked, until'))
    await expect(page.locator('.asked-chip').first()).toContainText(say('gevraagd, tot', 'asked, until'))
    await expect(page.locator('.piece.gap.asked').first()).toBeVisible()
    await page.keyboard.press('c')
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toContain(name)
    expect(text).toMatch(/\d{2,3} \d{2,3} \d{2}/)
    expect(text).toContain(say('Bel 112', 'Call 112'))
    await expectAccessible(visit)
    await page.keyboard.press('Control+z')
    await expect(side(page).locator('.covers li.is-asked')).toHaveCount(0)
    await expect(page.locator('.asked-chip')).toHaveCount(0)
  },
  'desk',
)

journey(
  'task 53: another candidate by number rewrites the text, in both languages',
  async (visit) => {
    const { page } = visit
    await openClosure(visit)
    const text = side(page).locator('.machine blockquote')
    const first = await text.innerText()
    await page.keyboard.press('2')
    await expect(text).not.toHaveText(first)
    const name = (await side(page).locator('.covers li.is-focused b').first().getAttribute('title'))!
    await expect(text).toContainText(name)
    await side(page).getByRole('button', { name: 'EN', exact: true }).click()
    await expect(text).toContainText('You are calling')
    await side(page).getByRole('button', { name: 'NL', exact: true }).click()
    await expect(text).toContainText('U belt met')
  },
  'desk',
)

journey(
  'task 54: in the weeks of the clock changes every line fills the week exactly and its stretches touch',
  async (visit) => {
    const { page } = visit
    await signIn(visit, 'coordinator')
    for (const [from, to, hours] of [
      ['2027-03-21T23:00:00Z', '2027-03-28T22:00:00Z', 167],
      ['2026-10-18T22:00:00Z', '2026-10-25T23:00:00Z', 169],
    ] as const) {
      const answer = await page.request.get('/api/line', { params: { from, to } })
      const { practices } = (await answer.json()) as { practices: { segments: [number, number][] }[] }
      const lengths = practices.map(({ segments }) => {
        let at = 0
        for (const [start, length] of segments) at = start === at ? at + length : Number.NaN
        return at
      })
      expect(new Set(lengths)).toEqual(new Set([hours * 60]))
    }
  },
  'desk',
)

/** The spread of lightness of what is drawn there: a hatch varies, a plain colour does not. */
async function spreadOf(page: Page, selector: string): Promise<number> {
  const picture = await page.locator(selector).first().screenshot()
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const pen = canvas.getContext('2d')!
    pen.drawImage(image, 0, 0)
    const { data: pixels } = pen.getImageData(0, 0, image.width, image.height)
    const greys = Array.from(
      { length: pixels.length / 4 },
      (_, at) => 0.299 * pixels[at * 4]! + 0.587 * pixels[at * 4 + 1]! + 0.114 * pixels[at * 4 + 2]!,
    )
    const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length
    return Math.sqrt(greys.reduce((sum, grey) => sum + (grey - mean) ** 2, 0) / greys.length)
  }, picture.toString('base64'))
}

journey(
  'task 55: two that name each other, a cover that is closed and an agreement that ended are three causes with three words, and no cover',
  async (visit) => {
    const { page, say } = visit
    await enterAs(visit, 'coordinator')
    const day = await page.evaluate(async () => {
      const region = (await (await fetch('/api/region')).json()) as {
        practices: { code: string; hours: { weekday: number }[]; closures: unknown[] }[]
      }
      const free = region.practices.filter((one) => one.closures.length === 0 && one.hours.some(({ weekday }) => weekday === 3))
      const [a, b, c, d, e] = free.map((one) => one.code)
      const at = new Date(Date.now() + 35 * 86_400_000)
      at.setUTCDate(at.getUTCDate() + ((3 - at.getUTCDay() + 7) % 7))
      const on = (hour: number) => `${at.toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00Z`
      const add = async (practice: string, cover: string, agreementUntil: string | null = null) => {
        const change = { do: 'add-closure', practice, from: on(6), until: on(18), cover, agreementUntil }
        const body = JSON.stringify({ change, reason: 'test' })
        const answer = await fetch('/api/closures/changes', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
        if (!answer.ok) throw new Error(await answer.text())
      }
      await add(a!, b!)
      await add(b!, a!)
      await add(c!, b!)
      await add(d!, e!, on(0))
      return at.toISOString().slice(0, 10)
    })
    await page.goto(`/coverage?from=${day}`)
    const words = page.locator('.cause-word')
    await expect(words.filter({ hasText: say('wijzen naar elkaar', 'point at each other') }).first()).toBeVisible()
    await expect(words.filter({ hasText: say('waarneming ook dicht', 'cover is closed too') }).first()).toBeVisible()
    await expect(words.filter({ hasText: say('afspraak verlopen', 'agreement has ended') }).first()).toBeVisible()
    await expect(page.locator('.thick .piece.cover')).toHaveCount(0)
    expect(await spreadOf(page, '.thick .piece.gap')).toBeGreaterThan(3 * (await spreadOf(page, '.thick .piece.own:empty')) + 5)
    await expectAccessible(visit)
  },
  'desk',
)

journey(
  'task 56: a cover that is named counts on the line, in the list and on the start page at once, and is undone from the toast',
  async (visit) => {
    const { page, say } = visit
    await openClosure(visit)
    const counted = async () => Number(/\d+/.exec((await page.locator('.line-sum .bad').allInnerTexts())[0] ?? '0')![0])
    const before = await counted()
    const count = await side(page).locator('.side-walk').innerText()
    const started = Date.now()
    await side(page)
      .getByRole('button', { name: say('neemt waar', 'covers') })
      .first()
      .click()
    await expect(page.locator('.toast')).toContainText(say('neemt waar voor', 'covers'))
    await expect.poll(counted).toBe(before - 1)
    console.log(`a closure changed and redrawn in ${Date.now() - started} ms`)
    await page
      .locator('.toast')
      .getByRole('button', { name: say('Ongedaan maken', 'Undo') })
      .first()
      .click()
    await expect.poll(counted).toBe(before)
    await expect(side(page).locator('.side-walk')).toContainText(count.slice(-2).trim())
    await page.keyboard.press('Control+Shift+Digit3')
    await expect(page.locator('.line-list tbody tr').first()).toBeVisible()
    await page.goto('/')
    await expect(page.locator('.change-list, #today-changes')).not.toHaveCount(0)
    await expectAccessible(visit)
  },
  'desk',
)
