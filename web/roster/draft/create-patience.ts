import { createSignal } from 'solid-js'

const firstPause = 500
const longestPause = 15_000

/**
 * Tries work that may lose its connection again and again, a little later each time; a refusal is an answer. Once the desk is
 * gone nothing is tried again: what was not sent is kept for the next time it opens.
 */
export function createPatience(pause: (milliseconds: number) => Promise<void>, isOver: () => boolean) {
  const [trouble, setTrouble] = createSignal<'none' | 'waiting' | 'read-only'>('none')
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let wait = firstPause; ; wait = Math.min(wait * 2, longestPause)) {
      try {
        const value = await work()
        setTrouble('none')
        return value
      } catch {
        setTrouble('waiting')
        if (isOver()) return new Promise<T>(() => {})
        await pause(wait)
      }
    }
  }
  return { trouble, setTrouble, patiently }
}
