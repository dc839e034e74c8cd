import { expect, type Page } from '@playwright/test'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import { unsavedPrefix } from '../../../web/unsaved-prefix.ts'
import { enterAs, type Visit } from '../journey.ts'
import type { BreakingLine } from './breaking-line.ts'

/** A step as the page keeps it until it is saved. */
type Kept = { readonly id: string; readonly changes: readonly RosterChange[] }

/** A coordinator at a computer: everything the page ever had to save, and everything it ever said. */
export type Somebody = {
  readonly page: Page
  readonly line: BreakingLine
  readonly steps: ReadonlyMap<string, Kept>
  readonly said: readonly string[]
}

declare global {
  interface Window {
    readonly noteSteps: (text: string) => void
    readonly noteSaid: (text: string) => void
  }
}

/** Opens these days of the roster over the line. What is noted outlives every reload. */
export async function sitDown(visit: Visit, line: BreakingLine, query: string): Promise<Somebody> {
  const { page } = visit
  const steps = new Map<string, Kept>()
  const said: string[] = []
  await page.exposeFunction('noteSteps', (text: string) => {
    for (const step of JSON.parse(text) as Kept[]) if (!steps.has(step.id)) steps.set(step.id, step)
  })
  await page.exposeFunction('noteSaid', (text: string) => said.push(text))
  await page.addInitScript(watchThePage, unsavedPrefix)
  page.on('dialog', (dialog) => void dialog.accept())
  await enterAs({ ...visit, page }, 'coordinator', `${line.address}/roster?${query}`)
  await expectReady(page)
  return { page, line, steps, said }
}

export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page.locator('.draft-pill')).toBeVisible()
}

/** Tells what is laid aside to be saved, and every sentence that is told: to the ear, at a cell, in a dialog. */
function watchThePage(prefix: string): void {
  const keep = Storage.prototype.setItem
  Storage.prototype.setItem = function (key: string, value: string) {
    if (key.startsWith(prefix)) window.noteSteps(value)
    keep.call(this, key, value)
  }
  const told = '[role="alert"], [role="status"], [role="dialog"]'
  const look = (changed: readonly MutationRecord[]) => {
    const heard = new Set<Element>()
    for (const { target, addedNodes } of changed) {
      const at = target instanceof Element ? target : target.parentElement
      const around = at?.closest(told)
      if (around) heard.add(around)
      for (const node of addedNodes)
        if (node instanceof Element) for (const one of [node, ...node.querySelectorAll(told)]) if (one.matches(told)) heard.add(one)
    }
    for (const one of heard) window.noteSaid((one.parentElement?.closest('[role="group"]') ?? one).textContent ?? '')
  }
  new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true })
}
