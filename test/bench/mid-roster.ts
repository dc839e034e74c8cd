import type { Roster } from '../../api/domain/model/roster.ts'
import type { Template } from '../../api/domain/model/template.ts'
import { planShifts } from '../../api/domain/roster/plan.ts'
import type { Weekday } from '../../api/domain/time/instant.ts'
import type { Kysely } from 'kysely'
import { replaceRegionParts } from '../../db/save-region.ts'
import type { Database } from '../../db/tables/database.ts'
import { type Cooperative, dbHolder, newId, saveCooperative, saveRoster } from '../in-database.ts'
import { makePractitioner, makeRegion, makeTemplate } from '../make.ts'

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5]
const weekend: readonly Weekday[] = [6, 7]
const allDays: readonly Weekday[] = [...weekdays, ...weekend]

/** Two posts, one closed at night: role, days, times and how many. */
const demand: readonly (readonly [string, string, readonly Weekday[], string, string, number])[] = [
  ['A', 'lead', weekdays, '17:00', '23:00', 1],
  ['A', 'consult', weekdays, '17:00', '23:00', 2],
  ['A', 'visit', weekdays, '17:00', '23:00', 1],
  ['A', 'consult', allDays, '23:00', '08:00', 1],
  ['A', 'visit', allDays, '23:00', '08:00', 1],
  ['A', 'lead', weekend, '08:00', '17:00', 1],
  ['A', 'consult', weekend, '08:00', '17:00', 3],
  ['A', 'visit', weekend, '08:00', '17:00', 1],
  ['A', 'lead', weekend, '17:00', '23:00', 1],
  ['A', 'consult', weekend, '17:00', '23:00', 2],
  ['A', 'visit', weekend, '17:00', '23:00', 1],
  ['B', 'consult', allDays, '17:00', '23:00', 1],
  ['B', 'consult', weekend, '08:00', '17:00', 2],
  ['A', 'standby', allDays, '17:00', '23:00', 1],
  ['A', 'standby', allDays, '23:00', '08:00', 1],
  ['A', 'standby', weekend, '08:00', '17:00', 1],
]

/** A half-year of the middle size: 195 GPs, about 2,050 places, one in twelve of them open; every GP once in some seventeen days. */
export async function saveMidRoster(db: Kysely<Database>): Promise<{ cooperative: Cooperative; roster: Roster }> {
  const people = Array.from({ length: 195 }, (_, index) => makePractitioner(`gp${index + 1}`, { name: `Huisarts nummer ${index + 1}` }))
  const cooperative = await saveCooperative(db, { people })
  const templates: readonly Template[] = demand.map(([post, role, days, start, end, needed], index) =>
    makeTemplate(`t${index + 1}`, { post, role, weekdays: days, start, end, needed }),
  )
  await db.transaction().execute((trx) => replaceRegionParts(trx, cooperative.id, { templates }, { newId, now: '2026-09-01T00:00:00Z' }))
  const days = { from: '2027-01-04', until: '2027-07-05' }
  const { shifts } = planShifts(makeRegion({ templates }), days, newId)
  let turn = 0
  const assignments = shifts.flatMap((shift) =>
    Array.from({ length: shift.needed }, (_, index) => index + 1).flatMap((position) => {
      turn++
      return turn % 12 === 0 ? [] : [dbHolder(shift, people[turn % 195]!.code, { position })]
    }),
  )
  return { cooperative, roster: await saveRoster(db, cooperative, { ...days, shifts, assignments }) }
}
