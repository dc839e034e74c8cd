import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Gap } from '../../../api/domain/cover/gap.ts'
import type { GapWatch } from '../../../api/domain/cover/gaps.ts'
import { absencesOf } from '../../../api/domain/cover/presence.ts'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Assignment, Roster, Shift, ShiftId } from '../../../api/domain/model/roster.ts'
import type { Staffing } from '../../../api/domain/model/staffing.ts'
import { linesOf } from '../../../api/domain/rules/line.ts'
import { minuteOf } from '../../../api/domain/time/instant.ts'
import { toInstant } from '../../../api/domain/time/zone.ts'
import { createSettled } from './create-settled.ts'
import { heldByPerson, heldByPlace, placeKey, sameList } from './held.ts'
import { mergeGaps, problemGapsOf } from './problems.ts'
import { findingsOfRow } from './rules.ts'

/** What was last published of a roster. */
export type PublishedStaffing = {
  readonly revision: number | null
  readonly shifts: readonly Shift[]
  readonly assignments: readonly Assignment[]
}

/** What the eye is kept informed of while it edits. Rules and gaps follow in the picture of the cell itself. */
export type Watch = {
  /** The draft as it was at the last quiet moment: what is told beside the grid follows this, one picture after rules and gaps. */
  readonly settled: Accessor<Roster | null>
  /** What the rules say about somebody on a shift. */
  readonly findingsAt: (practitioner: Code, shift: string) => readonly Finding[]
  readonly findings: Accessor<readonly Finding[]>
  /** Holes and problems of this roster, most urgent first. */
  readonly gaps: Accessor<readonly Gap[]>
  /** True until the rules and gaps were looked at for the first time. */
  readonly isFresh: Accessor<boolean>
  /** Sick or out of service during part of an assignment. */
  readonly isAbsent: (held: Assignment) => boolean
  readonly published: Accessor<PublishedStaffing | null>
  /** Who readers see at a place; undefined where the shift was never published. */
  readonly publishedAt: (shift: string, position: number) => readonly Assignment[] | undefined
  readonly reloadPublished: () => Promise<void>
}

/** Starts to watch the gaps of a roster. */
export type WatchGaps = (region: Region, staffing: Staffing) => GapWatch

type Ground = {
  readonly roster: Accessor<Roster>
  readonly region: Accessor<Region>
  readonly later: (work: () => void) => void
  readonly watching: (ready: (watchGaps: WatchGaps) => void) => void
  readonly besides: (work: () => void) => void
  readonly loadPublished: () => Promise<PublishedStaffing>
}

export function createWatch({ roster, region, later, watching, besides, loadPublished }: Ground): Watch {
  const [watchGaps, setWatchGaps] = createSignal<WatchGaps | null>(null)
  // The first time the grid stands before anything is checked; from then on an edit and what it breaks come in one picture.
  watching((found) => setWatchGaps(() => found))
  const checked = createMemo(() => (watchGaps() ? roster() : null))
  const settled = createSettled(roster, besides)
  const byPerson = createRows(() => checked(), region)
  const byShift = createMemo(() => findingsByShift(byPerson()))
  const isAbsent = createAbsences(region)
  const findings = createMemo(() => [...byPerson().values()].flatMap((row) => row.findings))
  const gaps = createGaps({ checked: () => checked(), region, findings: () => findings(), watchGaps })
  const [published, setPublished] = createSignal<PublishedStaffing | null>(null)
  const publishedHeld = createMemo(() => {
    const state = published()
    if (!state || state.revision === null) return null
    return { known: new Set(state.shifts.map((shift) => shift.id)), held: heldByPlace(state.assignments) }
  })
  const isFresh = createMemo(() => checked() === null)
  const publishedAt = (shift: string, position: number) => {
    const all = publishedHeld()
    return all?.known.has(shift) ? (all.held.get(placeKey(shift, position)) ?? nobody) : undefined
  }
  const findingsAt = (practitioner: Code, shift: string) => byShift().get(shift)?.get(practitioner) ?? none
  const reloadPublished = async () => void setPublished(await loadPublished())
  later(() => void reloadPublished())

  return { settled, findingsAt, findings, gaps, isFresh, isAbsent, published, publishedAt, reloadPublished }
}

const none: readonly Finding[] = []
const nobody: readonly Assignment[] = []

type RowFindings = { readonly held: readonly Assignment[]; readonly findings: readonly Finding[] }

const manyRows = 8

