import { expect, type Locator } from '@playwright/test'
import { enterAs, expectAccessible, journeys, type Visit } from '../journey.ts'
import { meterOf, spentOn } from '../main-thread.ts'
import { greySpread } from '../shades.ts'
import { tasksOn } from './hand.ts'
import { closuresOn, lineScreen } from './line-screen.ts'

const journey = journeys()

/** From the start page to a gap that a practice must mend; answers where its link leads. */
async function openClosure(visit: Visit): Promise<string> {
  await visit.page.goto('/')
  const link = closuresOn(visit).first()
  const address = (await link.getAttribute('href'))!
  await link.click()
  await expect(lineScreen(visit).toName).toBeVisible()
  return address
}

/** Whether anything on the page that holds this can be scrolled down. */
const scrolls = (inside: Locator) =>
  inside.evaluate((element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const may = at === document.documentElement || /auto|scroll/.test(getComputedStyle(at).overflowY)
      if (may && at.scrollHeight > at.clientHeight + 1) return true
    }
    return false
  })

journey(
  'task 51, 52, 53 and 56: the line is read, a gap is walked to and repaired, and every screen counts the same',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    const line = lineScreen(visit)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.setViewportSize({ width: 1680, height: 1050 })
    await enterAs(visit, 'coordinator')
    const meter = await meterOf(page)

    await task(51, 'how many practices have a gap, and from how many causes', {}, async () => {
      const before = await meter()
      await page
        .getByRole('navigation')
        .getByRole('link', { name: say('24-uurslijn', '24-hour line') })
        .click()
      await expect(line.causes.first()).toBeVisible()
      expect((await meter()) - before, 'milliseconds of work until the lines are drawn').toBeLessThan(1_000)
      const { practices, causes } = await line.counts()
      expect(practices).toBeGreaterThan(0)
      await expect(line.causes).toHaveCount(causes)
      if (causes <= 6) expect(await scrolls(line.causes.first()), `${causes} causes fit`).toBe(false)
      await expectAccessible(visit)
    })

    await openClosure(visit)
    await task(52, 'the next gap: why, who must act with the number, until when', { keys: 1 }, async (hand) => {
      await page.keyboard.press('Shift+F8')
      const place = await line.place.innerText()
      const before = await meter()
      await hand.press('F8')
      await expect(line.place).not.toHaveText(place)
      expect((await meter()) - before, 'milliseconds of work from the key to the side panel').toBeLessThan(100)
      await expect(page.locator(':focus')).toHaveAccessibleName(new RegExp(say('Beslis vóór', 'Decide before')))
      const told = await line.side.innerText()
      expect(told).toMatch(new RegExp(say('Waarom is hier niemand\\?\\s+\\S.+\\.', 'Why is nobody here\\?\\s+\\S.+\\.')))
      expect(told).toMatch(new RegExp(`${say('Wie is aan zet', 'Who must act')}\\s+\\S+`))
      expect(told).toMatch(new RegExp(`${say('Uiterlijk', 'Before')}\\s+\\S+`))
      await expect(line.side.getByRole('link', { name: /^[\d ]{10,}$/ }).first()).toHaveAttribute('href', /^tel:/)
    })

    await openClosure(visit)
    const toName = await line.focused()
    await task(53, 'the first candidate is asked, and the text for the answering machine copied', { keys: 2 }, async (hand) => {
      await hand.press('Enter')
      await expect(line.side.getByText(say('gevraagd, tot', 'asked, until'))).toBeVisible()
      await expect(page.getByText(say(`${toName} gevraagd, tot`, `${toName} asked, until`)).first()).toBeVisible()
      await hand.press('c')
      const text = await page.evaluate(() => navigator.clipboard.readText())
      expect(text).toContain(toName)
      expect(text).toMatch(/\d{2,3} \d{2,3} \d{2}/)
      expect(text).toMatch(/\d{1,2}[:.]\d{2}|\d uur|\d{1,2} (am|pm)/i)
      expect(text).toContain(say('Bel 112', 'Call 112'))
      await expectAccessible(visit)
    })
    await page.keyboard.press('Control+z')
    await expect(line.side.getByText(say('gevraagd, tot', 'asked, until'))).toHaveCount(0)
    await page.keyboard.press('2')
    await expect(line.toName).not.toHaveAccessibleName(`${toName} ${say('neemt waar', 'covers')}`)
    const second = await line.focused()
    await expect(line.side.getByRole('blockquote').filter({ hasText: second })).toBeVisible()
    await line.side.getByRole('button', { name: say('EN', 'NL'), exact: true }).click()
    await expect(line.side.getByRole('blockquote').filter({ hasText: say('You are calling', 'U belt met') })).toBeVisible()

    await sameCountEverywhere(visit, task, meter)
  },
  'languages',
)

