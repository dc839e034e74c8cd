import { lazy } from 'solid-js'
import { patiently } from './patiently.ts'

/** A part is fetched by itself so long after the screen it belongs to. */
const fetchAfter = 4_000

/**
 * A part of a screen that is loaded when it is first shown, or a moment after the screen stands: whoever loses the line has
 * everything the screen can do. On a bad line it is tried until it comes.
 */
export const laterPart: typeof lazy = (load) => {
  const part = lazy((() => patiently(load)) as typeof load)
  setTimeout(() => void part.preload(), fetchAfter)
  return part
}
