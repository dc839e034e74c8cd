const queues = new Map<string, Promise<unknown>>()

/**
 * One order of a roster after the other within this process, in the order they came. The head's lock would make them wait
 * as well, but each with a connection of its own, until nobody could read any more.
 */
export async function inTurn<T>(roster: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(roster)
  const mine = before ? before.then(work, work) : work()
  queues.set(roster, mine)
  try {
    return await mine
  } finally {
    if (queues.get(roster) === mine) queues.delete(roster)
  }
}
