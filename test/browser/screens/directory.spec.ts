import { expect, type Page, test } from '@playwright/test'
import { journeys, signIn, type Visit } from '../journey.ts'
import { lookAt, opened, patience, type State } from './look.ts'

const journey = journeys()
test.use(patience)

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const dialog = (page: Page) => page.getByRole('dialog')
const fault = (page: Page) => page.locator('[aria-invalid=true]')

journey(
  'people, one person, and somebody new',
  async (visit) => {
    const { page, say } = visit
    await signIn(visit, 'coordinator')
    const button = (nl: string, en: string) => page.getByRole('button', { name: say(nl, en), exact: true })
    const somebody = async () => {
      await opened(page, '/practitioners')()
      await page.getByRole('table').getByRole('link').first().click()
    }
    const phone = page.getByRole('textbox', { name: say('Telefoon', 'Phone') })
    const submit = () => dialog(page).locator('button[type=submit]').click()
    await lookAt(visit, [
      { name: 'people', go: opened(page, '/practitioners'), sign: page.getByRole('table') },
      { name: 'people, everybody', go: opened(page, '/practitioners?state=all'), sign: page.getByRole('table') },
      { name: 'people, nobody found', go: opened(page, '/practitioners?q=qqqq'), sign: heading(page) },
      { name: 'somebody new', go: () => button('Nieuwe collega', 'New colleague').click(), sign: dialog(page) },
      { name: 'somebody new, with faults', go: submit, sign: dialog(page).getByRole('alert').or(fault(page)) },
      {
        name: 'people pasted',
        go: async () => {
          await opened(page, '/practitioners')()
          await button('Plak uit Excel', 'Paste from Excel').first().click()
        },
        sign: dialog(page),
      },
      { name: 'people pasted, too short', go: submit, sign: fault(page) },
      { name: 'a person', go: somebody, sign: phone },
      {
        name: 'a person, with a fault',
        go: async () => {
          await phone.fill('bel me')
          await phone.press('Enter')
        },
        sign: fault(page),
      },
      {
        name: 'a person, changed',
        go: async () => {
          await somebody()
          const nights = page.getByLabel(say('Maximum nachten', 'Maximum nights'), { exact: true })
          await nights.fill((await nights.inputValue()) === '6' ? '7' : '6')
          await nights.press('Enter')
        },
        sign: page.locator('.entry-history li'),
      },
    ])
  },
  'languages',
)

/** A screen of the settings, what its first line opens, and what its buttons at the top open. */
function settingsOf({ page, say }: Visit, place: string): readonly State[] {
  const fresh = page.locator('.settings-tools .btn.primary')
  const paste = page.getByRole('button', { name: say('Plak uit Excel', 'Paste from Excel') }).first()
  const form = page.locator('.settings form')
  const at = (name: string) => `${place}, ${name}`
  const again = (open: () => Promise<unknown>) => async () => {
    await opened(page, place)()
    await open()
  }
  return [
    { name: place, go: opened(page, place), sign: page.getByRole('table') },
    { name: at('an entry'), go: () => page.locator('.entry-open').first().click(), sign: form },
    { name: at('a new entry'), go: again(() => fresh.click()), sign: form },
    {
      name: at('a new entry with faults'),
      go: async () => {
        await form.first().getByRole('textbox').first().fill('!!')
        await form.first().locator('button[type=submit]').click()
      },
      sign: fault(page),
    },
    { name: at('pasted'), go: again(() => paste.click()), sign: dialog(page) },
  ]
}

journey(
  'settings: posts, practices, staffing needs and holidays, each with a form open',
  async (visit) => {
    const { page, say } = visit
    await signIn(visit, 'coordinator')
    await lookAt(visit, [
      ...settingsOf(visit, '/settings'),
      ...settingsOf(visit, '/practices'),
      ...settingsOf(visit, '/demand'),
      {
        name: 'a new roster from the staffing needs',
        go: async () => {
          await opened(page, '/demand')()
          await page.getByRole('button', { name: say('Maak rooster', 'Make a roster') }).click()
        },
        sign: dialog(page).locator('input[type=date]'),
      },
      {
        name: 'a new roster without days',
        go: async () => {
          for (const day of await dialog(page).locator('input[type=date]').all()) await day.fill('')
          await dialog(page).locator('button[type=submit]').click()
        },
        sign: fault(page),
      },
      { name: 'holidays', go: opened(page, '/demand?view=holidays'), sign: page.getByRole('table') },
      { name: 'a holiday with faults', go: () => page.locator('form.entry-form button[type=submit]').click(), sign: fault(page) },
    ])
  },
  'languages',
)

journey(
  'rules and import',
  async (visit) => {
    const { page, say } = visit
    await signIn(visit, 'coordinator')
    const number = page.locator('#R02').getByRole('textbox').first()
    const typed = (value: string) => async () => {
      await number.fill(value)
      await number.press('Tab')
    }
    const box = page.getByRole('region', { name: say('Probeer het', 'Try it') })
    const trying = async () => {
      await opened(page, '/rules')()
      for (const [label, list] of [
        [say('Wie', 'Who'), '#rule-people'],
        [say('Dienst', 'Shift'), '#rule-shifts'],
      ] as const) {
        const option = page.locator(`${list} option, [list] ~ datalist option`).first()
        await box.getByLabel(label).fill((await option.getAttribute('value'))!)
      }
    }
    const chosen = (files: { name: string; text: string }[]) => async () => {
      await opened(page, '/import')()
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })))
    }
    const people = 'code;naam;discipline;contract;rollen;onbekend\n'
    await lookAt(visit, [
      { name: 'rules', go: opened(page, '/rules'), sign: box },
      { name: 'a rule with a wrong number', go: typed('99'), sign: page.locator('#R02').getByRole('alert') },
      {
        name: 'what another number does',
        go: () => number.fill('11'),
        sign: page.getByRole('region', { name: say('Wat dit getal doet', 'What this number does') }).locator('li, p'),
      },
      { name: 'a rule tried on somebody', go: trying, sign: box.locator('li, p') },
      { name: 'no such rule', go: () => page.getByRole('searchbox').fill('qqqq'), sign: page.locator('.rules-list p') },
      { name: 'import', go: opened(page, '/import'), sign: heading(page) },
      {
        name: 'an import with faults and a question',
        go: chosen([{ name: 'huisartsen.csv', text: `${people}ZZX;Xan Proef;huisarts;kapitein;consult;x\n` }]),
        sign: page.getByRole('row', { name: /kapitein/ }),
      },
      {
        name: 'an import that can be done',
        go: chosen([{ name: 'huisartsen.csv', text: `${people}ZZX;Xan Proef;huisarts;waarnemer;consult, visite;x\n` }]),
        sign: page.locator('form.run, .note'),
      },
      {
        name: 'an import that was done',
        go: () => page.locator('form.run button[type=submit]').click(),
        sign: page.locator('.import-done'),
      },
      {
        name: 'an import of nothing that can be read',
        go: chosen([{ name: 'foto.png', text: 'x' }]),
        sign: page.locator('.note.bad'),
      },
    ])
    expect(await heading(page).count()).toBe(1)
  },
  'languages',
)
