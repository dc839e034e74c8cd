import { closureLengthFault } from '../../../domain/cover/closure-change.ts'
import type { Closure } from '../../../domain/model/practice.ts'
import { dayNumber, type Instant, instantOf, wallMinutes } from '../../../domain/time/instant.ts'
import { minuteOfWall, type Zone } from '../../../domain/time/zone.ts'
import type { Moment } from '../../../formats/values/dates.ts'
import type { RowOf } from '../rows.ts'
import { type Draft, effectOf, refuse } from './draft.ts'

/** A bare date as `from` is 00:00 of that day; a time is exact. */
export const fromMoment = ({ day, time }: Moment, zone: Zone): Instant =>
  instantOf(minuteOfWall(dayNumber(day), time === null ? 0 : wallMinutes(time), zone))

/** A bare date as `until` means through that day; a time is exact. */
export const untilMoment = ({ day, time }: Moment, zone: Zone): Instant =>
  instantOf(minuteOfWall(dayNumber(day), time === null ? 1440 : wallMinutes(time), zone))

type ClosureRow = RowOf<'closures'>

/**
 * Closures of practices, in file order. A row is the closure it names by practice, start and end, else the one that
 * starts there; two rows of one file are always two closures unless they say the same.
 */
export function mergeClosures(draft: Draft, rows: readonly ClosureRow[]): void {
  const taken = new Set<string>()
  for (const row of rows) {
    const told = closureOf(draft, row)
    const practice = told && draft.practices.get(told.practice.toLowerCase())
    if (!told || !practice) continue
    const free = practice.closures.filter((one) => !taken.has(one.id))
    const before =
      free.find((one) => one.from === told.from && one.until === told.until && one.coverPractice === told.cover) ??
      free.find((one) => one.from === told.from && one.until === told.until) ??
      free.find((one) => one.from === told.from)
    const agreementUntil = row.agreement_until === undefined ? (before?.agreementUntil ?? null) : told.agreementUntil
    const isSameAgreement = before !== undefined && before.agreementUntil === agreementUntil
    const closure = withGiven({
      id: before?.id ?? draft.newId(),
      from: told.from,
      until: told.until,
      intent: (before?.from === told.from && before.until === told.until && before.intent) || told.intent,
      reason: row.reason === undefined ? before?.reason : (row.reason ?? undefined),
      coverPractice: row.cover_practice === undefined ? (before?.coverPractice ?? null) : told.cover,
      agreementUntil,
      agreementIntent: (isSameAgreement ? before.agreementIntent : undefined) ?? told.agreementIntent,
    })
    taken.add(closure.id)
    const closures = before ? practice.closures.map((one) => (one === before ? closure : one)) : [...practice.closures, closure]
    draft.practices.set(practice.code.toLowerCase(), { ...practice, closures })
    draft.effects.set(row.origin, effectOf(before, closure))
  }
}

type Optional = 'reason' | 'agreementIntent'

/** A closure without the fields that have no value. */
const withGiven = ({
  reason,
  agreementIntent,
  ...closure
}: Omit<Closure, Optional> & { readonly [field in Optional]: string | undefined }): Closure => ({
  ...closure,
  ...(reason === undefined ? {} : { reason }),
  ...(agreementIntent === undefined ? {} : { agreementIntent }),
})

/** A moment as it was written, whatever the clock does to it later. */
const written = ({ day, time }: Moment): string => (time === null ? day : `${day} ${time}`)

type Told = Required<Pick<Closure, 'from' | 'until' | 'intent' | 'agreementUntil'>> & {
  readonly practice: string
  readonly cover: string | null
  readonly agreementIntent: string | undefined
}

function closureOf(draft: Draft, row: ClosureRow): Told | null {
  const { zone } = draft.region
  const practice = draft.known.code('practices', row.origin, 'practice', row.practice)
  const cover = row.cover_practice ? draft.known.code('practices', row.origin, 'cover_practice', row.cover_practice) : null
  const from = fromMoment(row.from, zone)
  const until = untilMoment(row.until, zone)
  if (until <= from) {
    refuse(draft, row.origin, 'until', 'backwards')
    return null
  }
  if (closureLengthFault({ from, until })) {
    refuse(draft, row.origin, 'until', 'closure-too-long')
    return null
  }
  if (practice === null || (row.cover_practice && cover === null)) return null
  const intent = { from: written(row.from), until: written(row.until) }
  const agreement = row.agreement_until
  return {
    practice,
    from,
    until,
    intent,
    cover,
    agreementUntil: agreement ? untilMoment(agreement, zone) : null,
    agreementIntent: agreement ? written(agreement) : undefined,
  }
}
