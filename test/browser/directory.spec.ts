import { expect, type Locator } from '@playwright/test'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import { enterAs, expectAccessible, journeys, type Visit } from './journey.ts'

const journey = journeys()

journey(
  'a number of a rule is tried, refused, changed and taken back, and a shift is tried on somebody',
  async (visit) => {
    const { page, say } = visit
    await enterAs(visit, 'coordinator', '/rules')
    const rule = page.locator('#R02')
    const rest = rule.getByRole('textbox').first()
    const saved = await rest.inputValue()
    await rest.fill('99')
    await rest.press('Tab')
    await expect(rule.getByRole('alert')).toHaveText(say('Vul een getal in van 0 tot en met 48.', 'Enter a number from 0 to 48.'))

    await rest.fill('11')
    const effect = page.getByRole('region', { name: say('Wat dit getal doet met het rooster', 'What this number does to the roster') })
    await expect(effect).toContainText(say('meldingen meer', 'remarks more'), { timeout: 20_000 })
    await rest.press('Tab')
    const toast = page.getByText(say('naar 11 uur)', 'to 11 hours)'))
    await expect(toast.first()).toBeVisible({ timeout: 20_000 })
    await expect(rule.getByRole('alert')).toHaveCount(0)
    await expect(page.getByRole('listitem').filter({ has: toast }).first()).toBeVisible()

    const { person, shift } = await twiceAtOnce(visit)
    const box = page.getByRole('region', { name: say('Probeer het', 'Try it') })
    await box.getByLabel(say('Wie', 'Who')).fill(person)
    await box.getByLabel(say('Dienst', 'Shift')).fill(shift)
    await box.getByLabel(say('Dienst', 'Shift')).fill((await page.locator('#rule-shifts option').first().getAttribute('value'))!)
    await expect(box.getByRole('listitem').filter({ hasText: 'R01' }).first()).toContainText(say('Kan niet.', 'Not possible.'))
    await expectAccessible(visit)

    await rule.getByRole('textbox').last().focus()
    await page.keyboard.press('Control+z')
    await expect(rest).toHaveValue(saved, { timeout: 20_000 })
  },
  'languages',
)

/** Somebody who holds a shift of the roster, and the times of one that begins while it lasts. */
async function twiceAtOnce({ page }: Visit): Promise<{ readonly person: string; readonly shift: string }> {
  const ask = async <T>(path: string) => (await (await page.request.get(path)).json()) as T
  const { rosters } = await ask<{ readonly rosters: readonly { readonly id: string }[] }>('/api/rosters')
  const [region, roster] = await Promise.all([ask<Region>('/api/region'), ask<Roster>(`/api/rosters/${rosters[0]!.id}`)])
  for (const held of roster.assignments) {
    const other = roster.shifts.find((one) => one.id !== held.shift && one.from === held.from)
    const who = region.practitioners.find(({ code }) => code === held.practitioner)
    if (other && who) return { person: `${who.name} (${who.code})`, shift: `${other.date} ${other.start}-${other.end}` }
  }
  throw new Error('nobody of the demo holds a shift beside another')
}

journey(
  'posts, practices, staffing needs and holidays are changed in place, each with its fault, and taken back',
  async (visit) => {
    const { page, say } = visit
    const save = page.getByRole('button', { name: say('Bewaar', 'Save') })
    await enterAs(visit, 'coordinator', '/settings')
    await openFirst(page.getByRole('table'))
    const phone = page.getByRole('textbox', { name: say('Telefoon', 'Phone') }).first()
    await phone.fill('bel me')
    await save.click()
    await expect(page.getByText(say('"bel me" is geen telefoonnummer.', '"bel me" is not a phone number.'))).toBeVisible()
    await expectAccessible(visit)
    await phone.fill('06 00 00 77 88')
    await save.click()
    await expect(page.getByText(say('telefoon gewijzigd', 'phone changed')).first()).toBeVisible()
    await expect(page.getByRole('cell', { name: '06 00 00 77 88', exact: true })).toBeVisible()
    await page.getByRole('searchbox').focus()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('cell', { name: '06 00 00 77 88', exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: say('Plak uit Excel', 'Paste from Excel') }).click()
    await expectAccessible(visit)
    await page.keyboard.press('Escape')

    const place = (name: string) => page.getByRole('navigation').last().getByRole('link', { name })
    await place(say('Praktijken', 'Practices')).click()
    await openFirst(page.getByRole('table'))
    const covering = page.getByRole('combobox', { name: 'Post', exact: true }).first()
    const row = page.getByRole('table').getByRole('row').nth(1)
    await expect(row).toContainText(await covering.evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]!.text))
    await page.getByRole('textbox', { name: say('wo', 'Wed'), exact: true }).fill(say('de hele dag', 'all day'))
    await save.click()
    await expect(page.getByText(say('Schrijf tijden als', 'Write times as'))).toBeVisible()
    await expectAccessible(visit)

    await place(say('Bezetting', 'Staffing needs')).click()
    await openFirst(page.getByRole('table').last())
    await expect(page.getByRole('combobox', { name: say('Rol', 'Role') }).locator('option:checked')).toHaveText('Consult')
    await page.getByRole('button', { name: say('Nieuw sjabloon', 'New template') }).click()
    await expectAccessible(visit)
    await page.getByRole('button', { name: say('Maak rooster', 'Make a roster') }).click()
    await expectAccessible(visit)
    await page.keyboard.press('Escape')
    await place(say('Feestdagen', 'Holidays')).click()
    await expectAccessible(visit)
  },
  'languages',
)

/** Opens the first entry of a list in its fields. */
const openFirst = async (table: Locator): Promise<void> => table.getByRole('button').first().click()
