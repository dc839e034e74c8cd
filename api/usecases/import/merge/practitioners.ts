import { isEqual } from '../../../domain/model/equal.ts'
import type { Availability, Credential, Practitioner, Surgery } from '../../../domain/model/practitioner.ts'
import { addDays, type Day } from '../../../domain/time/instant.ts'
import type { Origin } from '../fault.ts'
import type { RowOf } from '../rows.ts'
import { readTimes } from '../times.ts'
import { fromMoment, untilMoment } from './closures.ts'
import { type Draft, type Effect, effectOf, grouped, refuse, rowNumber, withFields } from './draft.ts'

type PractitionerRow = RowOf<'practitioners'>

/** Practitioners by code. */
export function mergePractitioners(draft: Draft, rows: readonly PractitionerRow[]): void {
  for (const [key, same] of grouped(rows, (row) => row.code.toLowerCase())) {
    const before = draft.practitioners.get(key)
    for (const row of same) {
      const practitioner = practitionerOf(draft, row, before)
      if (!practitioner) continue
      if (row !== same[0] && !isEqual(practitioner, draft.practitioners.get(key))) {
        refuse(draft, row.origin, 'code', 'same-code-twice', rowNumber(same[0]!.origin))
        continue
      }
      draft.practitioners.set(key, practitioner)
      draft.effects.set(row.origin, row === same[0] ? effectOf(before, practitioner) : 'same')
    }
  }
}

const nobody = {
  ...{ roles: [], from: null, until: null, sickness: [], availability: [] },
  ...{ recurring: [], exemptions: [], credentials: [], surgery: [] },
} as const

function practitionerOf(draft: Draft, row: PractitionerRow, before: Practitioner | undefined): Practitioner | null {
  const practice = row.practice ? draft.known.code('practices', row.origin, 'practice', row.practice) : row.practice
  if (row.practice && practice === null) return null
  const { code, name, discipline, contract, roles } = row
  const practitioner = withFields<Practitioner>(before ?? { ...nobody, code, name, discipline, contract }, {
    name,
    discipline,
    contract,
    roles,
    practice,
    email: row.email,
    phone: row.phone,
    big: row.big,
    minHours: row.min_hours,
    maxHours: row.max_hours,
    maxNights: row.max_nights,
  })
  const days = daysOf(draft, row, row.from === undefined ? practitioner : null)
  return days && { ...practitioner, from: days.from, until: row.until === undefined ? practitioner.until : days.until }
}

type DatedRow = { readonly origin: Origin; readonly from?: Day | null | undefined; readonly until?: Day | null | undefined }

/** Local dates `[from, until)`; the file names the last day itself. Null when it ends before it begins. */
export function daysOf(
  draft: Draft,
  row: DatedRow,
  kept: { readonly from: Day | null } | null,
): { from: Day | null; until: Day | null } | null {
  const from = kept ? kept.from : (row.from ?? null)
  const until = row.until ? addDays(row.until, 1) : null
  if (from === null || until === null || from < until) return { from, until }
  refuse(draft, row.origin, 'until', 'backwards')
  return null
}

/** Lays one part of a practitioner over what is known, and notes what the row did. */
export function layOver<T>(
  draft: Draft,
  code: string,
  origin: Origin,
  part: T,
  list: (one: Practitioner) => readonly T[],
  isSame: (a: T, b: T) => boolean,
  put: (one: Practitioner, parts: readonly T[]) => Practitioner,
): void {
  const key = code.toLowerCase()
  const practitioner = draft.practitioners.get(key)
  if (!practitioner) return
  const parts = list(practitioner)
  const before = parts.find((one) => isSame(one, part))
  const effect = effectOf(before, part)
  note(draft, origin, effect)
  if (effect !== 'same')
    draft.practitioners.set(key, put(practitioner, before ? parts.map((one) => (one === before ? part : one)) : [...parts, part]))
}

/** A row that stands for several parts did the most that any of them did. */
function note(draft: Draft, origin: Origin, effect: Effect): void {
  const before = draft.effects.get(origin)
  if (before === undefined || before === 'same') draft.effects.set(origin, effect)
}

/** Diplomas and registrations, by kind, number and first day. */
export function mergeCredentials(draft: Draft, rows: readonly RowOf<'credentials'>[]): void {
  for (const row of rows) {
    const code = draft.known.person(row.origin, 'practitioner', row.practitioner)
    const days = daysOf(draft, row, null)
    if (code === null || !days) continue
    const credential: Credential = { kind: row.kind, ...(row.number ? { number: row.number } : {}), ...days }
    const isSame = (a: Credential, b: Credential) => a.kind === b.kind && a.number === b.number && a.from === b.from
    layOver(
      draft,
      code,
      row.origin,
      credential,
      (one) => one.credentials,
      isSame,
      (one, credentials) => ({ ...one, credentials }),
    )
  }
}

/** Own surgery hours; times of a day take the place of those they overlap in that practice. */
export function mergeSurgery(draft: Draft, rows: readonly RowOf<'surgery'>[]): void {
  for (const row of rows) {
    const code = draft.known.person(row.origin, 'practitioner', row.practitioner)
    const practice = draft.known.code('practices', row.origin, 'practice', row.practice)
    const times = readTimes({ origin: row.origin, startField: 'start', endField: 'end' }, row.start, row.end, draft.faults)
    if (code === null || practice === null || !times) continue
    const end = times.end === '00:00' ? '24:00' : times.end
    if (end <= times.start) {
      refuse(draft, row.origin, 'end', 'backwards')
      continue
    }
    const isSame = (a: Surgery, b: Surgery) => a.practice === b.practice && a.weekday === b.weekday && a.start < b.end && b.start < a.end
    for (const weekday of row.weekday) {
      const surgery: Surgery = { practice, weekday, start: times.start, end }
      layOver(
        draft,
        code,
        row.origin,
        surgery,
        (one) => one.surgery,
        isSame,
        (one, parts) => ({ ...one, surgery: parts }),
      )
    }
  }
}

/** Marks by practitioner and interval; a long file has hundreds of thousands, so each practitioner is written once. */
export function mergeAvailability(draft: Draft, rows: readonly RowOf<'availability'>[]): void {
  const marks = new Map<string, Map<string, Availability>>()
  const { zone } = draft.region
  for (const row of rows) {
    const code = draft.known.person(row.origin, 'practitioner', row.practitioner)
    const from = fromMoment(row.from, zone)
    const until = untilMoment(row.until, zone)
    if (until <= from) {
      refuse(draft, row.origin, 'until', 'backwards')
      continue
    }
    const practitioner = code === null ? undefined : draft.practitioners.get(code.toLowerCase())
    if (!practitioner) continue
    const key = practitioner.code.toLowerCase()
    const mine = marks.get(key) ?? new Map(practitioner.availability.map((one) => [`${one.from} ${one.until}`, one]))
    marks.set(key, mine)
    const before = mine.get(`${from} ${until}`)
    const mark: Availability = { from, until, mark: row.mark }
    draft.effects.set(row.origin, effectOf(before, mark))
    mine.set(`${from} ${until}`, mark)
  }
  for (const [key, mine] of marks) draft.practitioners.set(key, { ...draft.practitioners.get(key)!, availability: [...mine.values()] })
}
