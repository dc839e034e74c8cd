import { lazy } from 'solid-js'

/** A part is fetched by itself so long after the screen it belongs to. */
const fetchAfter = 4_000
/** Between two tries on a bad line, and how often it is tried before the screen says that something is wrong. */
const pauseMs = 2_000
const mostTries = 60

/**
 * A part of a screen that is loaded when it is first shown, or a moment after the screen stands: whoever loses the line has
 * everything the screen can do. On a bad line it is tried until it comes.
 */
export const laterPart: typeof lazy = (load) => {
  const part = lazy(async () => {
    for (let tries = 1; ; tries++) {
      try {
        return await load()
      } catch (error) {
        if (tries === mostTries) throw error
        await new Promise((resume) => setTimeout(resume, pauseMs))
      }
    }
  })
  setTimeout(() => void part.preload(), fetchAfter)
  return part
}
