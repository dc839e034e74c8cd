import { dateYearIn, hoursNumber, momentIn, periodIn, timesIn } from './moments.ts'
import { en } from './en.ts'
import type { AboutPlace, PlaceSentences } from './place-sentences.ts'
import { roleWords } from './roles.ts'

const words = en.moments
const hours = (minutes: number) => `${hoursNumber(words, minutes)} ${minutes === 60 ? 'hour' : 'hours'}`
const roleName = (role: string) => roleWords(role).en

const planned = ({ post, role, day: number, start, end }: AboutPlace['clockJumps']) =>
  `The ${roleName(role)} shift of ${post} on ${dateYearIn(words, number)} ${start}-${end}`

export const enPlaces: PlaceSentences = {
  staffing: ({ post, role, present, needed, period }) =>
    `${post} has ${present} of ${needed} for ${roleName(role)} on ${timesIn(words, period)}.`,
  nobody: ({ practice, period }) => `${practice} has nobody ${periodIn(words, period)}.`,
  seam: ({ practice, period }) => `${practice} has nobody ${periodIn(words, period)}. Practice and post do not join up.`,
  coverClosed: ({ practice, cover, period }) => `${cover} covers ${practice}, but is closed itself ${periodIn(words, period)}.`,
  coverCircular: ({ practice, cover, period }) => `${cover} and ${practice} cover each other, both closed ${periodIn(words, period)}.`,
  coverLoad: ({ cover, patients, most, period }) => `${cover} has ${patients} patients ${periodIn(words, period)}. The most is ${most}.`,
  coverLong: ({ practice, cover, days, most }) => `${cover} covers ${practice} for ${days} days. The most is ${most}.`,
  coverEnds: ({ practice, cover, ends }) => `${practice} is still closed when the agreement with ${cover} ends ${momentIn(words, ends)}.`,
  coverEnded: ({ practice, cover, ends }) => `${practice} is still closed, the agreement with ${cover} ended ${momentIn(words, ends)}.`,
  bothAway: ({ practice, period }) => `${practice} is open, but both GPs are away ${periodIn(words, period)}.`,
  clockJumps: (shift) => `${planned(shift)}: the clock changes during it.`,
  leftOutEmpty: (shift) => `${planned(shift)}: left out, the clock leaves nothing of it.`,
  leftOutBackwards: (shift) => `${planned(shift)}: left out, it would end before it starts.`,
  plannedLong: ({ most, ...shift }) => `${planned(shift)}: longer than ${hours(most)}.`,
}
