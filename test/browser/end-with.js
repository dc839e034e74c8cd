/**
 * Loaded before a program (`node --import ./test/browser/end-with.js PROGRAM`): it ends when the process named by END_WITH is
 * gone, whatever ended that; so no server stays on its port and no browser in memory. A signal that is not heard in time
 * becomes an end without one.
 */
const named = Number(process.env['END_WITH'])

/** Milliseconds between two looks, and that ending may take. */
const every = 500
const patience = 15_000

const isThere = () => {
  try {
    process.kill(named, 0)
    return true
  } catch {
    return false
  }
}

if (named > 0) {
  const watch = setInterval(() => {
    if (isThere()) return
    clearInterval(watch)
    setTimeout(() => process.exit(1), patience).unref()
    process.kill(process.pid, 'SIGINT')
  }, every)
  watch.unref()
}
