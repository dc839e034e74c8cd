import { expect, test } from '@playwright/test'
import { journeys, signIn } from '../journey.ts'
import { lookAt, opened, patience, type State } from './look.ts'

const journey = journeys()
test.use(patience)

const largest = '130'

journey(
  'text as large as it goes and rows as high',
  async (visit) => {
    const { page, say } = visit
    await signIn(visit, 'coordinator')
    await opened(page, '/board')()
    await page.evaluate((size) => {
      localStorage.setItem('etmaal-text', size)
      localStorage.setItem('etmaal-rows', 'roomy')
    }, largest)
    const at = (address: string, sign: State['sign'], only?: State['only']): State => ({
      name: `large text: ${address}`,
      go: opened(page, address),
      sign,
      ...(only ? { only } : {}),
    })
    const main = page.getByRole('main')
    await lookAt(visit, [
      at('/', page.getByRole('heading', { name: say('Nu dienst', 'On duty now') })),
      {
        name: 'large text: account and display',
        go: () => page.getByRole('button', { name: new RegExp(`^${say('Account en weergave', 'Account and display')}`) }).click(),
        sign: page.locator('.account-panel').getByRole('button', { name: `${largest}%`, pressed: true }),
      },
      at('/roster?view=shifts&zoom=month', page.getByRole('grid'), 'desk'),
      at('/roster?view=practitioners&zoom=month', page.getByRole('grid'), 'desk'),
      at('/roster?view=list', page.getByRole('table'), 'desk'),
      { name: 'large text: /roster', go: opened(page, '/roster'), sign: page.locator('.day-list h2'), only: 'phone' },
      at('/roster?publish=1', page.locator('.publish .go')),
      at('/roster?scenarios=1', page.locator('.scenario-list')),
      at('/coverage', page.locator('.line-sum')),
      at('/board', page.getByRole('heading', { name: say('Nu', 'Now'), exact: true })),
      at('/practitioners', page.getByRole('table')),
      at('/demand', page.getByRole('table')),
      at('/rules', main.getByRole('listitem')),
      at('/import', main.getByRole('heading', { level: 1 })),
    ])
    await expect(page.locator('html')).toHaveCSS('--scale', '1.3')
  },
  'languages',
)
