import type { Closure, Hours, Link, Practice } from '../../api/domain/model/practice.ts'
import { given, instantIn, type Row } from './row.ts'

type Parts = {
  readonly links?: readonly Row<'practice_link'>[]
  readonly hours?: readonly Row<'practice_hours'>[]
  readonly closures?: readonly Row<'closure'>[]
}

const bySeq = <R extends { seq: number }>(rows: readonly R[] = []): R[] => [...rows].sort((a, b) => a.seq - b.seq)

export const toPractice = (row: Row<'practice'>, parts: Parts = {}) =>
  ({
    code: row.code,
    name: row.name,
    patients: row.patients,
    ...given('place', row.place),
    ...given('neighbourhood', row.neighbourhood),
    ...given('municipality', row.municipality),
    ...given('phone', row.phone),
    links: bySeq(parts.links).map(toLink),
    hours: bySeq(parts.hours).map(toHours),
    closures: bySeq(parts.closures).map(toClosure),
  }) satisfies Practice

const toLink = (row: Row<'practice_link'>) =>
  ({
    post: row.post,
    nightPost: row.night_post,
    nightFrom: row.night_from,
    nightUntil: row.night_until,
    from: row.from_day,
    until: row.until_day,
  }) satisfies Link

const toHours = (row: Row<'practice_hours'>) => ({ weekday: row.weekday, open: row.opens, close: row.closes }) satisfies Hours

const intentOf = ({ intent_from: from, intent_until: until }: Row<'closure'>): NonNullable<Closure['intent']> | null =>
  from === null || until === null ? null : { from, until }

const toClosure = (row: Row<'closure'>) =>
  ({
    id: row.id,
    from: instantIn(row.starts_at),
    until: instantIn(row.ends_at),
    ...given('intent', intentOf(row)),
    ...given('agreementIntent', row.intent_agreement),
    ...given('reason', row.reason),
    coverPractice: row.cover_practice,
    agreementUntil: row.agreement_until === null ? null : instantIn(row.agreement_until),
  }) satisfies Closure

export const fromPractice = (cooperative: string, practice: Practice) =>
  ({
    cooperative_id: cooperative,
    code: practice.code,
    name: practice.name,
    patients: practice.patients,
    place: practice.place ?? null,
    neighbourhood: practice.neighbourhood ?? null,
    municipality: practice.municipality ?? null,
    phone: practice.phone ?? null,
  }) satisfies Row<'practice'>

export const fromLinks = (cooperative: string, practice: Practice): Row<'practice_link'>[] =>
  practice.links.map((link, seq) => ({
    cooperative_id: cooperative,
    practice: practice.code,
    seq,
    post: link.post,
    night_post: link.nightPost,
    night_from: link.nightFrom,
    night_until: link.nightUntil,
    from_day: link.from,
    until_day: link.until,
  }))

export const fromHours = (cooperative: string, practice: Practice): Row<'practice_hours'>[] =>
  practice.hours.map(({ weekday, open, close }, seq) => ({
    cooperative_id: cooperative,
    practice: practice.code,
    seq,
    weekday,
    opens: open,
    closes: close,
  }))

export const fromClosures = (cooperative: string, practice: Practice): Row<'closure'>[] =>
  practice.closures.map((closure, seq) => ({
    cooperative_id: cooperative,
    id: closure.id,
    practice: practice.code,
    seq,
    intent_from: closure.intent?.from ?? null,
    intent_until: closure.intent?.until ?? null,
    intent_agreement: closure.agreementIntent ?? null,
    starts_at: closure.from,
    ends_at: closure.until,
    reason: closure.reason ?? null,
    cover_practice: closure.coverPractice,
    agreement_until: closure.agreementUntil,
  }))
