import { aroundOf } from '../../../db/busy.ts'
import { listHeads } from '../../../db/heads.ts'
import { rosterAt } from '../../../db/rosters.ts'
import type { Trx } from '../../../db/transaction.ts'
import type { Finding } from '../../domain/model/finding.ts'
import { newDayFindings, newRowFindings, type RegionStep } from '../../domain/region/new-findings.ts'
import { withAround } from '../../domain/roster/margins.ts'
import { addDays, type Instant } from '../../domain/time/instant.ts'
import { toInstant, toWall } from '../../domain/time/zone.ts'

/** How far ahead the daytime is looked at. */
const daysAhead = 92

/** What a change newly breaks in rosters that are not over, and in the daytime of the coming months. */
export async function newRegionFindings(
  trx: Trx,
  cooperative: string,
  step: RegionStep & { readonly at: Instant },
): Promise<readonly Finding[]> {
  const { after, at } = step
  const today = toWall(at, after.zone).day
  const interval = { from: at, until: toInstant(addDays(today, daysAhead), '00:00', after.zone) }
  const found: Finding[] = []
  if (step.changes.some(({ entry }) => entry === 'practitioner' || entry === 'policy')) {
    for (const head of await listHeads(trx, cooperative, { from: today })) {
      const roster = withAround(await rosterAt(trx, head, after), await aroundOf(trx, head, null))
      found.push(...newRowFindings(roster, step, at))
    }
  }
  return [...found, ...newDayFindings(step, interval, at)]
}
