/** One measured figure. Timed figures are CPU time or a ratio to a reference measured alternating in the same run. */
export type Figure = {
  readonly bench: string
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly cpu?: number
  readonly reference?: number
  readonly ratio?: number
  /** The most the value may be; above it the run says so and ends as failed. */
  readonly bar?: number
}

export const isOver = ({ value, bar }: Figure): boolean => bar !== undefined && !(value <= bar)

export type Report = (figure: Figure) => void

/** The middle of five or more runs; a bench that runs less often says nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** CPU milliseconds of this process that `work` took. */
export async function cpuMilliseconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const spent = process.cpuUsage(start)
  return (spent.user + spent.system) / 1000
}
