import type { Demo } from '../../demo/demo.ts'
import { defaultPolicy } from '../../domain/model/policy.ts'
import type { Practitioner } from '../../domain/model/practitioner.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Roster } from '../../domain/model/roster.ts'
import { addDays, type Day, dayNumber, type Instant, instantOf, minuteOf } from '../../domain/time/instant.ts'
import { minuteOfWall, toMinute } from '../../domain/time/zone.ts'
import type { Sheet } from '../../formats/sheet.ts'
import { type DecidedImport, decideImport } from '../import/decide.ts'
import { readSheets } from '../import/read.ts'

/** The demo as values: its region with what no file tells, and its roster. Throws when its own rows are not sound. */
export type DemoValues = { readonly region: Region; readonly roster: Roster; readonly decided: DecidedImport }

/** Reads the rows of a demo exactly as an import would. */
export function demoValues(demo: Demo, now: Instant, newId: () => string): DemoValues {
  const read = readSheets(sheetsOf(demo))
  const ground = {
    region: emptyRegion(demo),
    rosters: [],
    published: new Set<string>(),
    history: [],
    elsewhere: [],
    period: demo.days,
    now,
    newId,
  }
  const decided = decideImport(ground, read)
  const fault = decided.faults.refused[0] ?? decided.faults.asked[0]
  const roster = decided.created[0]
  if (fault || !roster) throw new Error(`the demo does not import: ${JSON.stringify(fault ?? 'no roster')}`)
  return { region: withTrouble(demo, decided.region, now, newId), roster, decided }
}

function sheetsOf(demo: Demo): readonly Sheet[] {
  return Object.entries(demo.tables).map(([kind, rows]) => ({ file: `${kind}.csv`, rows, merges: [], untold: new Map() }))
}

const emptyRegion = ({ code, name, zone }: Pick<Demo, 'code' | 'name' | 'zone'>): Region => ({
  cooperative: code,
  name,
  zone,
  version: 1,
  posts: [],
  practices: [],
  practitioners: [],
  templates: [],
  holidays: [],
  policy: defaultPolicy,
})

/** Who is sick tonight, who left while still named, whose registration ended: an import refuses such rows, life does not. */
function withTrouble(demo: Demo, region: Region, now: Instant, newId: () => string): Region {
  const sick = soonSick(demo, now)
  const change = (practitioner: Practitioner): Practitioner => {
    const ill = sick.find((one) => one.practitioner === practitioner.code)
    if (ill) return { ...practitioner, sickness: [sicknessFrom(ill.date, demo, newId)] }
    if (practitioner.code === demo.left.practitioner) return { ...practitioner, until: addDays(demo.left.lastDay, 1) }
    if (practitioner.code !== demo.expired.practitioner) return practitioner
    const until = addDays(demo.expired.lastDay, 1)
    return { ...practitioner, credentials: practitioner.credentials.map((one) => (one.kind === 'rgs' ? { ...one, until } : one)) }
  }
  return { ...region, practitioners: region.practitioners.map(change) }
}

/** An evening and a night that can still be mended: whoever looks finds them to come, at any hour of the day. */
function soonSick({ sick, zone }: Demo, now: Instant): Demo['sick'] {
  const soonest = minuteOf(now) + leastAhead
  return sick.filter(({ date, start }) => toMinute(date, start, zone) >= soonest).slice(0, 2)
}

/** Minutes. */
const leastAhead = 60

/** From noon of a day until noon three days on. */
function sicknessFrom(date: Day, demo: Demo, newId: () => string) {
  const day = dayNumber(date)
  const at = (number: number) => instantOf(minuteOfWall(number, 720, demo.zone))
  return { id: newId(), from: at(day), until: at(day + 3) }
}
