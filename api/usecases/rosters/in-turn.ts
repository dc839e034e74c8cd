/** How many go together at most: whoever reads in between waits for no more than these. */
const mostTogether = 25

type Waiting<O, A> = { readonly order: O; readonly resolve: (answer: A) => void; readonly reject: (error: unknown) => void }

type Work<O, A> = {
  /** Carries out orders that waited for one another, whole or not at all; answers in their order. */
  readonly carryOut: (orders: readonly O[]) => Promise<readonly A[]>
  /** True for an error that one of several brought upon all: then each is carried out by itself. */
  readonly isOfOne: (error: unknown) => boolean
}

/**
 * One order of a roster after the other within this process, in the order they came; those that wait meanwhile go together.
 * The head's lock would make them wait as well, but each with a connection of its own, until nobody could read any more.
 */
export function takingTurns<O, A>({ carryOut, isOfOne }: Work<O, A>): (roster: string, order: O) => Promise<A> {
  const queues = new Map<string, Waiting<O, A>[]>()

  async function serve(orders: readonly Waiting<O, A>[]): Promise<void> {
    try {
      const answers = await carryOut(orders.map(({ order }) => order))
      for (const [index, { resolve }] of orders.entries()) resolve(answers[index]!)
    } catch (error) {
      if (orders.length > 1 && isOfOne(error)) for (const one of orders) await serve([one])
      else for (const { reject } of orders) reject(error)
    }
  }

  async function run(roster: string, queue: Waiting<O, A>[]): Promise<void> {
    while (queue.length > 0) await serve(queue.splice(0, mostTogether))
    queues.delete(roster)
  }

  return (roster, order) =>
    new Promise((resolve, reject) => {
      const waiting = { order, resolve, reject }
      const queue = queues.get(roster)
      if (queue) queue.push(waiting)
      else {
        const fresh = [waiting]
        queues.set(roster, fresh)
        void run(roster, fresh)
      }
    })
}
