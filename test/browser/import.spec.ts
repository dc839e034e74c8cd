import { expect } from '@playwright/test'
import { enterAs, expectAccessible, journeys } from './journey.ts'

const journey = journeys(2)

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

const posts = file('posts.csv', 'code;naam;plaats\nnoord;Post Noord;Noorderdam\n')
const templates = file(
  'templates.csv',
  'code;post;rol;weekdagen;begin;eind;nodig\navond;noord;consult;ma-vr;17:00;23:00;2\nnacht;noord;consult;dagelijks;23:00;08:00;1\n',
)

journey('a region is looked at first, mended, imported and taken back', async (visit) => {
  const { page, say } = visit
  await enterAs(visit, 'coordinator', '/import')
  await page.getByText(say('Het voorbeeld', 'The example'), { exact: true }).click()
  const chooser = page.getByLabel(say('Kies bestanden', 'Choose files'))
  const bad = file('templates.csv', 'code;post;rol;weekdagen;begin;eind;nodig\navond;noord;consult;ma-vr;25:00;23:00;2\n')
  await chooser.last().setInputFiles([posts, bad])
  await expect(page.getByRole('heading', { name: say('Fouten', 'Faults') })).toBeVisible()
  await expect(page.getByRole('row', { name: /25:00/ })).toContainText('2')
  await expectAccessible(visit)
  await page.getByRole('button', { name: say('Kies andere bestanden', 'Choose other files') }).click()
  await chooser.last().setInputFiles([posts, templates])
  await page.getByRole('button', { name: say('Importeer 3 rijen', 'Import 3 rows') }).click()
  await expect(page.getByText(say('Geïmporteerd.', 'Imported.'))).toBeVisible()
  await page
    .getByRole('button', { name: say('Draai terug', 'Take back') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expectAccessible(visit)
  await dialog.getByRole('button', { name: say('Draai terug', 'Take back') }).click()
  await expect(page.getByText(say('teruggedraaid', 'taken back'), { exact: true }).first()).toBeVisible()
})
