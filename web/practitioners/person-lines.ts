import {
  type Availability,
  type Credential,
  type Exemption,
  type ExemptionReason,
  exemptionReasons,
  exemptRules,
  type Mark,
  marks,
  type Practitioner,
  type RecurringMark,
  type Sickness,
  type Surgery,
} from '../../api/domain/model/practitioner.ts'
import { hardKinds } from '../../api/domain/model/hard-kind.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { addDays, type Day, type Instant, isDay, isWallTime, type Weekday } from '../../api/domain/time/instant.ts'
import { toInstant, toWall, type Zone } from '../../api/domain/time/zone.ts'
import { newId } from '../new-id.ts'
import { practicesByName } from '../practices-by-name.ts'
import type { Entered, LineForm } from '../ui/lines.tsx'
import { t } from './words.ts'

const dateOf = (text: string | undefined): Day | null => (text ? text : null)

/** Dates as people say them: the last day itself, where the value has the day after it. */
const throughOf = (until: Day | null): string => (until === null ? '' : addDays(until, -1))
const untilOf = (through: string | undefined): Day | null => (through ? (isDay(through) ? addDays(through, 1) : through) : null)

const datesColumns = () =>
  [
    { name: 'from', label: t('from'), kind: 'date', path: 'from' },
    { name: 'through', label: t('through'), kind: 'date', path: 'until' },
  ] as const

/** Diplomas, registrations and insurance, with the dates on which they hold. */
export const credentialForm = (): LineForm<Credential> => ({
  columns: [
    { name: 'kind', label: t('credential.kind'), kind: 'text', path: 'kind' },
    { name: 'number', label: t('credential.number'), kind: 'text', path: 'number' },
    ...datesColumns(),
  ],
  empty: {},
  enteredOf: ({ kind, number, from, until }) => ({ kind, number: number ?? '', from: from ?? '', through: throughOf(until) }),
  lineOf: ({ kind = '', number, from, through }) => ({
    kind,
    ...(number ? { number } : {}),
    from: dateOf(from),
    until: untilOf(through),
  }),
})

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Own surgery hours on a weekday in a practice. */
export const surgeryForm = (region: Region, own: string | undefined): LineForm<Surgery> => ({
  columns: [
    {
      name: 'weekday',
      label: t('weekday'),
      kind: 'choice',
      path: 'weekday',
      choices: weekdays.map((day) => ({ value: `${day}`, label: t(`weekday.${day}`) })),
    },
    { name: 'start', label: t('start'), kind: 'time', path: 'start' },
    { name: 'end', label: t('end'), kind: 'time', path: 'end' },
    {
      name: 'practice',
      label: t('practice'),
      kind: 'choice',
      path: 'practice',
      choices: practicesByName(region).map(({ code, name }) => ({ value: code, label: name })),
    },
  ],
  empty: { weekday: '1', start: '08:00', end: '12:00', practice: own ?? practicesByName(region)[0]?.code ?? '' },
  enteredOf: ({ weekday, start, end, practice }) => ({ weekday: `${weekday}`, start, end: end === '24:00' ? '00:00' : end, practice }),
  lineOf: ({ weekday, start = '', end = '', practice = '' }) => ({
    practice,
    weekday: Number(weekday) as Weekday,
    start,
    end: end === '00:00' ? '24:00' : end,
  }),
})

const markColumn = () =>
  ({
    name: 'mark',
    label: t('mark'),
    kind: 'choice',
    path: 'mark',
    choices: [...marks].reverse().map((mark) => ({ value: mark, label: t(`mark.${mark}`) })),
  }) as const

const momentColumns = () =>
  [
    { name: 'from', label: t('from'), kind: 'date', path: 'from' },
    { name: 'fromTime', label: t('time'), kind: 'time', path: 'from' },
    { name: 'through', label: t('through'), kind: 'date', path: 'until' },
    { name: 'untilTime', label: t('time'), kind: 'time', path: 'until' },
  ] as const

/** A stretch in local time; without times it is whole days. */
function spanOf({ from, until }: { readonly from: Instant; readonly until: Instant | null }, zone: Zone): Entered {
  const begin = toWall(from, zone)
  const end = until === null ? null : toWall(until, zone)
  const isWhole = end?.time === '00:00'
  return {
    from: begin.day,
    fromTime: begin.time === '00:00' ? '' : begin.time,
    through: end === null ? '' : isWhole ? addDays(end.day, -1) : end.day,
    untilTime: end === null || isWhole ? '' : end.time,
  }
}

/** An instant that cannot be is told at its field. */
const momentOf = (day: string, time: string, zone: Zone): Instant => (isDay(day) && isWallTime(time) ? toInstant(day, time, zone) : '')

const beginOf = ({ from = '', fromTime }: Entered, zone: Zone): Instant => momentOf(from, fromTime || '00:00', zone)

function endOf({ from = '', through, untilTime }: Entered, zone: Zone): Instant {
  const day = through || from
  return untilTime ? momentOf(day, untilTime, zone) : momentOf(isDay(day) ? addDays(day, 1) : day, '00:00', zone)
}

