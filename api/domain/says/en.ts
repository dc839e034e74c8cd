import { dateIn, dateYearIn, dayIn, hoursNumber, type MomentWords, momentIn, periodIn, timesIn } from './moments.ts'
import { credentialWords } from './credentials.ts'
import { roleWords } from './roles.ts'
import type { Language, Sentences } from './sentences.ts'

const words: MomentWords = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  decimal: '.',
  on: 'on',
  since: 'from',
  between: (from, until) => `from ${from} to ${until}`,
  through: (from, last) => `from ${from} to ${last}`,
}

const day = (number: number) => dayIn(words, number)
const hours = (minutes: number) => `${hoursNumber(words, minutes)} ${minutes === 60 ? 'hour' : 'hours'}`
const roleName = (role: string) => roleWords(role).en
const credentialName = (kind: string) => credentialWords(kind).en

const hardHours = { holiday: 'public holidays', night: 'nights', weekend: 'weekends' } as const

const sentences: Sentences = {
  overlap: ({ name, other }) => `${name} already works ${timesIn(words, other)}. Nobody works two shifts at once.`,
  rest: ({ name, rest, next, needed, afterNight }) =>
    `${name} rests ${hours(rest)} before ${momentIn(words, next)}. ${afterNight ? `After a night: ${hours(needed)}` : `Needed: ${hours(needed)}`}.`,
  elsewhere: ({ name, other }) => `${name} is busy elsewhere ${timesIn(words, other)}. Nobody works two shifts at once.`,
  restElsewhere: ({ name, other, needed }) => `${name} is busy elsewhere ${timesIn(words, other)}. Needed: ${hours(needed)} of rest.`,
  hours: (p) => `${p.name} reaches ${hours(p.hours)} in this roster. The maximum is ${hours(p.most)}.`,
  nights: ({ name, nights, most }) =>
    `${name} reaches ${nights} ${nights === 1 ? 'night' : 'nights'} in this roster. The maximum is ${most}.`,
  blocked: ({ name, period }) => `${name} is off ${periodIn(words, period)}.`,
  cannot: ({ name, period }) => `${name} said no to working ${periodIn(words, period)}.`,
  ratherNot: ({ name, period }) => `${name} would rather not work ${periodIn(words, period)}.`,
  exempt: ({ name, kind, last }) =>
    `${name} is exempt from ${hardHours[kind]}${last === null ? '' : ` through ${dateYearIn(words, last)}`}.`,
  sick: ({ name, period }) => `${name} is reported sick ${periodIn(words, period)}.`,
  nightRun: ({ name, nights, first, most }) => `${name} has ${nights} nights in a row from ${day(first)}. The agreement is ${most}.`,
  bothWeekendDays: ({ name, saturday }) => `${name} works on ${day(saturday)} and ${day(saturday + 1)}. Preferably one day a weekend.`,
  weekends: ({ name, weekends, window, first, most }) =>
    `${name} works ${weekends} of ${window} weekends from ${day(first)}. The agreement is ${most}.`,
  role: ({ name, role }) => `${name} is not qualified for ${roleName(role)}.`,
  credentialEnds: ({ name, kind, last }) => `The ${credentialName(kind)} qualification of ${name} ends on ${dateYearIn(words, last)}.`,
  credentialBegins: ({ name, kind, first }) =>
    `The ${credentialName(kind)} qualification of ${name} begins on ${dateYearIn(words, first)}.`,
  left: ({ name, last }) => `${name} works here up to ${dateYearIn(words, last)}.`,
  notYet: ({ name, first }) => `${name} works here from ${dateYearIn(words, first)}.`,
  surgery: ({ name, start, after, needed }) =>
    `${name} has surgery ${momentIn(words, start)}, ${hours(after)} after a night. Agreed: ${hours(needed)}.`,
  stretch: ({ name, length, from, most }) =>
    `${name} works ${hours(length)} without rest from ${momentIn(words, from)}. Agreed: ${hours(most)}.`,
  employeeShift: ({ name, length, from, most, isNight }) =>
    `${name} works ${hours(length)} straight from ${momentIn(words, from)}. ${isNight ? 'Night for employees' : 'Employees'}: ${hours(most)}.`,
  employeeRest: ({ name, rest, next, needed }) =>
    `${name} rests ${hours(rest)} before ${momentIn(words, next)}. Employees: ${hours(needed)}.`,
  employeeDay: (p) => `${p.name} works ${hours(p.hours)} in 24 hours from ${momentIn(words, p.from)}. Employees: ${hours(p.most)}.`,
  employeeWeek: (p) => `${p.name} works ${hours(p.hours)} in the week of ${day(p.first)}. Employees: ${hours(p.most)}.`,
  employeeAverage: (p) =>
    `${p.name} averages ${hours(p.hours)} a week, ${p.weeks} weeks from ${dateIn(words, p.first)}. ${p.nightly ? 'Night workers' : 'Employees'}: ${hours(p.most)}.`,
  employeeNights: ({ name, nights, weeks, first, most }) =>
    `${name} has ${nights} nights in ${weeks} weeks from ${day(first)}. Employees: ${most}.`,
  employeeStandby: ({ name, days, first, most }) =>
    `${name} has ${days} days of standby in 4 weeks from ${day(first)}. Employees: ${most}.`,
}

export const en: Language = {
  sentences,
  moments: words,
  not: (sentence) => `Not possible. ${sentence}`,
  but: (sentence) => `Possible, but ${sentence}`,
}
