import { type Accessor, createSignal, onCleanup, untrack } from 'solid-js'

/** Whether the server answered last time, and how far its clock is from ours. One line to the server per page. */
const [online, setOnline] = createSignal(true)
const [offset, setOffset] = createSignal(0)
/** When the server was last heard, by the clock of this computer. */
const contact = { at: Date.now() }

export { online }

/** Whoever waits for the server to be there again. */
const waiting = new Set<() => void>()
const resumeAll = () => [...waiting].forEach((resume) => resume())

/** The server answered; its `Date` header sets our clock when the difference is more than its own whole second. */
export function heard(date: string | null): void {
  setOnline(true)
  contact.at = Date.now()
  resumeAll()
  const theirs = date ? Date.parse(date) : Number.NaN
  if (Number.isNaN(theirs)) return
  const difference = theirs - Date.now()
  if (Math.abs(difference - offset()) > 1500) setOffset(difference)
}

/** A sign of life on the line. While requests fail it says little: what we send does not arrive. */
export function beaten(): void {
  if (untrack(online)) contact.at = Date.now()
}

export const lost = (): void => void setOnline(false)

/** The server's time in milliseconds: a wrong clock on this computer never shows a wrong shift. */
export const serverNow = (): number => Date.now() + offset()

/** Waits so long; where the line is broken no longer than until the server is heard again. */
export function pauseOrContact(milliseconds: number): Promise<void> {
  const isAway = !untrack(online)
  return new Promise((resolve) => {
    const resume = () => {
      clearTimeout(timer)
      waiting.delete(resume)
      resolve()
    }
    const timer = setTimeout(resume, milliseconds)
    if (isAway) waiting.add(resume)
  })
}

/** Milliseconds without any word of the server after which what is on screen can no longer be trusted to be changed. */
const cutMs = 20_000

/** The minute in which the server was last heard, in milliseconds of its own clock; null while there is contact. */
export function createCut(): Accessor<number | null> {
  const read = () => {
    const silence = Date.now() - contact.at
    return silence > cutMs ? Math.floor((serverNow() - silence) / 60_000) * 60_000 : null
  }
  const [cut, setCut] = createSignal<number | null>(null)
  const timer = setInterval(() => setCut(read()), 1_000)
  addEventListener('online', resumeAll)
  onCleanup(() => {
    clearInterval(timer)
    removeEventListener('online', resumeAll)
  })
  return cut
}