/** What the page works, in milliseconds, from a change to the picture of new counts; the page tells when that stands, so that looking costs nothing. */
async function workUntilDrawn(bar: Locator, meter: () => Promise<number>, change: () => Promise<void>): Promise<number> {
  const drawn = await bar.evaluateHandle((element) => {
    const before = element.textContent
    const promise = new Promise<void>((done) => {
      const watch = new MutationObserver(() => {
        if (element.textContent === before) return
        watch.disconnect()
        requestAnimationFrame(() => setTimeout(done))
      })
      watch.observe(element, { subtree: true, childList: true, characterData: true })
    })
    return { promise }
  })
  const before = await meter()
  await change()
  await drawn.evaluate(({ promise }) => promise)
  return (await meter()) - before
}

async function sameCountEverywhere(visit: Visit, task: ReturnType<typeof tasksOn>, meter: () => Promise<number>): Promise<void> {
  const { page, say } = visit
  const line = lineScreen(visit)
  const address = await openClosure(visit)
  const before = await line.counts()
  const named = page.getByText(say('neemt waar voor', 'covers')).last()
  const undo = page.getByRole('button', { name: say('Ongedaan maken', 'Undo') }).last()
  const works: number[] = []
  const takeBack = async () => {
    works.push(await workUntilDrawn(line.bar, meter, () => undo.click()))
    await expect.poll(line.counts).toEqual(before)
  }
  for (let turn = 0; turn < 2; turn++) {
    works.push(await workUntilDrawn(line.bar, meter, () => line.toName.click()))
    await takeBack()
  }
  const median = Math.round(works.sort((a, b) => a - b)[2]!)
  expect(median, 'milliseconds of work until the new picture').toBeLessThan(300)
  const start = await page.context().newPage()
  await start.goto('/')
  const there = closuresOn({ ...visit, page: start })
  const addresses = () => there.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  await expect.poll(addresses).toContain(address)
  await task(56, 'a cover is named: the line, the list and the start page agree', { clicks: 1 }, async (hand) => {
    const spent = await spentOn([page, start], async () => {
      await hand.click(line.toName)
      await expect(named).toBeVisible()
      await expect.poll(line.counts).not.toEqual(before)
      await expect.poll(addresses).not.toContain(address)
    })
    console.log(`a closure changed: ${median} ms of work; on the start page too after ${spent.work} ms of work, ${spent.wall} ms in all`)
    expect(spent.work, 'milliseconds of work until both count the same').toBeLessThan(2_000)
    expect(spent.wall, 'milliseconds until both count the same').toBeLessThan(15_000)
    await page.keyboard.press('Control+Shift+Digit3')
    const rows = page
      .getByRole('table', { name: say('Alle gaten, dringendste eerst', 'All gaps, most urgent first') })
      .getByRole('rowheader')
    await expect(async () => expect(new Set(await rows.allInnerTexts()).size).toBe((await line.counts()).practices)).toPass()
    await expectAccessible(visit)
    await page.keyboard.press('Control+Shift+Digit3')
  })
  await takeBack()
  await expect.poll(addresses).toContain(address)
  await start.close()
}

journey(
  'task 54 and 55: weeks in which the clock changes are as long as they are, and a cover that does not hold is no cover',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    const line = lineScreen(visit)
    await enterAs(visit, 'coordinator')

    await task(54, 'the Sunday of 23 and of 25 hours, and the night in it', {}, async () => {
      await expectLength(visit, { from: '2027-03-21T23:00:00Z', to: '2027-03-28T22:00:00Z', sunday: 28, hours: 23 })
      await expectLength(visit, { from: '2027-10-24T22:00:00Z', to: '2027-10-31T23:00:00Z', sunday: 31, hours: 25 })
    })
    const days = page.getByRole('button', { name: /^\p{L}{2,3} ?\d+$/u })
    await expect(days).toHaveCount(7)
    await days.nth(2).click()
    await expect(page).toHaveURL(/zoom=day/)
    await expect(days).toHaveCount(1)

    const { day, broken } = await breakCovers(visit)
    await task(55, 'three causes with three words, and nobody who covers', {}, async () => {
      await page.goto(`/coverage?from=${day}`)
      const why = say(
        'beide noemen de ander|maar is zelf dicht|De afspraak met .+ is verlopen',
        'both name the other|but is closed itself|The agreement with .+ has ended',
      )
      const causes = line.causes.and(page.getByRole('button', { name: new RegExp(why, 'i') }))
      await expect(causes.first()).toBeVisible()
      for (const [, word] of broken) await expect(page.getByText(word, { exact: true }).first()).toBeVisible()
      await expectHatch(visit, causes.first())
      await expectAccessible(visit)
      await page.keyboard.press('Control+Shift+Digit3')
      const rows = page.getByRole('table', { name: say('Alle gaten, dringendste eerst', 'All gaps, most urgent first') }).getByRole('row')
      for (const [name, word] of broken)
        await expect(
          rows
            .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
            .filter({ hasText: word })
            .first(),
        ).toBeVisible()
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(rows.nth(1)).toBeVisible()
      await expectAccessible(visit)
    })
  },
  'languages',
)

