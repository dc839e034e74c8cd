import type { Region } from '../model/region.ts'
import type { Roster, RosterId, Shift } from '../model/roster.ts'
import { ok, type Result, refuseField } from '../refusal.ts'
import { newRosterFaults } from '../says/new-roster-faults.ts'
import { addDays, type Day, dayNumber, weekdayOf } from '../time/instant.ts'
import type { Days } from '../time/interval.ts'
import { type PlanNotice, planShifts } from './plan.ts'
import { canonicalRoster } from './roster.ts'

/** The longest a roster may be, in days: a year and a month. */
const mostRosterDays = 400

/** Half a year, as most cooperatives plan. */
const usualWeeks = 26

/** A roster of these dates with nobody in it yet. */
export const emptyRoster = (region: Region, id: RosterId, { from, until }: Days, shifts: readonly Shift[]): Roster =>
  canonicalRoster({
    ...{ id, version: 0, from, until, zone: region.zone, shifts, assignments: [], around: [] },
    practitioners: region.practitioners.map(({ code, name, discipline }) => ({ code, name, discipline })),
  })

type NewRoster = { readonly roster: Roster; readonly notices: readonly PlanNotice[] }

/** Makes a roster from the templates for dates that have none yet; one without any shift is no roster. */
export function decideNewRoster(region: Region, standing: readonly Days[], days: Days, newId: () => string): Result<NewRoster> {
  const { from, until } = days
  if (from >= until) return refuseField('until', newRosterFaults.backwards)
  if (dayNumber(until) - dayNumber(from) > mostRosterDays) return refuseField('until', newRosterFaults.long(mostRosterDays))
  const other = standing.find((one) => one.from < until && from < one.until)
  if (other) return refuseField('from', newRosterFaults.exists(other))
  const { shifts, notices } = planShifts(region, days, newId)
  if (shifts.length === 0) return refuseField('from', newRosterFaults.noShifts)
  return ok({ roster: emptyRoster(region, newId(), days, shifts), notices })
}

/** The dates somebody will most likely want next: half a year on from the last roster, else from the first Monday after today. */
export function usualDays(standing: readonly Days[], today: Day): Days {
  const last = standing.reduce((latest, { until }) => (until > latest ? until : latest), '')
  const from = last > today ? last : addDays(today, 8 - weekdayOf(today))
  return { from, until: addDays(from, 7 * usualWeeks) }
}
