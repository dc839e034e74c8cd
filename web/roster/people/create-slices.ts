/** Milliseconds of the wall clock after which a slice is taken even where the browser never idles. */
const longest = 400

/** Does one piece of work at a time while the browser has nothing else to do, until `step` says that nothing is left. */
export function createSlices(step: () => boolean) {
  let asked = 0
  const canIdle = typeof requestIdleCallback === 'function'
  const next = () => {
    asked = canIdle ? requestIdleCallback(run, { timeout: longest }) : Number(setTimeout(run, 16))
  }
  const run = () => {
    asked = 0
    if (step()) next()
  }
  const stop = () => {
    if (canIdle) cancelIdleCallback(asked)
    else clearTimeout(asked)
    asked = 0
  }
  return {
    start: () => {
      if (asked === 0) next()
    },
    stop,
  }
}
