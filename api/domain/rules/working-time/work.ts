import { elapsedMinutes } from '../elapsed-time.ts'
import { type Held, isOurs, isStandby, type Line } from '../line.ts'
import { datesOf } from '../night.ts'
import type { Objection, RuleContext } from '../rule.ts'
import { surgeryOn } from '../surgery-hours.ts'
import type { Span } from '../../time/interval.ts'

/** Work without a pause: duties that touch, at whatever post, and the person's own surgery. */
export type Stint = Span & {
  /** The duties in it; none where it is surgery alone. */
  readonly held: readonly Held[]
}

/** What one limit of R38 says about somebody's work. */
export type Limit = (name: string, line: Line, stints: readonly Stint[], context: RuleContext) => readonly Objection[]

/** The first day of the calendar week a day lies in, as a day number. */
const mondayOf = (day: number): number => weekOf(day) * 7 - 3

/** The number of the calendar week, Monday to Sunday, a day lies in; day number 4 was the first Monday. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7)

/**
 * All of a person's work in order of time. Standby is none; how long pauses were is not known, so none are taken off. Own
 * surgery counts in the weeks between the first duty and the last; time in another cooperative counts as duty.
 */
export function stintsOf(line: Line, context: RuleContext): readonly Stint[] {
  const stints: { from: number; until: number; held: Held[] }[] = []
  for (const { from, until, held } of workOf(line, context)) {
    const last = stints.at(-1)
    if (last && from <= last.until) {
      last.until = Math.max(last.until, until)
      if (held) last.held.push(held)
    } else stints.push({ from, until, held: held ? [held] : [] })
  }
  return stints
}

type Work = Span & { readonly held: Held | null }

function workOf({ practitioner, held }: Line, context: RuleContext): readonly Work[] {
  const duties = held.filter((one) => !isStandby(one))
  const work: Work[] = duties.map((one) => ({ from: one.from, until: one.until, held: one }))
  if (duties.length === 0 || practitioner.surgery.length === 0) return work
  const first = mondayOf(datesOf(duties[0]!, context.zone).first)
  const last = mondayOf(datesOf(duties.at(-1)!, context.zone).last) + 6
  for (let day = first - 1; day <= last + 1; day++) {
    for (const { from, until } of surgeryOn(practitioner, day, context)) work.push({ from, until, held: null })
  }
  return work.sort((a, b) => a.from - b.from || a.until - b.until)
}

/** Real minutes of some stints. */
export const minutesOf = (stints: readonly Span[]): number => stints.reduce((sum, stint) => sum + elapsedMinutes(stint), 0)

/** An objection to some duties, each once; none where no duty of this roster is among them. */
export function objectionTo(duties: readonly Held[], what: Pick<Objection, 'cause' | 'says'>): readonly Objection[] {
  if (!duties.some(isOurs)) return []
  const held = [...new Set(duties)].sort((a, b) => a.from - b.from || a.until - b.until)
  return [{ from: held[0]!.from, until: Math.max(...held.map((one) => one.until)), held, ...what }]
}
