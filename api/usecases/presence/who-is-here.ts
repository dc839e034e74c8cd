import type { Deps } from '../../deps.ts'
import { type PresenceEvent, presenceSeconds } from '../../domain/live/event.ts'

type Present = Extract<PresenceEvent, { kind: 'present' }>

/** Who works in which roster now, as far as this process heard; every sign of life is good for 40 seconds. */
export type WhoIsHere = {
  /** Everybody in the rosters of a cooperative. */
  readonly among: (cooperative: string) => readonly Present[]
  /** Where one window was last seen. */
  readonly of: (cooperative: string, who: string) => Present | undefined
}

/** Windows that are remembered at most; beyond it the one seen longest ago is forgotten. */
const mostPresent = 5_000

const known = new WeakMap<Deps, WhoIsHere>()

/** The memory of this process; from its first use on it hears who comes and goes. */
export function whoIsHere(deps: Deps): WhoIsHere {
  const memory = known.get(deps) ?? remembering(deps)
  known.set(deps, memory)
  return memory
}

function remembering({ events, now }: Deps): WhoIsHere {
  const seen = new Map<string, { readonly present: Present; readonly until: number }>()
  const keyOf = ({ cooperative, who }: { readonly cooperative: string; readonly who: string }) => `${cooperative} ${who}`
  const seconds = () => Date.parse(now()) / 1_000
  events.presence.subscribe((event) => {
    const key = keyOf(event)
    seen.delete(key)
    if (event.kind === 'gone') return
    if (seen.size >= mostPresent) seen.delete(seen.keys().next().value!)
    seen.set(key, { present: event, until: seconds() + presenceSeconds })
  })
  const living = () => {
    const at = seconds()
    for (const [key, { until }] of seen) if (until <= at) seen.delete(key)
    return [...seen.values()].map(({ present }) => present)
  }
  return {
    among: (cooperative) => living().filter((one) => one.cooperative === cooperative),
    of: (cooperative, who) => seen.get(keyOf({ cooperative, who }))?.present,
  }
}