/** Findings per practitioner; only rows whose assignments changed are checked again. */
function createRows(checked: Accessor<Roster | null>, region: Accessor<Region>): Accessor<ReadonlyMap<Code, RowFindings>> {
  const nothing: ReadonlyMap<Code, RowFindings> = new Map()
  const state = createMemo<{ region: Region | null; rows: ReadonlyMap<Code, RowFindings> }>(
    (before) => {
      const now = checked()
      if (!now) return before
      const known = before.region === region() ? before.rows : nothing
      const all = [...heldByPerson(now.assignments)]
      const isKnown = all.map(([code, held]) => sameList(known.get(code)?.held, held))
      // For one row its own line is found; for many of them all lines at once.
      if (isKnown.filter((is) => !is).length >= manyRows) linesOf(now, region())
      const rows = new Map<Code, RowFindings>()
      for (const [index, [code, held]] of all.entries())
        rows.set(code, isKnown[index] ? known.get(code)! : { held, findings: findingsOfRow(now, region(), code) })
      return { region: region(), rows }
    },
    { region: null, rows: nothing },
  )
  const rows = createMemo(() => state().rows)
  return rows
}

function findingsByShift(rows: ReadonlyMap<Code, RowFindings>): ReadonlyMap<ShiftId, ReadonlyMap<Code, readonly Finding[]>> {
  const found = new Map<ShiftId, Map<Code, Finding[]>>()
  for (const [code, { findings }] of rows) {
    for (const finding of findings) {
      for (const shift of finding.shifts) {
        const ofShift = found.get(shift)
        const list = ofShift?.get(code)
        if (list) list.push(finding)
        else if (ofShift) ofShift.set(code, [finding])
        else found.set(shift, new Map([[code, [finding]]]))
      }
    }
  }
  return found
}

function createAbsences(region: Accessor<Region>): (held: Assignment) => boolean {
  const absences = createMemo(() => {
    const { practitioners, zone } = region()
    return new Map(practitioners.map((one) => [one.code, absencesOf(one, zone)] as const).filter(([, list]) => list.length > 0))
  })
  const isAbsent = (held: Assignment) => {
    const list = absences().get(held.practitioner)
    if (!list) return false
    const from = minuteOf(held.from)
    const until = minuteOf(held.until)
    return list.some((absence) => absence.from < until && from < absence.until)
  }
  return isAbsent
}

const staffingOf = (roster: Roster): Staffing => ({
  source: 'draft',
  shifts: roster.shifts,
  assignments: roster.assignments,
  published: {},
  around: roster.around,
})

type Watched = {
  readonly checked: Accessor<Roster | null>
  readonly region: Accessor<Region>
  readonly findings: Accessor<readonly Finding[]>
  readonly watchGaps: Accessor<WatchGaps | null>
}

/** Gaps found once from scratch, then only where shifts were touched. */
function createGaps({ checked, region, findings, watchGaps }: Watched): Accessor<readonly Gap[]> {
  type State = {
    readonly region: Region
    readonly roster: Roster
    readonly staffing: Staffing
    readonly watch: GapWatch
  }
  const watched = createMemo<State | null>((before) => {
    const now = checked()
    const start = watchGaps()
    if (!now || !start) return null
    const place = region()
    const staffing = staffingOf(now)
    if (!before || before.region !== place) return { region: place, roster: now, staffing, watch: start(place, staffing) }
    const touched = touchedShifts(before.roster, now)
    return touched.length === 0
      ? { ...before, roster: now }
      : { region: place, roster: now, staffing, watch: before.watch.after(staffing, touched) }
  }, null)
  const gaps = createMemo<readonly Gap[]>((before) => {
    const state = watched()
    if (!state) return []
    const { from, until, zone } = state.roster
    const holes = state.watch.gaps({ from: toInstant(from, '00:00', zone), until: toInstant(until, '12:00', zone) })
    return mergeGaps(
      before,
      holes.filter((gap) => gap.shift !== undefined),
      problemGapsOf(findings(), state.staffing, region()),
    )
  }, [])
  return gaps
}

/** Shifts whose own facts or holders differ between two values of one roster; what did not change kept its identity. */
function touchedShifts(before: Roster, after: Roster): readonly string[] {
  const touched = new Set<string>()
  if (before.shifts !== after.shifts) {
    const known = new Set(before.shifts)
    const kept = new Set(after.shifts)
    for (const shift of after.shifts) if (!known.has(shift)) touched.add(shift.id)
    for (const shift of before.shifts) if (!kept.has(shift)) touched.add(shift.id)
  }
  if (before.assignments !== after.assignments) {
    const known = new Set(before.assignments)
    const kept = new Set(after.assignments)
    for (const held of after.assignments) if (!known.has(held)) touched.add(held.shift)
    for (const held of before.assignments) if (!kept.has(held)) touched.add(held.shift)
  }
  return [...touched]
}
