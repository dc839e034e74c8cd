import { useQueryClient } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import type { Finding } from '../api/domain/model/finding.ts'
import type { Region } from '../api/domain/model/region.ts'
import type { RegionChange } from '../api/domain/model/region-change.ts'
import { type Fault, faultAt } from '../api/domain/refusal.ts'
import { applyRegionChanges } from '../api/domain/region/apply.ts'
import { sayRegionChange } from '../api/domain/says/region-changes.ts'
import type { Answer } from './client.ts'
import type { Problem } from './problem.ts'
import { listenForUndo } from './ctrl-z.ts'
import { language } from './i18n/language.ts'
import { refusalText } from './refusal-text.ts'
import { changeRegion, undoRegionChange } from './region-server.ts'
import { t } from './ui/entry-words.ts'
import { toast } from './ui/toast.tsx'

/** What a field is told when it is saved: nothing, or what is wrong with it. */
export type Faults = readonly Fault[]

/** What takes a step back. */
export type Undo = () => Promise<Answer<unknown>>

export type OrderMore = {
  /** What is said once it is done; unset, what the changes say of themselves. */
  readonly says?: string
  /** Does what belongs to the same step, after it, and gives what takes that back. */
  readonly then?: (() => Promise<Undo | null>) | undefined
}

/** What shows the region, or follows from it; the next order waits for that. */
const around = ['region', 'region-changes', 'rosters', 'plan-rosters', 'today', 'line']

type Step = { readonly id: string | null; readonly undo: Undo }

/**
 * The hand that changes the region, for every screen of directory and settings: what is wrong is told at its field at once,
 * what is done can be undone with its toast, from its history or with Ctrl Z, the last first, and what it newly breaks in the
 * rosters is said. Orders given together are carried out one after the other, so none of them is lost.
 */
export function createRegionDesk(region: () => Region | undefined) {
  const client = useQueryClient()
  const { inTurn, busy } = createTurns()
  const steps: Step[] = []
  const look = () => {
    // The number in the bar is counted once the page is quiet.
    void client.invalidateQueries({ queryKey: ['line-gaps'] })
    return Promise.all(around.map((key) => client.invalidateQueries({ queryKey: [key] })))
  }

  const take = async (step: Step): Promise<void> => {
    const at = steps.indexOf(step)
    if (at >= 0) steps.splice(at, 1)
    const answer = await step.undo()
    if (answer.ok) toast(t('undone'))
    else toast(problemSays(answer.problem)[language()], { tone: 'bad' })
    await look()
  }
  /** A step somebody can take back: said, with the way back beside it. */
  const done = (says: string, undo: Undo, id: string | null = null): void => {
    const step = { id, undo }
    steps.push(step)
    toast(says, { action: { label: t('undo'), run: () => void (steps.includes(step) && inTurn(() => take(step))) } })
  }
  /** An order of the past, by its history; one of this hand goes back with all that belonged to it. */
  const undo = (id: string): Promise<void> =>
    inTurn(() => take(steps.find((step) => step.id === id) ?? { id, undo: () => undoRegionChange(id) }))

  /** Saves an order whole. What comes back is wrong with it; nothing, when it is done. */
  const order = (changes: readonly RegionChange[], { says, then }: OrderMore = {}): Promise<Faults> =>
    inTurn(async () => {
      const before = region()
      if (!before) return []
      const local = applyRegionChanges(before, changes)
      if (!local.ok && local.refusal.code === 'malformed') return told(local.refusal.faults)
      const answer = await changeRegion({ changes })
      if (!answer.ok) {
        await look()
        return told(faultsOf(answer.problem))
      }
      const { id, findings } = answer.value
      const back = then ? await then() : null
      const said = says ?? changes.map((change) => sayRegionChange(change, before)[language()]).join(' ')
      done(said, () => afterwards(back, () => undoRegionChange(id)), id)
      if (findings.length > 0) toast(broken(findings), { tone: 'bad' })
      await look()
      return []
    })
  const save = (...changes: readonly RegionChange[]): Promise<Faults> => order(changes)
  const undoLast = async () => {
    const last = steps.at(-1)
    if (last) await take(last)
  }
  listenForUndo(() => {
    const isAny = steps.length > 0 || busy()
    if (isAny) void inTurn(undoLast)
    return isAny
  })
  return { save, order, done, undo, busy, look }
}

export type RegionDesk = ReturnType<typeof createRegionDesk>

/** One act after the other; busy while there is one. */
function createTurns() {
  const [waiting, setWaiting] = createSignal(0)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    setWaiting((count) => count + 1)
    const own = last.then(act)
    last = own.catch(() => {}).then(() => setWaiting((count) => count - 1))
    return own
  }
  return { inTurn, busy: () => waiting() > 0 }
}

/** Takes back what was done last, then what came before it; stops where something will not go. */
async function afterwards(first: Undo | null, then: Undo): Promise<Answer<unknown>> {
  const answer = first ? await first() : null
  return answer && !answer.ok ? answer : then()
}

/** Faults by the paths of the value itself. What no field of it is to blame for is said aloud too. */
function told(faults: Faults): Faults {
  const own = faults.map((fault) => ({ ...fault, path: fault.path.replace(/^changes\.\d+(\.now)?\.?/, '') }))
  const others = own.filter(({ path }) => path === '')
  if (others.length > 0) toast(others.map(({ says }) => says[language()]).join(' '), { tone: 'bad' })
  return own
}

const faultsOf = (problem: Problem): Faults =>
  problem.code === 'malformed' && problem.faults.length > 0 ? problem.faults : [faultAt('', problemSays(problem))]

const problemSays = (problem: Problem) => problem.says ?? { nl: refusalText(problem, 'nl'), en: refusalText(problem, 'en') }

const mostSaid = 2

/** The first sentences of what a change newly breaks, and how many more there are. */
function broken(findings: readonly Finding[]): string {
  const says = findings.slice(0, mostSaid).map((one) => one.says[language()])
  const more = findings.length - says.length
  return [...says, ...(more > 0 ? [t('more', { count: more })] : [])].join(' ')
}
