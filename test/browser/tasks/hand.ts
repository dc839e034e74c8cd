import { expect, type Locator, type Page, test } from '@playwright/test'

/** The most a task may cost: presses of keys, clicks, or both together. */
type Bar = { readonly keys?: number; readonly clicks?: number; readonly both?: number }

/** A hand on the keys and the mouse. What is typed as text costs nothing, as in the list of tasks. */
type Hand = {
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly text: (text: string) => Promise<void>
  /** Text of which every letter counts. */
  readonly letters: (text: string) => Promise<void>
  readonly click: (target: Locator) => Promise<void>
  readonly contextMenu: (target: Locator) => Promise<void>
}

type Task = (number: number, says: string, bar: Bar, work: (hand: Hand) => Promise<void>) => Promise<void>

/** Does one task after another on a page, and holds what the hand did beside the bar of each. */
export function tasksOn(page: Page): Task {
  return (number, says, { keys = 0, clicks = 0, both = keys + clicks }, work) =>
    test.step(`task ${number}: ${says}`, async () => {
      const spent = { keys: 0, clicks: 0 }
      await work({
        press: async (...pressed) => {
          for (const key of pressed) {
            spent.keys += 1
            await page.keyboard.press(key)
          }
        },
        text: (text) => page.keyboard.type(text),
        letters: async (text) => {
          spent.keys += text.length
          await page.keyboard.type(text)
        },
        click: async (target) => {
          spent.clicks += 1
          await target.click()
        },
        contextMenu: async (target) => {
          spent.clicks += 1
          await target.click({ button: 'right' })
        },
      })
      const isOneKind = both === keys + clicks
      if (isOneKind) expect(spent.keys, `task ${number}: keys`).toBeLessThanOrEqual(keys)
      if (isOneKind) expect(spent.clicks, `task ${number}: clicks`).toBeLessThanOrEqual(clicks)
      expect(spent.keys + spent.clicks, `task ${number}: keys and clicks`).toBeLessThanOrEqual(both)
    })
}
