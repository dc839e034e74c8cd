import type { Page } from '@playwright/test'
import { signIn, type Visit } from './journey.ts'

/** What a shared link shows a coordinator, and where on the page that stands. */
type Sight = { readonly address: string; readonly ready: (page: Page) => Promise<void>; readonly parts: readonly string[] }

/** The text of those parts, as read in each of the zones. */
export async function seenFrom(visit: Visit, zones: readonly string[], { address, ready, parts }: Sight): Promise<readonly string[]> {
  await signIn(visit, 'coordinator')
  const storageState = await visit.page.context().storageState()
  const seen: string[] = []
  for (const timezoneId of zones) {
    const context = await visit.page.context().browser()!.newContext({ timezoneId, storageState })
    const far = await context.newPage()
    await far.goto(address)
    await ready(far)
    seen.push(await settled(async () => (await Promise.all(parts.map((part) => far.locator(part).allInnerTexts()))).flat().join('\n')))
    await context.close()
  }
  return seen
}

/** What is read once it no longer changes: some of it comes a moment after the rest. */
async function settled(read: () => Promise<string>): Promise<string> {
  for (let last = await read(); ; ) {
    await new Promise((resume) => setTimeout(resume, 500))
    const next = await read()
    if (next === last) return next
    last = next
  }
}
