import { makeDemo } from '../../api/demo/demo.ts'
import type { DemoSize } from '../../api/demo/sizes.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import type { Staffing } from '../../api/domain/model/staffing.ts'
import type { Interval } from '../../api/domain/time/interval.ts'
import { toInstant } from '../../api/domain/time/zone.ts'
import { demoValues } from '../../api/usecases/demo/values.ts'

export type DemoStaffing = { readonly region: Region; readonly roster: Roster; readonly staffing: Staffing; readonly season: Interval }

/** The demo cooperative of a size with its half-year as the draft stands; the same on every call. */
export function demoStaffing(size: DemoSize): DemoStaffing {
  const demo = makeDemo({ size, seed: 1, today: '2026-11-16' })
  let made = 0
  const { region, roster } = demoValues(demo, '2026-11-16T10:00:00Z', () => `id-${String(++made).padStart(8, '0')}`)
  const { shifts, assignments, zone } = roster
  const season = { from: toInstant(roster.from, '00:00', zone), until: toInstant(roster.until, '00:00', zone) }
  return { region, roster, staffing: { source: 'draft', shifts, assignments, published: {} }, season }
}
