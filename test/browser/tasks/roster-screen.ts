import { expect, type Locator } from '@playwright/test'
import { signIn, type Visit } from '../journey.ts'

/** The roster as somebody finds it who knows no more than what it says: by label, role and focus. */
export function rosterScreen({ page, say }: Visit) {
  const side = page.getByRole('complementary', { name: say('Zijpaneel', 'Side panel') })
  const tab = (name: string): Locator => side.getByRole('tab', { name: new RegExp(`^${name}`) })
  const gapsTab = tab(say('Gaten', 'Gaps'))
  const rows = side.getByRole('list', { name: say('Gaten, dringendste eerst', 'Gaps, most urgent first') }).getByRole('button')
  return {
    side,
    tab,
    /** What has the focus. */
    focus: page.locator(':focus'),
    grid: page.getByRole('grid'),
    candidates: page.getByRole('region', { name: new RegExp(`^${say('Kandidaten voor', 'Candidates for')}`) }),
    gaps: async (): Promise<number> => Number((await gapsTab.innerText()).replace(/\D/g, '')),
    gapRows: rows,
    gapNames: (): Promise<readonly string[]> => rows.allInnerTexts(),
    saved: () =>
      expect(
        page.getByRole('status').filter({ hasText: new RegExp(say('Opgeslagen \\d|Alles is', 'Saved \\d|Everything is')) }),
      ).toBeVisible(),
    /** From where it stands to the next place that has nobody, which one key fills. */
    goToHole: async () => {
      const hole = new RegExp(say('Open, niemand|\\d van \\d+ ingevuld', 'Open, nobody|\\d of \\d+ filled'))
      const isHole = async () => hole.test((await page.locator(':focus').getAttribute('aria-label')) ?? '')
      for (let step = 0; step < 9 && !(await isHole()); step++) await page.keyboard.press('F8')
    },
    /** The rules, the gaps, the candidates and what is published were all looked at. */
    ready: async () => {
      await expect(page.getByRole('gridcell', { selected: true }).or(page.locator(':focus')).first()).toBeVisible()
      await expect(page.getByText(new RegExp(`^${say('Concept', 'Draft')}`)).first()).toBeVisible()
      await expect(gapsTab).toHaveText(/\d/)
    },
  }
}

export type RosterScreen = ReturnType<typeof rosterScreen>

export async function openRoster(visit: Visit, query = ''): Promise<RosterScreen> {
  await signIn(visit, 'coordinator')
  await visit.page.goto(`/roster${query}`)
  const screen = rosterScreen(visit)
  await screen.ready()
  return screen
}
