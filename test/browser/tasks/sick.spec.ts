import { expect, type Locator, type Page } from '@playwright/test'
import type { Practitioner } from '../../../api/domain/model/practitioner.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { freedBy, sickSpan } from '../../../api/domain/roster/report-sick.ts'
import { shiftOf } from '../../../api/domain/roster/roster.ts'
import { addDays, type Day } from '../../../api/domain/time/instant.ts'
import { expectAccessible, journeys, type Visit } from '../journey.ts'
import { spentOn } from '../main-thread.ts'
import { tasksOn } from './hand.ts'
import { openRoster, type RosterScreen } from './roster-screen.ts'

const journey = journeys()

type Absence = { readonly name: string; readonly from: Day; readonly shifts: number }

/**
 * A GP whose ten days from a shift on free three to six shifts, each fully staffed: so each becomes a gap of its own. At
 * least two weeks ahead, where nothing has begun and nothing is asked to be published at once.
 */
async function whoFallsSick({ request }: Page): Promise<Absence> {
  const read = async <T>(address: string): Promise<T> => (await (await request.get(address)).json()) as T
  const { practitioners } = await read<{ practitioners: readonly Practitioner[] }>('/api/region')
  const { rosters } = await read<{ rosters: readonly { id: string }[] }>('/api/rosters')
  const roster = await read<Roster>(`/api/rosters/${rosters.at(-1)!.id}`)
  const now = new Date().toISOString()
  const earliest = addDays(now.slice(0, 10), 14)
  const places = new Map<string, number>()
  const isWell = (code: string) => practitioners.find((one) => one.code === code)?.sickness.length === 0
  for (const { shift, practitioner } of roster.assignments) if (isWell(practitioner)) places.set(shift, (places.get(shift) ?? 0) + 1)
  const isStaffed = (id: string) => places.get(id) === shiftOf(roster, id)?.needed
  const gps = practitioners.filter((one) => one.discipline === 'gp' && isWell(one.code) && one.until === null)
  const isOnlyOne = ({ name }: Practitioner) => practitioners.filter((one) => one.name === name).length === 1
  for (const { code, name } of gps.filter(isOnlyOne)) {
    const own = roster.assignments.filter((held) => held.practitioner === code).flatMap((held) => shiftOf(roster, held.shift)?.date ?? [])
    for (const from of own.filter((day) => day >= earliest && addDays(day, 9) < roster.until).sort()) {
      const freed = freedBy(roster, code, sickSpan(roster, code, from, addDays(from, 9), now))
      if (freed.length >= 3 && freed.length <= 6 && freed.every(({ shift }) => isStaffed(shift)))
        return { name, from, shifts: freed.length }
    }
  }
  throw new Error('nobody has three to six shifts in ten days')
}

/** The gap in focus gets the best candidate; one whom a rule is in the way of, with a reason. */
async function fill({ page }: Visit, focus: Locator, away: RegExp): Promise<void> {
  await page.keyboard.press('Enter')
  const isList = async () => (await focus.getAttribute('role')) === 'combobox'
  const isFilled = async () => !away.test((await focus.getAttribute('aria-label')) ?? '')
  await expect.poll(async () => (await isList()) || (await isFilled())).toBe(true)
  if (await isList()) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+Enter')
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await page.keyboard.type('zieke collega')
    await page.keyboard.press('Enter')
  }
  await expect(focus).toHaveRole('gridcell')
  await expect(focus).not.toHaveAccessibleName(away)
}

/** Gaps of the whole list, and in it those that somebody left who is sick. */
const countsOf = async (screen: RosterScreen, isSick: RegExp) => ({
  all: await screen.gaps(),
  sick: (await screen.gapNames()).filter((name) => isSick.test(name)).length,
})

journey(
  'task 13: a GP is sick for ten days, every shift that comes free is filled, taken back, and the GP is well again',
  async (visit) => {
    const { page, say } = visit
    const task = tasksOn(page)
    const screen = await openRoster(visit)
    const { name, from, shifts } = await whoFallsSick(page)
    await page.goto(`/roster?zoom=week&from=${from}`)
    await screen.ready()
    const { grid, focus } = screen
    const away = new RegExp(say('is afwezig \\(ziek', 'is away \\(sick'))
    const isSick = new RegExp(`, ${say('ziek', 'reported sick')}`)
    const onDay = (says: string) =>
      grid.getByRole('gridcell', { name: new RegExp(`^\\p{L}+ ${Number(from.slice(8))} .*${says}`, 'u') }).first()
    const own = onDay(`\\. ${name}\\.`)
    const dialog = page.getByRole('dialog')
    const report = page.getByRole('menuitem', { name: say(`Meld ${name} ziek…`, `Report ${name} sick…`) })
    await expect(own).toBeVisible()
    const before = await countsOf(screen, isSick)
    const open = { all: before.all + shifts, sick: before.sick + shifts }

    await task(13, 'ten days of sickness reported: what comes free stands in the list of gaps', { clicks: 4 }, async (hand) => {
      await hand.contextMenu(own)
      await hand.click(report)
      await hand.click(dialog.getByRole('button', { name: say('10 dagen', '10 days') }))
      await expectAccessible(visit)
      await expect(dialog.getByText(say(`${shifts} diensten komen vrij`, `${shifts} shifts become free`))).toBeVisible()
      await expect(dialog.getByRole('listitem')).toHaveCount(shifts)
      const spent = await spentOn([page], async () => {
        await hand.click(dialog.getByRole('button', { name: say('Meld ziek', 'Report sick') }))
        await expect.poll(() => countsOf(screen, isSick)).toEqual(open)
      })
      console.log(`${shifts} shifts came free: ${spent.work} ms of work, ${spent.wall} ms in all`)
      expect(spent.work, 'milliseconds of work until the list has them').toBeLessThan(1_000)
      // The focus goes to the first of them, which the candidates are ready for.
      await expect(focus).toHaveAccessibleName(away)
    })

    await task(13, 'each of them is filled, one after the other', { keys: shifts - 1 }, async (hand) => {
      for (let at = 0; at < shifts; at++) {
        if (at > 0) await hand.press('F8')
        await expect(focus).toHaveAccessibleName(away)
        await fill(visit, focus, away)
      }
      await expect.poll(() => countsOf(screen, isSick)).toEqual(before)
    })
    await screen.saved()

    for (let at = 0; at < shifts; at++) await page.keyboard.press('Control+z')
    await expect.poll(() => countsOf(screen, isSick)).toEqual(open)
    await screen.saved()
    await page.goto(`/roster?zoom=week&from=${from}`)
    await screen.ready()
    await onDay(`${name} ${away.source}`).click({ button: 'right' })
    await report.click()
    await dialog.getByRole('button', { name: say('Beter gemeld', 'Reported well') }).click()
    await expect(dialog).toHaveCount(0)
    await expect.poll(() => countsOf(screen, isSick)).toEqual(before)
  },
  'languages',
)
