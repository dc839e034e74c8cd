import { type DutyFacts, type DutySource, windowAround } from '../domain/cover/duty-facts.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Interval } from '../domain/time/interval.ts'

/** How the duty lane reaches what it must know; handed in by app.ts. */
export type DutyReads = {
  /** A cheap question: changes when duty may have changed. Rejects when the database does not answer. */
  readonly version: (cooperative: string) => Promise<string>
  readonly facts: (cooperative: string, window: Interval) => Promise<Omit<DutyFacts, 'version' | 'asOf'>>
  /** The last snapshot of the cooperative, from memory or disk. */
  readonly snapshot: (cooperative: string) => DutyFacts | null
  readonly now: () => Instant
  /** Milliseconds that only go forward. */
  readonly ticks: () => number
}

export type Sourced = { readonly facts: DutyFacts; readonly source: DutySource }

export type DutyFactsSource = {
  /** The facts around a moment: live, or of the snapshot when the database does not answer; null when there is neither. */
  read(cooperative: string, at: Instant, wide?: boolean): Promise<Sourced | null>
  /** What was confirmed of a cooperative less than a second ago. */
  confirmed(cooperative: string): { readonly version: string; readonly asOf: Instant } | null
  /** Looks again at the next question. */
  stale(cooperative?: string): void
}

/** Milliseconds an answer stands before the database is asked whether anything changed. */
const freshMs = 900
/** Milliseconds the database gets to answer. */
const patienceMs = 800
/** Milliseconds it gets for an instant the snapshot does not reach: then nobody else knows. */
const longPatienceMs = 8_000
/** Milliseconds it is left alone after it did not. */
const restMs = 1_000
const mostWindows = 40
const endOfTime = '9998-01-01T00:00:00Z'

type Checked = { version: string; asOf: Instant; at: number }

/** Asks the version of a cooperative at most once a second, one question for all who wait, each as long as they like. */
function versionKeeper(reads: DutyReads) {
  const checked = new Map<string, Checked>()
  const asking = new Map<string, Promise<Checked>>()

  const ask = (cooperative: string): Promise<Checked> => {
    const started = reads.ticks()
    const asOf = reads.now()
    const asked = reads.version(cooperative).then((version) => {
      const found = { version, asOf, at: started }
      if ((checked.get(cooperative)?.at ?? started) <= started) checked.set(cooperative, found)
      return found
    })
    asking.set(cooperative, asked)
    return asked
  }

  return {
    checked,
    recent(cooperative: string): Checked | null {
      const found = checked.get(cooperative)
      return found !== undefined && reads.ticks() - found.at < freshMs ? found : null
    },
    check(cooperative: string, patience: number): Promise<Checked> {
      const running = asking.get(cooperative) ?? ask(cooperative)
      return inTime(running, patience).finally(() => {
        if (asking.get(cooperative) === running) asking.delete(cooperative)
      })
    },
  }
}

/** Keeps facts per cooperative, week and version. */
export function dutyFactsSource(reads: DutyReads): DutyFactsSource {
  const { checked, recent, check } = versionKeeper(reads)
  const windows = new Map<string, Omit<DutyFacts, 'version' | 'asOf'>>()
  let awayUntil = 0

  async function live(cooperative: string, at: Instant, wide: boolean, patience: number): Promise<DutyFacts> {
    const { version, asOf } = recent(cooperative) ?? (await check(cooperative, patience))
    const near = windowAround(at)
    const window = wide ? { ...near, until: endOfTime } : near
    const key = `${cooperative} ${version} ${window.from} ${window.until}`
    let facts = windows.get(key)
    if (facts === undefined) {
      facts = await inTime(reads.facts(cooperative, window), Math.max(patience, 4 * patienceMs))
      if (windows.size >= mostWindows) windows.delete(windows.keys().next().value!)
      windows.set(key, facts)
    }
    return { ...facts, version, asOf }
  }

  return {
    async read(cooperative, at, wide = false) {
      const kept = reads.snapshot(cooperative)
      const reached = kept !== null && kept.from <= at && at < kept.until
      if (!reached || reads.ticks() >= awayUntil) {
        try {
          return { facts: await live(cooperative, at, wide, reached ? patienceMs : longPatienceMs), source: 'live' }
        } catch {
          awayUntil = reads.ticks() + restMs
        }
      }
      const facts = reads.snapshot(cooperative)
      if (facts === null) return null
      const seen = checked.get(cooperative)
      return { facts: seen !== undefined && seen.version === facts.version ? { ...facts, asOf: seen.asOf } : facts, source: 'snapshot' }
    },
    confirmed: recent,
    stale(cooperative) {
      if (cooperative === undefined) checked.clear()
      else checked.delete(cooperative)
    },
  }
}

/** The answer, or an error when it is late: a database that hangs is as good as away. */
function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), patience)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
