import type {
  Availability,
  Credential,
  Exemption,
  Practitioner,
  RecurringMark,
  Sickness,
  Surgery,
} from '../../api/domain/model/practitioner.ts'
import { given, instantIn, type Row } from './row.ts'

type Parts = {
  readonly sickness?: readonly Row<'sickness'>[]
  readonly availability?: readonly Row<'availability'>[]
  readonly recurring?: readonly Row<'recurring_mark'>[]
  readonly exemptions?: readonly Row<'exemption'>[]
  readonly credentials?: readonly Row<'credential'>[]
  readonly surgery?: readonly Row<'surgery'>[]
}

const bySeq = <R extends { seq: number }>(rows: readonly R[] = []): R[] => [...rows].sort((a, b) => a.seq - b.seq)

export const toPractitioner = (row: Row<'practitioner'>, parts: Parts = {}) =>
  ({
    code: row.code,
    name: row.name,
    discipline: row.discipline,
    contract: row.contract,
    roles: row.roles,
    ...given('practice', row.practice),
    ...given('email', row.email),
    ...given('phone', row.phone),
    ...given('big', row.big),
    ...given('minHours', row.min_hours),
    ...given('maxHours', row.max_hours),
    ...given('maxNights', row.max_nights),
    from: row.from_day,
    until: row.until_day,
    sickness: (parts.sickness ?? []).map(toSickness).sort((a, b) => (a.from < b.from ? -1 : 1)),
    availability: bySeq(parts.availability).map(toAvailability),
    recurring: bySeq(parts.recurring).map(toRecurring),
    exemptions: bySeq(parts.exemptions).map(toExemption),
    credentials: bySeq(parts.credentials).map(toCredential),
    surgery: bySeq(parts.surgery).map(toSurgery),
  }) satisfies Practitioner

const toSickness = (row: Row<'sickness'>) =>
  ({ id: row.id, from: instantIn(row.starts_at), until: row.ends_at === null ? null : instantIn(row.ends_at) }) satisfies Sickness

const toAvailability = (row: Row<'availability'>) =>
  ({ from: instantIn(row.starts_at), until: instantIn(row.ends_at), mark: row.mark }) satisfies Availability

const toRecurring = (row: Row<'recurring_mark'>) =>
  ({
    mark: row.mark,
    weekdays: row.weekdays,
    everyWeeks: row.every_weeks,
    start: row.wall_start,
    end: row.wall_end,
    from: row.from_day,
    until: row.until_day,
  }) satisfies RecurringMark

const toExemption = (row: Row<'exemption'>) =>
  ({ of: row.subject, reason: row.reason, from: row.from_day, until: row.until_day }) satisfies Exemption

const toCredential = (row: Row<'credential'>) =>
  ({ kind: row.kind, ...given('number', row.number), from: row.from_day, until: row.until_day }) satisfies Credential

const toSurgery = (row: Row<'surgery'>) =>
  ({ practice: row.practice, weekday: row.weekday, start: row.wall_start, end: row.wall_end }) satisfies Surgery

export const fromPractitioner = (cooperative: string, practitioner: Practitioner, person: string) =>
  ({
    cooperative_id: cooperative,
    code: practitioner.code,
    person_id: person,
    name: practitioner.name,
    discipline: practitioner.discipline,
    contract: practitioner.contract,
    roles: practitioner.roles,
    practice: practitioner.practice ?? null,
    email: practitioner.email ?? null,
    phone: practitioner.phone ?? null,
    big: practitioner.big ?? null,
    min_hours: practitioner.minHours ?? null,
    max_hours: practitioner.maxHours ?? null,
    max_nights: practitioner.maxNights ?? null,
    from_day: practitioner.from,
    until_day: practitioner.until,
  }) satisfies Row<'practitioner'>

const keyOf = (cooperative: string, practitioner: Practitioner) => ({ cooperative_id: cooperative, practitioner: practitioner.code })

export const fromSickness = (cooperative: string, practitioner: Practitioner): Row<'sickness'>[] =>
  practitioner.sickness.map(({ id, from, until }) => ({ ...keyOf(cooperative, practitioner), id, starts_at: from, ends_at: until }))

export const fromAvailability = (cooperative: string, practitioner: Practitioner): Row<'availability'>[] =>
  practitioner.availability.map(({ from, until, mark }, seq) => ({
    ...keyOf(cooperative, practitioner),
    seq,
    starts_at: from,
    ends_at: until,
    mark,
  }))

export const fromRecurring = (cooperative: string, practitioner: Practitioner): Row<'recurring_mark'>[] =>
  practitioner.recurring.map(({ mark, weekdays, everyWeeks, start, end, from, until }, seq) => ({
    ...keyOf(cooperative, practitioner),
    seq,
    mark,
    weekdays,
    every_weeks: everyWeeks,
    wall_start: start,
    wall_end: end,
    from_day: from,
    until_day: until,
  }))

export const fromExemptions = (cooperative: string, practitioner: Practitioner): Row<'exemption'>[] =>
  practitioner.exemptions.map(({ of, reason, from, until }, seq) => ({
    ...keyOf(cooperative, practitioner),
    seq,
    subject: of,
    reason,
    from_day: from,
    until_day: until,
  }))

export const fromCredentials = (cooperative: string, practitioner: Practitioner): Row<'credential'>[] =>
  practitioner.credentials.map(({ kind, number, from, until }, seq) => ({
    ...keyOf(cooperative, practitioner),
    seq,
    kind,
    number: number ?? null,
    from_day: from,
    until_day: until,
  }))

export const fromSurgery = (cooperative: string, practitioner: Practitioner): Row<'surgery'>[] =>
  practitioner.surgery.map(({ practice, weekday, start, end }, seq) => ({
    ...keyOf(cooperative, practitioner),
    seq,
    practice,
    weekday,
    wall_start: start,
    wall_end: end,
  }))
