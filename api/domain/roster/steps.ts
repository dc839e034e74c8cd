import type { Command, RosterChange } from '../model/change.ts'
import type { Instant } from '../time/instant.ts'

/** One order of a person as the log keeps it. */
export type LoggedStep = {
  readonly step: string
  readonly undoes?: string
  readonly at: Instant
  readonly command?: Command
  readonly reason?: string
  readonly changes: readonly RosterChange[]
  readonly inverse: readonly RosterChange[]
}

/** A step that can be taken back: what was done last under its name, and what would undo that now. */
export type OwnStep = Omit<LoggedStep, 'undoes'> & {
  /** The changes of the command itself, however often it went back and forth since: what it is called after. */
  readonly deed: readonly RosterChange[]
}

/** A person's way back and forward, oldest first: the last of each list is next. */
export type OwnSteps = { readonly done: readonly OwnStep[]; readonly undone: readonly OwnStep[] }

/** How many steps the way back has. */
export const mostSteps = 200

const noSteps: OwnSteps = { done: [], undone: [] }

/**
 * A person's orders, oldest first, as the editor knew them: a step that takes back the last one moves it to the way forward,
 * one that takes that back moves it again, and every other command closes the way forward.
 */
export const stepsOf = (orders: readonly LoggedStep[]): OwnSteps => orders.reduce(withOrder, noSteps)

function withOrder({ done, undone }: OwnSteps, order: LoggedStep): OwnSteps {
  const { undoes, ...own } = order
  const back = done.find(({ step }) => step === undoes)
  if (back) return { done: done.filter((one) => one !== back), undone: [...undone, asAgain(back, own)] }
  const forward = undone.find(({ step }) => step === undoes)
  if (forward) return { done: [...done, asAgain(forward, own)], undone: undone.filter((one) => one !== forward) }
  return { done: [...done, { ...own, deed: own.changes }].slice(-mostSteps), undone: [] }
}

/** The same command under the name of the order that last carried it out or took it back. */
function asAgain({ deed, command, reason }: OwnStep, { command: _, reason: __, ...order }: Omit<LoggedStep, 'undoes'>): OwnStep {
  return { ...order, deed, ...(command === undefined ? {} : { command }), ...(reason === undefined ? {} : { reason }) }
}
