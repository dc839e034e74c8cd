/** Counts failures per address and forgets them after a minute. */
export type AttemptLimit = { isOver(address: string): boolean; count(address: string): void }

const windowMs = 60_000
const mostFailures = 20
const mostAddresses = 10_000

export function attemptLimit(ticks: () => number): AttemptLimit {
  const failures = new Map<string, { since: number; failed: number }>()
  const current = (address: string) => {
    const known = failures.get(address)
    return known !== undefined && ticks() - known.since < windowMs ? known : undefined
  }
  return {
    isOver: (address) => (current(address)?.failed ?? 0) >= mostFailures,
    count(address) {
      const known = current(address)
      if (known) known.failed++
      else {
        if (failures.size >= mostAddresses) failures.clear()
        failures.set(address, { since: ticks(), failed: 1 })
      }
    },
  }
}
