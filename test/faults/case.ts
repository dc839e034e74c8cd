/** What a fault case tells while it runs: how far it is, and each fault when it is found, so that a run that is stopped shows them. */
export type Teller = { readonly progress: (line: string) => void; readonly fault: (says: string) => void }

/** One fault, tried so many times; passed when it tells no fault and does not throw. */
export type FaultCase = {
  readonly id: string
  readonly says: string
  run(rounds: number, tell: Teller): Promise<void>
}
