import { expect, type Locator } from '@playwright/test'
import type { Visit } from '../journey.ts'

/** The 24-hour line as somebody finds it who knows no more than what it says: by label, role and focus. */
export function lineScreen({ page, say }: Visit) {
  const side = page.getByRole('complementary', { name: say('Gekozen gat', 'Chosen gap') })
  const bar = page.getByRole('toolbar', { name: say('24-uurslijn', '24-hour line') })
  const names = new RegExp(`${say('neemt waar', 'covers')}$`)
  return {
    side,
    bar,
    /** Every cause is one button that says whose, when, why and until when. */
    causes: page.getByRole('button', { name: new RegExp(say('Beslis vóór', 'Decide before')) }),
    /** `3 van 7`: which gap this is. */
    place: side.getByText(new RegExp(`\\d+ ${say('van', 'of')} \\d+`)).first(),
    /** Names the practice that the keys are about; it can be asked with Enter. */
    toName: side.getByRole('button', { name: names }),
    /** The name of that practice in full. */
    focused: async () => (await side.getByRole('button', { name: names }).getAttribute('aria-label'))!.replace(names, '').trim(),
    /** How many practices have a gap, from how many causes. */
    counts: async (): Promise<{ readonly practices: number; readonly causes: number }> => {
      const text = await bar.getByText(new RegExp(say('\\d+ met een gat, \\d+ oorza', '\\d+ with a gap, \\d+ cause'))).innerText()
      const [practices, causes] = text.match(/\d+/g)!.map(Number) as [number, number]
      return { practices, causes }
    },
    ready: () => expect(bar.getByText(new RegExp(say('\\d+ praktijk', '\\d+ practice')))).toBeVisible(),
  }
}

/** On the start page: the gaps, most urgent first, that a practice must mend by naming a cover that holds. */
export function closuresOn({ page, say }: Visit): Locator {
  const causes = say(
    'waarneming ook dicht|wijzen naar elkaar|geen waarneming genoemd',
    'cover is closed too|they point at each other|no cover named',
  )
  return page
    .getByRole('region', { name: say('Gaten, komende 14 dagen', 'Gaps, next 14 days') })
    .getByRole('link', { name: new RegExp(causes) })
}
