import { type Ask, createSearching } from './searching.ts'

/** The thread that searches for repairs, so that the page never waits for it. */
const hear = createSearching({
  tell: (told) => postMessage(told),
  clock: () => performance.now(),
  breathe: () => new Promise((resume) => setTimeout(resume)),
})

addEventListener('message', (event: MessageEvent<Ask>) => hear(event.data))
