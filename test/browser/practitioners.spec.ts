import { expect } from '@playwright/test'
import { enterAs, expectAccessible, journeys } from './journey.ts'

const journey = journeys(1)

journey('a colleague is found, edited in place with the fault at the field, and every change is undone', async (visit) => {
  const { page, say } = visit
  await enterAs(visit, 'coordinator', '/practitioners')
  await page.getByRole('button', { name: say('Nieuwe collega', 'New colleague') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(say('Naam', 'Name'))).toBeFocused()
  await page.keyboard.type('Wout Proefman')
  await dialog.getByLabel('Code').fill('no good')
  await dialog.getByRole('button', { name: say('Voeg collega toe', 'Add colleague') }).click()
  await expect(dialog.getByRole('alert')).toContainText(say('is geen code', 'is not a code'))
  await expectAccessible(visit)
  await dialog.getByLabel('Code').fill('ZZW')
  await dialog.getByRole('button', { name: say('Voeg collega toe', 'Add colleague') }).click()
  await expect(page.getByRole('heading', { name: 'Wout Proefman' })).toBeVisible()

  const phone = page.getByRole('textbox', { name: say('Telefoon', 'Phone') })
  await phone.fill('bel me')
  await phone.press('Enter')
  await expect(page.getByText(say('"bel me" is geen telefoonnummer.', '"bel me" is not a phone number.'))).toBeVisible()
  await phone.fill('06 00 00 12 34')
  await phone.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: say('telefoon gewijzigd', 'phone changed') })).toBeVisible()
  await expect(page.getByText('bel me')).toHaveCount(0)

  const off = page.getByRole('table', { name: say('Vrij en wensen', 'Off and wishes') })
  const fresh = off.getByRole('row').last()
  await fresh.getByLabel(say('Van, regel nieuwe regel', 'From, line new line')).fill('2027-03-05')
  await fresh.getByLabel(say('Tot en met, regel nieuwe regel', 'Through, line new line')).fill('2027-03-01')
  await fresh.getByRole('button', { name: say('Voeg toe', 'Add') }).click()
  await expect(off.getByRole('alert')).toContainText(say('Kies een einde na het begin', 'Choose an end after the beginning'))
  await off.getByLabel(say('Tot en met, regel nieuwe regel', 'Through, line new line')).fill('2027-03-07')
  await off.getByRole('button', { name: say('Voeg toe', 'Add') }).click()
  await expect(off.getByLabel(say('Tot en met, regel 1', 'Through, line 1'))).toHaveValue('2027-03-07')

  const standing = page.getByRole('table', { name: say('Vaste afspraken', 'Standing marks') })
  await standing.getByRole('button', { name: say('Voeg toe', 'Add') }).click()
  await expect(standing.getByLabel(say('Dagen, regel 1', 'Days, line 1'))).toHaveValue('3')
  const exempt = page.getByRole('table', { name: say('Vrijstellingen', 'Exemptions') })
  const through = say('Tot en met, regel nieuwe regel', 'Through, line new line')
  await exempt.getByLabel(through).fill('2020-01-01')
  await exempt.getByRole('button', { name: say('Voeg toe', 'Add') }).click()
  await expect(exempt.getByRole('alert')).toContainText(say('Kies een einde na het begin', 'Choose an end after the beginning'))
  await exempt.getByLabel(through).fill('2030-12-31')
  await exempt.getByRole('button', { name: say('Voeg toe', 'Add') }).click()
  await expect(exempt.getByLabel(say('Tot en met, regel 1', 'Through, line 1'))).toHaveValue('2030-12-31')
  await expect(page.getByRole('listitem').filter({ hasText: say('vrijstellingen gewijzigd', 'exemptions changed') })).toBeVisible()
  await expectAccessible(visit)

  await page.keyboard.press('Control+z')
  await expect(exempt.getByLabel(say('Tot en met, regel 1', 'Through, line 1'))).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(standing.getByLabel(say('Dagen, regel 1', 'Days, line 1'))).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(off.getByLabel(say('Van, regel 1', 'From, line 1'))).toHaveCount(0)
  await page.getByRole('button', { name: say('Maak ongedaan: Wout Proefman (ZZW): telefoon', 'Undo: Wout Proefman (ZZW): phone') }).click()
  await expect(phone).toHaveValue('')

  await page.goto('/practitioners?q=proefman')
  await expect(page.getByRole('status').filter({ hasText: say('1 van', '1 of') })).toBeVisible()
  await expectAccessible(visit)
})

journey('a list from a spreadsheet is pasted, read by the import, and nothing happens before it is told to', async (visit) => {
  const { page, say } = visit
  await enterAs(visit, 'coordinator', '/practitioners')
  await page.getByRole('button', { name: say('Plak uit Excel', 'Paste from Excel') }).click()
  await expectAccessible(visit)
  await page
    .getByLabel(say('Rijen met hun kopregel', 'Rows with their heading'))
    .fill(
      'code\tnaam\tdiscipline\tcontract\trollen\nZZP\tPia Proefman\thuisarts\twaarnemer\tconsult, visite\nZZQ\tQuin Proef\thuisarts\tkapitein\tconsult\n',
    )
  await page.getByRole('button', { name: say('Bekijk wat er verandert', 'See what changes') }).click()
  await expect(page.getByRole('row', { name: /kapitein/ })).toContainText(say('is geen contract', 'is not a contract'))
  await page.goto('/practitioners')
  await expect(page.getByRole('link', { name: 'Pia Proefman' })).toHaveCount(0)
})
