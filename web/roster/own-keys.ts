import { createSignal } from 'solid-js'
import type { Command } from './keys.ts'

const storageKey = 'etmaal-keys'
/** In the same list as keys that are off: Enter goes on to the next gap instead of down. */
const enterToGap = 'enter-to-gap'

const [chosen, write] = createSignal<readonly string[]>(localStorage.getItem(storageKey)?.split(' ') ?? [])
const has = (name: string) => chosen().includes(name)
const nameOf = (command: Command): string => JSON.stringify(command)

function set(name: string, on: boolean): void {
  const others = chosen().filter((one) => one !== name)
  write(on ? [...others, name] : others)
  if (chosen().length > 0) localStorage.setItem(storageKey, chosen().join(' '))
  else localStorage.removeItem(storageKey)
}

/** What somebody made of the keys of the roster, kept on this device. */
export const ownKeys = {
  goesToGap: () => has(enterToGap),
  setGoesToGap: (on: boolean) => set(enterToGap, on),
  isOff: (command: Command) => has(nameOf(command)),
  setOff: (command: Command, off: boolean) => set(nameOf(command), off),
}
