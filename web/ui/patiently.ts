/** Between two tries on a bad line, and how often it is tried before the screen says that something is wrong. */
const pauseMs = 2_000
const mostTries = 60

/** Loads a part of the page; on a bad line it is tried until it comes. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await load()
    } catch (error) {
      if (tries === mostTries) throw error
      await new Promise((resume) => setTimeout(resume, pauseMs))
    }
  }
}
