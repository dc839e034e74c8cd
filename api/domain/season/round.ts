import type { Phase, Season } from '../model/season.ts'
import { type Day, dayNumber } from '../time/instant.ts'

/** Where the round of a season stands on a day. */
export type Round = {
  readonly season: Season
  /** `before` its first phase; `open` until the roster is published; `done` after. */
  readonly state: 'before' | 'open' | 'done'
  /** The phase that day lies in; null before the first. */
  readonly phase: Phase | null
  /** Whole days until the next phase begins, the first included; null when none comes. */
  readonly daysLeft: number | null
}

export function roundOf(season: Season, today: Day): Round {
  const phase = season.phases.findLast((one) => one.from <= today) ?? null
  const next = season.phases.find((one) => one.from > today)
  const state = phase === null ? 'before' : phase.kind === 'published' ? 'done' : 'open'
  return { season, state, phase, daysLeft: next ? dayNumber(next.from) - dayNumber(today) : null }
}

/** The round that matters on a day: the one that is open, else the next to open, else the last that is done; null without seasons. */
export function roundOn(seasons: readonly Season[], today: Day): Round | null {
  const rounds = [...seasons].sort((a, b) => (a.from < b.from ? -1 : 1)).map((season) => roundOf(season, today))
  return (
    rounds.find(({ state }) => state === 'open') ??
    rounds.find(({ state }) => state === 'before') ??
    rounds.findLast(({ season }) => season.until > today) ??
    null
  )
}

/** The part of the way from the first phase to the last that has passed, for a bar; phases take equal parts of it. */
export function wayOf({ season, phase }: Round, today: Day): number {
  const at = phase === null ? -1 : season.phases.indexOf(phase)
  if (at < 0) return 0
  const next = season.phases[at + 1]
  if (!next) return 1
  const [from, until] = [dayNumber(season.phases[at]!.from), dayNumber(next.from)]
  return (at + (dayNumber(today) - from) / (until - from)) / (season.phases.length - 1)
}
