import { expect } from '@playwright/test'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { enterAs, expectAccessible, journeys, type Visit } from '../journey.ts'
import { spentOn } from '../main-thread.ts'
import { tasksOn } from './hand.ts'

const journey = journeys()

const hour = 3_600_000

/** The date and the whole hour on the clock of the cooperative. */
function wallOf(at: number, zone: string): { readonly date: string; readonly time: string } {
  const [date, time] = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .split(' ') as [string, string]
  return { date, time: `${time.slice(0, 2)}:00` }
}

/** Publishes for now a place that nobody holds, and a standby with a number, at the first post, which it gives. */
async function leaveAPlaceOpen({ page }: Visit): Promise<string> {
  const read = async <T>(address: string): Promise<T> => (await (await page.request.get(address)).json()) as T
  const region = await read<Region>('/api/region')
  const { rosters } = await read<{ rosters: readonly { id: string; from: string; until: string }[] }>('/api/rosters')
  const [begin, end] = [wallOf(Date.now() - hour, region.zone), wallOf(Date.now() + 5 * hour, region.zone)]
  const { id } = rosters.find(({ from, until }) => from <= begin.date && begin.date < until)!
  const roster = await read<Roster>(`/api/rosters/${id}`)
  const [near, far] = [new Date(Date.now() - 60 * hour).toISOString(), new Date(Date.now() + 60 * hour).toISOString()]
  const busy = new Set(roster.assignments.filter((held) => held.from < far && held.until > near).map((held) => held.practitioner))
  const free = region.practitioners.filter((one) => one.roles.includes('standby') && one.phone && !busy.has(one.code) && one.until === null)
  const post = region.posts[0]!
  const [open, standby] = [crypto.randomUUID(), crypto.randomUUID()]
  const shift = { do: 'add-shift', post: post.code, date: begin.date, start: begin.time, end: end.time, needed: 1 } as const
  for (const { code } of free.slice(0, 20)) {
    const changes = [
      { ...shift, id: open, role: 'consult' },
      { ...shift, id: standby, role: 'standby' },
      { do: 'place', shift: standby, position: 1, practitioner: code, was: null },
    ]
    const answer = await page.request.post(`/api/rosters/${id}/changes`, { data: { basedOn: roster.version, changes, reason: 'test' } })
    if (!answer.ok()) continue
    const { version: basedOn } = (await answer.json()) as { version: number }
    const order = { basedOn, shifts: [open, standby], acknowledge: { reason: 'test' } }
    const published = await page.request.post(`/api/rosters/${id}/publish`, { data: order })
    expect(published.ok(), await published.text()).toBe(true)
    return post.code
  }
  throw new Error('nobody can stand by now')
}

journey(
  'task 57: from the start page the standby is called for a place without anyone, and somebody placed, also on the board',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    await enterAs(visit, 'coordinator')
    const post = await leaveAPlaceOpen(visit)
    const board = await page.context().newPage()
    await board.goto(`/board/${post}`)
    const start = await page.context().newPage()
    await start.goto('/')
    const nobodyOn = (on: typeof page) =>
      on
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: say('Niemand', 'Nobody') })
    for (const on of [board, start]) await expect(nobodyOn(on).first()).toBeVisible()
    const open = { board: await nobodyOn(board).count(), start: await nobodyOn(start).count() }
    await page.goto('/')
    await task(57, 'the number is there; a colleague is placed and everybody sees it', { both: 3 }, async (hand) => {
      const row = nobodyOn(page)
        .filter({ has: page.getByRole('link', { name: /\d \d\d/ }) })
        .first()
      await expect(row.getByRole('link', { name: new RegExp(`${say('Achterwacht', 'Standby')} [\\d ]{12,}`) })).toHaveAttribute(
        'href',
        /^tel:\d{10}$/,
      )
      await expectAccessible(visit)
      await hand.click(row.getByRole('link', { name: new RegExp(say('(kan|kunnen) deze dienst doen', 'can do this shift')) }))
      const focus = page.locator(':focus')
      await expect(focus).toHaveRole('gridcell')
      await expect(
        page
          .getByRole('region', { name: new RegExp(say('^Kandidaten voor', '^Candidates for')) })
          .getByRole('rowheader')
          .first(),
      ).toBeVisible()
      await hand.press('Enter')
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('checkbox', { name: new RegExp(say('Meteen publiceren', 'Publish at once')) })).toBeChecked()
      await expect(dialog.getByRole('textbox')).toBeFocused()
      await hand.text(say('Gat gevuld', 'Gap filled'))
      await expectAccessible(visit)
      const spent = await spentOn([page, board, start], async () => {
        await hand.press('Enter')
        await expect(focus).not.toHaveAccessibleName(/niemand|nobody/i)
        await expect.poll(() => nobodyOn(board).count()).toBeLessThan(open.board)
        await expect.poll(() => nobodyOn(start).count()).toBeLessThan(open.start)
      })
      console.log(`nobody is gone from the board and the start page after ${spent.work} ms of work, ${spent.wall} ms in all`)
      expect(spent.work, 'milliseconds of work until nobody is gone everywhere').toBeLessThan(2_000)
      expect(spent.wall, 'milliseconds until nobody is gone everywhere').toBeLessThan(15_000)
    })
  },
  'languages',
)
