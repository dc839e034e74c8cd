/** One fault, tried so many times. Throws or answers what went wrong; empty is passed. */
export type FaultCase = {
  readonly id: string
  readonly says: string
  run(rounds: number, tell: (line: string) => void): Promise<readonly string[]>
}
