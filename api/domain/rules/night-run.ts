import { say } from '../says/say.ts'
import type { Held } from './line.ts'
import { isOurs } from './line.ts'
import { nightOf } from './night.ts'
import { blockUnlessReason, type Objection, type RowRule } from './rule.ts'

/**
 * R19. A run of nights (rijtje) of one person at one post is at most `policy.mostNightsInRow` long. Nights follow each other
 * when their mornings do; nights around the roster count along.
 */
export const nightRun: RowRule = {
  id: 'R19',
  severity: blockUnlessReason,
  reachDays: 30,
  check: ({ practitioner, held }, { policy, zone }) => {
    const nights: Night[] = []
    for (const one of held) {
      const morning = one.post === null ? null : nightOf(one, zone)
      if (morning !== null) nights.push({ morning, held: one })
    }
    if (nights.length <= policy.mostNightsInRow) return []
    const posts = [...new Set(nights.map((night) => night.held.post))]
    return posts
      .flatMap((post) => runsOf(nights.filter((night) => night.held.post === post)))
      .filter((run) => lengthOf(run) > policy.mostNightsInRow && run.some((night) => isOurs(night.held)))
      .map((run): Objection => {
        const about = { name: practitioner.name, nights: lengthOf(run), first: run[0]!.morning - 1, most: policy.mostNightsInRow }
        const stretches = run.map((night) => night.held)
        const whole = { from: stretches[0]!.from, until: stretches.at(-1)!.until }
        return { ...whole, held: stretches, cause: 'night-run', says: () => say('nightRun', about) }
      })
  },
}

type Night = { readonly morning: number; readonly held: Held }

const lengthOf = (run: readonly Night[]) => run.at(-1)!.morning - run[0]!.morning + 1

/** Nights in order of time, cut where a morning is skipped; pieces of one night stay together. */
function runsOf(nights: readonly Night[]): readonly (readonly Night[])[] {
  const runs: Night[][] = []
  for (const night of nights) {
    const run = runs.at(-1)
    if (run && night.morning - run.at(-1)!.morning <= 1) run.push(night)
    else runs.push([night])
  }
  return runs
}
