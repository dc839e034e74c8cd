import type { Link, Practice } from '../../../api/domain/model/practice.ts'
import { type Fault, faultAt } from '../../../api/domain/refusal.ts'
import { shapeFaults } from '../../../api/domain/says/shape-faults.ts'
import { addDays, isDay, type Weekday } from '../../../api/domain/time/instant.ts'
import { hoursText, readHoursText } from './hours-text.ts'

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

export type EnteredLink = { post: string; nightPost: string; nightFrom: string; nightUntil: string; from: string; through: string }

export type Entered = {
  code: string
  name: string
  patients: string
  place: string
  neighbourhood: string
  municipality: string
  phone: string
  hours: string[]
  links: EnteredLink[]
}

export const freshLink = (post: string): EnteredLink => ({
  post,
  nightPost: '',
  nightFrom: '23:00',
  nightUntil: '08:00',
  from: '',
  through: '',
})

export const enteredOf = (practice: Practice | null, post: string): Entered => ({
  code: practice?.code ?? '',
  name: practice?.name ?? '',
  patients: practice ? String(practice.patients) : '',
  place: practice?.place ?? '',
  neighbourhood: practice?.neighbourhood ?? '',
  municipality: practice?.municipality ?? '',
  phone: practice?.phone ?? '',
  hours: weekdays.map((weekday) => hoursText(practice?.hours ?? [], weekday)),
  links: practice ? practice.links.map(enteredLink) : [freshLink(post)],
})

const enteredLink = ({ post, nightPost, nightFrom, nightUntil, from, until }: Link): EnteredLink => ({
  ...{ post, nightPost: nightPost ?? '', nightFrom, nightUntil, from: from ?? '' },
  through: until === null ? '' : addDays(until, -1),
})

/** Days whose hours are no times yet. */
export const unreadHours = (entered: Entered): readonly Fault[] =>
  weekdays.flatMap((weekday, index) =>
    readHoursText(entered.hours[index]!, weekday) ? [] : [faultAt(`hours.${index}`, shapeFaults.dayHours)],
  )

/** The practice that the fields mean; its closures are changed elsewhere and stay. */
export function practiceOf(entered: Entered, was: Practice | null): Practice {
  const told = ['place', 'neighbourhood', 'municipality', 'phone'] as const
  const given = Object.fromEntries(told.map((name) => [name, entered[name].trim()]).filter(([, text]) => text !== ''))
  return {
    ...{ code: entered.code.trim(), name: entered.name.trim() },
    patients: entered.patients.trim() === '' ? Number.NaN : Number(entered.patients.replace(/[.\s]/g, '')),
    ...given,
    links: entered.links.map(linkOf),
    hours: weekdays.flatMap((weekday, index) => readHoursText(entered.hours[index]!, weekday) ?? []),
    closures: was?.closures ?? [],
  }
}

const linkOf = ({ post, nightPost, nightFrom, nightUntil, from, through }: EnteredLink): Link => ({
  ...{ post, nightPost: nightPost || null, nightFrom, nightUntil, from: isDay(from) ? from : null },
  until: isDay(through) ? addDays(through, 1) : null,
})