/** Off, and wishes: what somebody said of a stretch of time. */
export const availabilityForm = (zone: Zone, now: Instant): LineForm<Availability> => ({
  columns: [markColumn(), ...momentColumns()],
  empty: { mark: 'blocked' },
  enteredOf: ({ mark, ...span }) => ({ mark, ...spanOf(span, zone) }),
  lineOf: (entered) => ({ from: beginOf(entered, zone), until: endOf(entered, zone), mark: (entered['mark'] ?? 'blocked') as Mark }),
  orderOf: ({ from }) => from,
  isNow: ({ until }) => until > now,
})

/** Weekdays that people name together; others are named one by one. */
const groupsOfDays = { '1,2,3,4,5': 'days.work', '6,7': 'days.weekend', '1,2,3,4,5,6,7': 'days.all' } as const

const daysName = (days: string): string =>
  days in groupsOfDays
    ? t(groupsOfDays[days as keyof typeof groupsOfDays])
    : days
        .split(',')
        .map((day) => t(`weekday.${Number(day) as Weekday}`))
        .join(', ')

const mostWeeks = 4

/** What holds every so many weeks, "nooit op woensdag"; without times whole days, ended by its last day. */
export const recurringForm = (standing: readonly RecurringMark[], today: Day): LineForm<RecurringMark> => {
  const own = standing.map(({ weekdays: days }) => days.join(','))
  const choices = [...new Set([...weekdays.map(String), ...Object.keys(groupsOfDays), ...own])]
  const weeks = [...new Set([...Array.from({ length: mostWeeks }, (_, at) => at + 1), ...standing.map(({ everyWeeks }) => everyWeeks)])]
  return {
    columns: [
      markColumn(),
      {
        ...{ name: 'weekdays', label: t('weekdays'), kind: 'choice', path: 'weekdays' },
        choices: choices.map((value) => ({ value, label: daysName(value) })),
      },
      {
        ...{ name: 'weeks', label: t('weeks'), kind: 'choice', path: 'everyWeeks' },
        choices: weeks.sort((a, b) => a - b).map((count) => ({ value: `${count}`, label: t('weeks.every', { count }) })),
      },
      { name: 'start', label: t('start'), kind: 'time', path: 'start' },
      { name: 'end', label: t('end'), kind: 'time', path: 'end' },
      ...datesColumns(),
    ],
    empty: { mark: 'blocked', weekdays: '3', weeks: '1', from: today },
    enteredOf: ({ mark, weekdays: days, everyWeeks, start, end, from, until }) => ({
      ...{ mark, weekdays: days.join(','), weeks: `${everyWeeks}`, from, through: throughOf(until) },
      ...(start === '00:00' && end === '24:00' ? { start: '', end: '' } : { start, end: end === '24:00' ? '00:00' : end }),
    }),
    lineOf: ({ mark, weekdays: days = '', weeks, start, end, from, through }) => ({
      mark: (mark ?? 'blocked') as Mark,
      weekdays: days.split(',').map(Number) as Weekday[],
      everyWeeks: Number(weeks),
      start: start || '00:00',
      end: !end || end === '00:00' ? '24:00' : end,
      from: from || today,
      until: untilOf(through),
    }),
    orderOf: ({ from }) => from,
    isNow: ({ until }) => until === null || until > today,
  }
}

/** From which hours or which rule somebody is exempt, why and until when. */
export const exemptionForm = (today: Day): LineForm<Exemption> => ({
  columns: [
    {
      ...{ name: 'of', label: t('exempt.of'), kind: 'choice', path: 'of' },
      choices: [...hardKinds, ...exemptRules].map((value) => ({ value, label: t(`exempt.${value}`) })),
    },
    {
      ...{ name: 'reason', label: t('exempt.reason'), kind: 'choice', path: 'reason' },
      choices: exemptionReasons.map((value) => ({ value, label: t(`exempt.reason.${value}`) })),
    },
    ...datesColumns(),
  ],
  empty: { of: 'night', reason: 'agreement', from: today },
  enteredOf: ({ of, reason, from, until }) => ({ of, reason, from: from ?? '', through: throughOf(until) }),
  lineOf: ({ of, reason, from, through }) => ({
    of: (of ?? 'night') as Exemption['of'],
    reason: (reason ?? 'agreement') as ExemptionReason,
    from: dateOf(from),
    until: untilOf(through),
  }),
  isNow: ({ until }) => until === null || until > today,
})

/** Reported sick; without an end until further notice. */
export const sicknessForm = (zone: Zone, now: Instant): LineForm<Sickness> => ({
  columns: momentColumns(),
  empty: { from: toWall(now, zone).day },
  enteredOf: (sick) => spanOf(sick, zone),
  lineOf: (entered, before) => ({
    id: before?.id ?? newId(),
    from: beginOf(entered, zone),
    until: entered['through'] || entered['untilTime'] ? endOf(entered, zone) : null,
  }),
  orderOf: ({ from }) => from,
  isNow: ({ until }) => until === null || until > now,
})

/** A value of a practitioner as somebody typed it; empty takes it away. */
export function fieldOf(name: keyof Practitioner, text: string): Partial<Practitioner> {
  if (name === 'from') return { from: dateOf(text) }
  if (name === 'until') return { until: untilOf(text) }
  if (text === '') return name === 'name' ? { name: '' } : {}
  if (name === 'minHours' || name === 'maxHours' || name === 'maxNights') return { [name]: numberOf(text) }
  return { [name]: text }
}

/** What is no number becomes one that no range holds, so that it is told at its field. */
const numberOf = (text: string): number => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : -1)
