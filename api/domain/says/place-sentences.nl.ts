import { dateYearIn, hoursNumber, momentIn, periodIn, timesIn } from './moments.ts'
import { nl } from './nl.ts'
import type { AboutPlace, PlaceSentences } from './place-sentences.ts'
import { roleWords } from './roles.ts'

const words = nl.moments
const hours = (minutes: number) => `${hoursNumber(words, minutes)} uur`
const roleName = (role: string) => roleWords(role).nl

const planned = ({ post, role, day: number, start, end }: AboutPlace['clockJumps']) =>
  `De dienst ${roleName(role)} van ${post} op ${dateYearIn(words, number)} ${start}-${end}`

export const nlPlaces: PlaceSentences = {
  staffing: ({ post, role, present, needed, period }) =>
    `${post} heeft ${present} van ${needed} voor ${roleName(role)} op ${timesIn(words, period)}.`,
  nobody: ({ practice, period }) => `${practice} heeft niemand ${periodIn(words, period)}.`,
  seam: ({ practice, period }) => `${practice} heeft niemand ${periodIn(words, period)}. Praktijk en post sluiten niet aan.`,
  coverClosed: ({ practice, cover, period }) => `${cover} neemt waar voor ${practice}, maar is zelf dicht ${periodIn(words, period)}.`,
  coverCircular: ({ practice, cover, period }) =>
    `${cover} en ${practice} nemen voor elkaar waar, allebei dicht ${periodIn(words, period)}.`,
  coverLoad: ({ cover, patients, most, period }) =>
    `${cover} heeft ${patients} patiënten ${periodIn(words, period)}. Het maximum is ${most}.`,
  coverLong: ({ practice, cover, days, most }) => `${cover} neemt ${days} dagen waar voor ${practice}. Het maximum is ${most}.`,
  coverEnds: ({ practice, cover, ends }) => `${practice} is nog dicht als de afspraak met ${cover} eindigt ${momentIn(words, ends)}.`,
  coverEnded: ({ practice, cover, ends }) => `${practice} is nog dicht, de afspraak met ${cover} eindigde ${momentIn(words, ends)}.`,
  bothAway: ({ practice, period }) => `${practice} is open, maar beide huisartsen zijn weg ${periodIn(words, period)}.`,
  clockJumps: (shift) => `${planned(shift)}: de klok verspringt erin.`,
  leftOutEmpty: (shift) => `${planned(shift)}: weggelaten, door de klok blijft er niets over.`,
  leftOutBackwards: (shift) => `${planned(shift)}: weggelaten, door de klok eindigt hij eerder.`,
  plannedLong: ({ most, ...shift }) => `${planned(shift)}: langer dan ${hours(most)}.`,
}
