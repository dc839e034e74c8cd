import { expect, test } from '@playwright/test'
import { chanceOf } from '../../oracles/chance.ts'
import { journeys, type Visit } from '../journey.ts'
import { makeLine } from './breaking-line.ts'
import { answerCards, answerQuestions, changeWeather, clearSky, someDeed, warmUp } from './deeds.ts'
import { readLog, unexplained } from './explained.ts'
import { sitDown, type Somebody } from './somebody.ts'

const journey = journeys()

/** `EDITS=500 SEED=7 npm run test:browser -- interleaved` makes another run, or a failed one again. */
const edits = Number(process.env['EDITS'] ?? (process.env['BROWSER_TEST_ALL'] === '1' ? 500 : 40))
const seed = Number(process.env['SEED'] ?? 20261122)

/** The Monday of a week far enough ahead that nothing of it has begun. */
function mondayAhead(): string {
  const monday = new Date(Date.now() + 35 * 86_400_000)
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7))
  return monday.toISOString().slice(0, 10)
}

/** What stands in each cell and how it looks, without cursors. */
const seenBy = ({ page }: Pick<Somebody, 'page'>): Promise<Readonly<Record<string, string>>> =>
  page.locator('[role="gridcell"][data-cell]').evaluateAll((cells) => {
    const passing = ['is-chosen', 'marked', 'is-held', 'lately', 'waiting', 'found']
    const seen = cells.map((cell) => {
      const copy = cell.cloneNode(true) as HTMLElement
      for (const name of copy.querySelectorAll('.held-by')) name.remove()
      const looks = [...copy.classList].filter((one) => !passing.includes(one) && !one.startsWith('here-')).sort()
      return [(cell as HTMLElement).dataset['cell']!, `${copy.textContent} | ${looks.join(' ')}`]
    })
    return Object.fromEntries(seen) as Record<string, string>
  })

const expectSaved = ({ page }: Somebody) =>
  expect(page.getByRole('status').filter({ hasText: /Opgeslagen \d|Alles is|Saved \d|Everything is/ })).toBeVisible({ timeout: 90_000 })

/** A colleague at a computer of their own. */
async function colleagueOf(visit: Visit): Promise<Visit> {
  const context = await visit.page
    .context()
    .browser()!
    .newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
  return { ...visit, page: await context.newPage(), say: (nl) => nl }
}

journey(
  `two coordinators make ${edits} edits on lines that break: both end with what the server has, and nothing is lost unsaid`,
  async (visit) => {
    test.setTimeout(240_000 + edits * 4_000)
    const dice = chanceOf(seed)
    const sky = chanceOf(seed + 1)
    const monday = mondayAhead()
    const query = `view=shifts&zoom=week&from=${monday}`
    const server = test.info().project.use.baseURL!
    const first = await sitDown(visit, await makeLine(server), query)
    const second = await sitDown(await colleagueOf(visit), await makeLine(server), query)
    const both = [first, second] as const
    for (const who of both) await warmUp(who)
    const silent: string[] = []
    for (let done = 0; done < edits; done++) {
      const who = dice.pick(both)
      await changeWeather(sky.pick(both), sky)
      await answerQuestions(who)
      if (dice.is(0.5)) await answerCards(who, dice)
      const deed = someDeed(dice)
      const heard = who.steps.size + who.said.length
      await test.step(`${done}: ${who === first ? 'first' : 'second'} ${deed.name}`, async () => {
        if (!(await deed.does(who, dice))) return
        for (let wait = 0; wait < 40 && who.steps.size + who.said.length === heard; wait++) await who.page.waitForTimeout(50)
        if (who.steps.size + who.said.length === heard) silent.push(`${done}: ${deed.name}`)
      })
    }
    for (const who of both) await clearSky(who)
    for (const who of both) {
      await answerQuestions(who)
      await expectSaved(who)
      await answerCards(who, null)
      await expectSaved(who)
    }
    const third = await sitDown(await colleagueOf(visit), first.line, query)
    const head = await seenBy(third)
    expect(Object.keys(head).length).toBeGreaterThan(50)
    for (const who of both) await expect.poll(() => seenBy(who)).toEqual(head)
    const { log, dates } = await readLog(visit.page.request, monday)
    console.log({
      edits,
      seed,
      kept: log.length,
      steps: both.map(({ steps }) => steps.size),
      said: both.map(({ said }) => said.length),
      silent,
    })
    for (const who of both) expect(unexplained(who, log, dates)).toEqual([])
    expect(silent, 'whatever is done is done or answered').toEqual([])
    expect(log.length).toBeGreaterThan(edits / 5)
    for (const { line } of both) line.end()
    for (const { page } of [second, third]) await page.context().close()
  },
  'desk',
)
