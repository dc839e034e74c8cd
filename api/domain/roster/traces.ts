import type { RosterChange } from '../model/change.ts'
import type { ShiftId } from '../model/roster.ts'
import type { Instant } from '../time/instant.ts'

/** What one order did to one thing of a shift: what it was and what it became. */
export type Trace = {
  readonly what: 'holder' | 'times' | 'needed' | 'lock' | 'shift'
  /** Of a holder or a lock: which place. */
  readonly position?: number
  /** The part of the shift that is meant; all of it where absent. */
  readonly from?: Instant
  readonly until?: Instant
  /** A code, `17:00-23:00`, a number, `locked`; null for nobody, none, not there. */
  readonly before: string | null
  readonly after: string | null
}

/** What changes did to a shift, in their order. Who gives a place up and who takes it in the same order are one trace. */
export function tracesOf(changes: readonly RosterChange[], shift: ShiftId): readonly Trace[] {
  const found: Trace[] = []
  for (const trace of changes.flatMap((change) => traceOf(change, shift))) {
    const last = found.findLastIndex((one) => isSameThing(one, trace))
    if (last >= 0) found[last] = { ...found[last]!, after: trace.after }
    else found.push(trace)
  }
  return found.filter((trace) => trace.before !== trace.after)
}

const isSameThing = (a: Trace, b: Trace): boolean =>
  a.what === b.what && a.position === b.position && a.from === b.from && a.until === b.until

const timesOf = ({ start, end }: { readonly start: string; readonly end: string }): string => `${start}-${end}`

function traceOf(change: RosterChange, shift: ShiftId): readonly Trace[] {
  if (change.do === 'exchange') return sidesOf(change).flatMap(({ of, ...trace }) => (of === shift ? [trace] : []))
  if (change.do === 'add-shift') return change.id === shift ? [{ what: 'shift', before: null, after: timesOf(change) }] : []
  if (change.shift !== shift) return []
  if (change.do === 'remove-shift') return [{ what: 'shift', before: 'there', after: null }]
  if (change.do === 'retime') return [{ what: 'times', before: timesOf(change.was), after: timesOf(change) }]
  if (change.do === 'needed') return [{ what: 'needed', before: String(change.was), after: String(change.needed) }]
  if (change.do === 'place' || change.do === 'clear') {
    const { position, from, until } = change
    const part = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
    return [{ what: 'holder', position, ...part, before: change.was, after: change.do === 'place' ? change.practitioner : null }]
  }
  const [before, after] = change.do === 'lock' ? [null, 'locked'] : ['locked', null]
  return [{ what: 'lock', position: change.position, before, after }]
}

function sidesOf({ a, b, was }: Extract<RosterChange, { do: 'exchange' }>): readonly (Trace & { readonly of: ShiftId })[] {
  return [
    { of: a.shift, what: 'holder', position: a.position, before: was[0], after: was[1] },
    { of: b.shift, what: 'holder', position: b.position, before: was[1], after: was[0] },
  ]
}
