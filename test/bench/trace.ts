/**
 * How work on the screen is measured, so that it holds on a busy machine: not by the clock on the wall, but by the CPU time
 * that Chromium's trace gives each task of the page's main thread (`tdur`). A task that waits for a core costs nothing.
 */
export type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of the wall clock; they only order the events. */
  readonly ts: number
  readonly dur?: number
  /** Microseconds of CPU time of the thread. */
  readonly tdur?: number
}

/** What Chromium has to tell for it. */
export const traceCategories = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline']

const taskName = 'ThreadControllerImpl::RunTask'
/** The main thread hands a picture to the compositor: its work for that frame is done. */
const frameName = 'Commit'

type Thread = { readonly tasks: readonly TraceEvent[]; readonly frames: readonly TraceEvent[]; readonly marks: readonly TraceEvent[] }

/** What happened on the thread on which a mark was set. */
function threadOf(events: readonly TraceEvent[], mark: string): Thread {
  const marks = inOrder(events.filter((event) => event.name === mark))
  const first = marks[0]
  if (!first) throw new Error(`the trace has no mark ${mark}`)
  const here = events.filter((event) => event.pid === first.pid && event.tid === first.tid)
  const tasks = inOrder(here.filter((event) => event.name === taskName && event.ph === 'X'))
  return { tasks, frames: inOrder(here.filter((event) => event.name === frameName && event.ph === 'X')), marks }
}

const inOrder = (events: readonly TraceEvent[]) => [...events].sort((a, b) => a.ts - b.ts)

/**
 * Milliseconds of main-thread CPU time for each mark: every task from the one in which the mark was set (the input's own) up to
 * and with the one that hands over the picture. `pictures` 2 counts on to the second picture, in which what follows a moment
 * later stands too. A mark before whose picture the next one came is left out, and so is one without a picture.
 */
export function workAfter(events: readonly TraceEvent[], mark: string, pictures = 1): readonly number[] {
  const { tasks, frames, marks } = threadOf(events, mark)
  return marks.flatMap(({ ts }, index) => {
    const until = marks[index + 1]?.ts ?? Infinity
    const picture = frames.filter((frame) => frame.ts >= ts && frame.ts < until)[pictures - 1]
    return picture ? [sumOf(tasks.filter((task) => endOf(task) >= ts && task.ts <= picture.ts))] : []
  })
}

/** Milliseconds of main-thread CPU time of each frame between two marks: from one picture handed over to the next. */
export function workPerFrame(events: readonly TraceEvent[], [from, until]: readonly [string, string]): readonly number[] {
  const { tasks, frames, marks } = threadOf(events, from)
  const [start, end] = [marks[0]!.ts, events.find((event) => event.name === until)?.ts ?? Infinity]
  const between = frames.filter((frame) => frame.ts > start && frame.ts < end)
  return between.slice(1).map((frame, index) => {
    const before = between[index]!.ts
    return sumOf(tasks.filter((task) => task.ts > before && task.ts <= frame.ts))
  })
}

/** Milliseconds of main-thread CPU time from one mark to another. */
export function workBetween(events: readonly TraceEvent[], [from, until]: readonly [string, string]): number {
  const { tasks, marks } = threadOf(events, from)
  const end = events.find((event) => event.name === until)?.ts ?? Infinity
  return sumOf(tasks.filter((task) => endOf(task) >= marks[0]!.ts && task.ts <= end))
}

const endOf = (task: TraceEvent) => task.ts + (task.dur ?? 0)
const sumOf = (tasks: readonly TraceEvent[]) => tasks.reduce((sum, task) => sum + (task.tdur ?? 0), 0) / 1000

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? NaN
}