type OddWeek = { readonly from: string; readonly to: string; readonly sunday: number; readonly hours: number }

/** A week in which the clock changes, drawn to scale: its Sunday, the night before it, and the line of every practice. */
async function expectLength({ page, say }: Visit, { from, to, sunday, hours }: OddWeek): Promise<void> {
  await page.goto(`/coverage?from=${to.slice(0, 10)}`)
  const day = (number: number) => page.getByRole('button', { name: new RegExp(`^\\p{L}{2,3} ?${number}$`, 'u') }).locator('..')
  await expect(day(sunday).getByText(say(`${hours} uur`, `${hours} hours`))).toBeVisible()
  const [before, odd] = [(await day(sunday - 1).boundingBox())!, (await day(sunday).boundingBox())!]
  const hour = before.width / 24
  expect(Math.abs(odd.width - hours * hour), 'pixels that the Sunday is off').toBeLessThanOrEqual(1)
  const middlesOf = (text: string) =>
    page.getByText(text, { exact: true }).evaluateAll((ticks) =>
      ticks.map((tick) => {
        const { x, width } = tick.getBoundingClientRect()
        return x + width / 2
      }),
    )
  const begins = (await middlesOf('23')).find((x) => x > before.x && x < odd.x)!
  const ends = (await middlesOf('8')).find((x) => x > odd.x)!
  expect(Math.abs(ends - begins - (hours - 15) * hour), 'pixels that its night is off').toBeLessThanOrEqual(1)
  const answer = await page.request.get('/api/line', { params: { from, to } })
  const { practices } = (await answer.json()) as { practices: { segments: [number, number][] }[] }
  const lengths = practices.map(({ segments }) => segments.reduce((at, [start, length]) => (start === at ? at + length : Number.NaN), 0))
  expect(new Set(lengths), 'stretches touch and fill the week').toEqual(new Set([(144 + hours) * 60]))
}

/** The gap of a cause is hatched, also in greys; the time beside it, that somebody covers, is plain. */
async function expectHatch({ page, say }: Visit, cause: Locator): Promise<void> {
  await cause.scrollIntoViewIfNeeded()
  const row = (await cause.boundingBox())!
  const words = await page
    .locator('i', { hasText: new RegExp(`^(${say('niemand', 'nobody')}|\\d.*)$`) })
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
  const hole = words.find((one) => one.width > 20 && one.y > row.y && one.bottom <= row.y + row.height + 1)!
  const spreadAt = async (x: number) =>
    greySpread(page, await page.screenshot({ clip: { x, y: hole.y + 2, width: 14, height: Math.min(12, hole.height - 4) } }))
  const [hatched, plain] = [await spreadAt(hole.x + 3), await spreadAt(hole.x - 20)]
  expect(hatched, `the spread of greys, where ${plain} is plain`).toBeGreaterThan(3 * plain + 5)
}

/** Closures five weeks ahead: two that name each other, one that names a closed one, one whose agreement ended the day before. */
async function breakCovers({
  page,
  say,
}: Visit): Promise<{ readonly day: string; readonly broken: readonly (readonly [name: string, cause: string])[] }> {
  type Free = { readonly code: string; readonly name: string; readonly hours: { weekday: number }[]; readonly closures: unknown[] }
  const { practices } = (await (await page.request.get('/api/region')).json()) as { practices: Free[] }
  const free = practices.filter((one) => one.closures.length === 0 && one.hours.some(({ weekday }) => weekday === 3))
  const at = new Date(Date.now() + 35 * 86_400_000)
  at.setUTCDate(at.getUTCDate() + ((3 - at.getUTCDay() + 7) % 7))
  const day = at.toISOString().slice(0, 10)
  const add = async (practice: Free, cover: Free, agreementUntil: string | null = null) => {
    const change = {
      do: 'add-closure',
      practice: practice.code,
      from: `${day}T06:00:00Z`,
      until: `${day}T18:00:00Z`,
      cover: cover.code,
      agreementUntil,
    }
    const answer = await page.request.post('/api/closures/changes', { data: { change, reason: 'test' } })
    expect(answer.ok(), await answer.text()).toBe(true)
  }
  const [a, b, c, d, e] = free as [Free, Free, Free, Free, Free]
  await add(a, b)
  await add(b, a)
  await add(c, b)
  await add(d, e, `${day}T00:00:00Z`)
  const circular = say('wijzen naar elkaar', 'they point at each other')
  const broken = [
    [a.name, circular],
    [b.name, circular],
    [c.name, say('waarneming ook dicht', 'cover is closed too')],
    [d.name, say('afspraak verlopen', 'agreement has ended')],
  ] as const
  return { day, broken }
}
