import { createSignal } from 'solid-js'

/** Whether the server answered last time, and how far its clock is from ours. One line to the server per page. */
const [online, setOnline] = createSignal(true)
const [offset, setOffset] = createSignal(0)

export { online }

/** The server answered; its `Date` header sets our clock when the difference is more than its own whole second. */
export function heard(date: string | null): void {
  setOnline(true)
  const theirs = date ? Date.parse(date) : Number.NaN
  if (Number.isNaN(theirs)) return
  const difference = theirs - Date.now()
  if (Math.abs(difference - offset()) > 1500) setOffset(difference)
}

export const lost = (): void => void setOnline(false)

/** The server's time in milliseconds: a wrong clock on this computer never shows a wrong shift. */
export const serverNow = (): number => Date.now() + offset()
