import { isEqual } from '../../domain/model/equal.ts'
import type { Finding } from '../../domain/model/finding.ts'
import type { Region } from '../../domain/model/region.ts'
import type { BusyNumber, Roster, ShiftId } from '../../domain/model/roster.ts'
import type { PlanNotice } from '../../domain/roster/plan.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Days } from '../../domain/time/interval.ts'
import { toWall } from '../../domain/time/zone.ts'
import type { FaultList, Origin } from './fault.ts'
import { checkRosters, refuseByRules } from './findings.ts'
import { knownOf, type People } from './known.ts'
import { mergeClosures } from './merge/closures.ts'
import { type Draft, draftOf, type Effect, regionFrom } from './merge/draft.ts'
import { type HistoryEntry, mergeHistory } from './merge/history.ts'
import { mergeContacts, mergePosts } from './merge/posts.ts'
import { mergeHours, mergePractices } from './merge/practices.ts'
import { mergeAvailability, mergeCredentials, mergePractitioners, mergeSurgery } from './merge/practitioners.ts'
import { mergeExemptions, mergeRecurring } from './merge/standing.ts'
import { mergeHolidays, mergeTemplates } from './merge/templates.ts'
import type { ReadImport } from './read.ts'
import { type ChangedRoster, decideRosters } from './roster/decide-rosters.ts'
import { wantedFrom } from './roster/wanted.ts'

/** What an import finds when it comes: everything it may change, and the clock. */
export type ImportGround = {
  readonly region: Region
  readonly rosters: readonly Roster[]
  /** Shifts somebody has seen published. */
  readonly published: ReadonlySet<ShiftId>
  readonly history: readonly HistoryEntry[]
  /** Time the people of the region and of the files gave to other cooperatives. */
  readonly elsewhere: readonly BusyNumber[]
  /** The dates asked for with `--period`. */
  readonly period: Days | null
  readonly now: Instant
  readonly newId: () => string
}

/** What an import does. It is only to be carried out when nothing was refused or asked. */
export type DecidedImport = {
  readonly region: Region
  readonly history: readonly HistoryEntry[]
  readonly created: readonly Roster[]
  readonly changed: readonly ChangedRoster[]
  /** The rosters as they stood, and the dates the import is about. */
  readonly standing: readonly Roster[]
  readonly period: readonly Days[]
  /** What rules that refuse no row say about the rosters now. */
  readonly findings: readonly Finding[]
  /** Wall times the clock repeats or skips, and shifts left out for it. */
  readonly notices: readonly PlanNotice[]
  readonly effects: ReadonlyMap<Origin, Effect>
  readonly faults: FaultList
}

/** Lays the rows of an import over what there is. Pure: the same ground and rows give the same decision. */
export function decideImport(ground: ImportGround, read: ReadImport): DecidedImport {
  const faults: FaultList = { refused: [...read.refused], asked: [...read.asked], ignored: [...read.ignored] }
  const draft = draftOf(ground.region, faults, knownIn(ground.region, read, faults), ground.newId)
  const history = mergeRegion(draft, ground, read)
  const region = regionFrom(draft)
  const wanted = wantedFrom(read.rows.roster, region.templates, draft.known, faults)
  const today = toWall(ground.now, region.zone).day
  const rosters = decideRosters({ ...ground, before: ground.region, region, today }, wanted, faults, draft.effects)
  const after = [...rosters.created, ...rosters.changed.map((one) => one.after)]
  const untouched = ground.rosters.filter((roster) => !rosters.changed.some((one) => one.before === roster))
  const findings = refuseByRules(checkRosters(after, untouched, region, ground.elsewhere), rosters.placed, faults)
  return {
    region: isEqual(region, ground.region) ? ground.region : region,
    history,
    created: rosters.created,
    changed: rosters.changed,
    standing: ground.rosters,
    period: rosters.period,
    findings,
    notices: rosters.notices,
    effects: draft.effects,
    faults,
  }
}

/** Files lean on each other: posts first, then who belongs to them, then what those do. */
function mergeRegion(draft: Draft, ground: ImportGround, { rows, tables }: ReadImport): readonly HistoryEntry[] {
  const look = () => {
    draft.known = knownOf(peopleIn(draft), tables, draft.faults)
  }
  mergePosts(draft, rows.posts)
  look()
  mergeContacts(draft, rows.contacts)
  mergeHolidays(draft, rows.holidays)
  mergePractices(draft, rows.practices)
  look()
  mergeHours(draft, rows.hours)
  mergeClosures(draft, rows.closures)
  mergePractitioners(draft, rows.practitioners)
  look()
  mergeCredentials(draft, rows.credentials)
  mergeSurgery(draft, rows.surgery)
  mergeAvailability(draft, rows.availability)
  mergeRecurring(draft, rows.recurring)
  mergeExemptions(draft, rows.exemptions)
  mergeTemplates(draft, rows.templates)
  return mergeHistory(draft, ground.history, rows.history)
}

const knownIn = (region: Region, read: ReadImport, faults: FaultList) => knownOf(region, read.tables, faults)

const peopleIn = (draft: Draft): People => ({
  posts: [...draft.posts.values()],
  practices: [...draft.practices.values()],
  practitioners: [...draft.practitioners.values()],
})
