import type { Page } from '@playwright/test'
import type { Report } from './figure.ts'
import { month, type Screen } from './screen.ts'
import { workBetween } from './trace.ts'

const cells = 2_000

/**
 * Two thousand cells as a spreadsheet gives them, each row a place on and one name in twenty one nobody has: CPU time until the
 * preview stands, at most 1 s. All that was pasted goes back in one step.
 */
export async function paste(screen: Screen, report: Report): Promise<void> {
  const { page, address, traced, rest, press } = screen
  await page.goto(`${address}/roster?zoom=quarter&from=${month}`)
  await page.locator('[role="gridcell"]:focus').waitFor()
  await page.waitForTimeout(5_000)
  await rest()
  const before = await copied(screen)
  const { text, filled } = pushedOn(before)
  await press('Control+Home')
  const events = await traced(async () => {
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      performance.mark('paste')
      document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
    await page.getByRole('dialog').waitFor()
    await pictured(page, 'preview')
  })
  const work = workBetween(events, ['paste', 'preview'])
  const metric = `${filled} cells, 5 % doubtful, to the preview, main thread`
  report({ bench: 'grid.paste', metric, value: work, unit: 'CPU-ms', cpu: work, bar: 1_000 })
  await undo(screen, before, report)
}

async function undo(screen: Screen, before: string, report: Report): Promise<void> {
  const { page, traced, rest, press } = screen
  const dialog = page.getByRole('dialog')
  const reason = dialog.getByRole('textbox')
  if (await reason.isVisible()) await reason.fill('afgesproken')
  await dialog.locator('button[type="submit"]').click()
  await dialog.waitFor({ state: 'hidden' })
  await rest()
  const changed = different(before, await copied(screen))
  await press('Control+Home')
  const events = await traced(async () => {
    await press('Control+z', 'undo')
    await pictured(page, 'undone')
  })
  const work = workBetween(events, ['undo', 'undone'])
  report({ bench: 'grid.paste', metric: `undo of ${changed} cells, main thread`, value: work, unit: 'CPU-ms', cpu: work })
  const left = different(before, await copied(screen))
  report({ bench: 'grid.paste', metric: 'cells not as they were after one undo', value: left, unit: 'cells', bar: 0 })
}

/** What a spreadsheet would get of the whole period. */
async function copied({ page, press }: Screen): Promise<string> {
  await press('Control+a')
  return page.evaluate(() => {
    const clipboardData = new DataTransfer()
    document.activeElement!.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })
}

const rowsOf = (table: string) => table.split('\n').map((row) => row.split('\t'))

/** Every name on the next filled place of its row; and how many there are. */
function pushedOn(table: string): { readonly text: string; readonly filled: number } {
  let filled = 0
  const pushed = rowsOf(table).map((row) => {
    const names = row.filter((text) => text !== '')
    let at = 0
    return row.map((text) => {
      if (text === '' || filled >= cells) return ''
      const name = names[++at % names.length]!
      return ++filled % 20 === 0 ? `Onbekend ${filled}` : name
    })
  })
  return { text: pushed.map((row) => row.join('\t')).join('\n'), filled }
}

function different(a: string, b: string): number {
  const other = rowsOf(b)
  return rowsOf(a).reduce((sum, row, line) => sum + row.filter((text, column) => text !== other[line]?.[column]).length, 0)
}

const pictured = (page: Page, mark: string) =>
  page.evaluate((name) => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.mark(name))))), mark)
