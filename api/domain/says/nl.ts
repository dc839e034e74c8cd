import { dateIn, dateYearIn, dayIn, hoursNumber, type MomentWords, momentIn, periodIn, timesIn } from './moments.ts'
import { credentialWords } from './credentials.ts'
import { roleWords } from './roles.ts'
import type { Language, Sentences } from './sentences.ts'

const words: MomentWords = {
  weekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  decimal: ',',
  on: 'op',
  since: 'vanaf',
  between: (from, until) => `van ${from} tot ${until}`,
  through: (from, last) => `van ${from} tot en met ${last}`,
}

const day = (number: number) => dayIn(words, number)
const hours = (minutes: number) => `${hoursNumber(words, minutes)} uur`
const roleName = (role: string) => roleWords(role).nl
const credentialName = (kind: string) => credentialWords(kind).nl

const hardHours = { holiday: 'feestdagen', night: 'nachten', weekend: 'weekenden' } as const

const sentences: Sentences = {
  overlap: ({ name, other }) => `${name} heeft ${timesIn(words, other)} al dienst. Twee diensten tegelijk kan niet.`,
  rest: ({ name, rest, next, needed, afterNight }) =>
    `${name} rust ${hours(rest)} voor ${momentIn(words, next)}. ${afterNight ? `Na een nacht: ${hours(needed)}` : `Nodig is ${hours(needed)}`}.`,
  elsewhere: ({ name, other }) => `${name} is ${timesIn(words, other)} elders bezet. Twee diensten tegelijk kan niet.`,
  restElsewhere: ({ name, other, needed }) => `${name} is ${timesIn(words, other)} elders bezet. Nodig is ${hours(needed)} rust.`,
  hours: (p) => `${p.name} komt op ${hours(p.hours)} in dit rooster. Het maximum is ${hours(p.most)}.`,
  nights: ({ name, nights, most }) =>
    `${name} komt op ${nights} ${nights === 1 ? 'nacht' : 'nachten'} in dit rooster. Het maximum is ${most}.`,
  blocked: ({ name, period }) => `${name} is vrij ${periodIn(words, period)}.`,
  cannot: ({ name, period }) => `${name} zei niet te kunnen ${periodIn(words, period)}.`,
  ratherNot: ({ name, period }) => `${name} werkt liever niet ${periodIn(words, period)}.`,
  exempt: ({ name, kind, last }) =>
    `${name} is vrijgesteld van ${hardHours[kind]}${last === null ? '' : ` tot en met ${dateYearIn(words, last)}`}.`,
  sick: ({ name, period }) => `${name} is ziek gemeld ${periodIn(words, period)}.`,
  nightRun: ({ name, nights, first, most }) => `${name} heeft ${nights} nachten op rij vanaf ${day(first)}. De afspraak is ${most}.`,
  bothWeekendDays: ({ name, saturday }) => `${name} werkt op ${day(saturday)} en ${day(saturday + 1)}. Liever één dag per weekend.`,
  weekends: ({ name, weekends, window, first, most }) =>
    `${name} werkt ${weekends} van ${window} weekenden vanaf ${day(first)}. De afspraak is ${most}.`,
  role: ({ name, role }) => `${name} is niet bevoegd voor ${roleName(role)}.`,
  credentialEnds: ({ name, kind, last }) => `De bekwaamheid ${credentialName(kind)} van ${name} loopt af op ${dateYearIn(words, last)}.`,
  credentialBegins: ({ name, kind, first }) => `De bekwaamheid ${credentialName(kind)} van ${name} begint op ${dateYearIn(words, first)}.`,
  left: ({ name, last }) => `${name} werkt hier tot en met ${dateYearIn(words, last)}.`,
  notYet: ({ name, first }) => `${name} werkt hier vanaf ${dateYearIn(words, first)}.`,
  surgery: ({ name, start, after, needed }) =>
    `${name} heeft ${momentIn(words, start)} spreekuur, ${hours(after)} na een nacht. Afspraak: ${hours(needed)}.`,
  stretch: ({ name, length, from, most }) =>
    `${name} werkt ${hours(length)} zonder rust vanaf ${momentIn(words, from)}. Afspraak: ${hours(most)}.`,
  employeeShift: ({ name, length, from, most, isNight }) =>
    `${name} werkt ${hours(length)} aaneen vanaf ${momentIn(words, from)}. ${isNight ? 'Nacht voor werknemers' : 'Werknemers'}: ${hours(most)}.`,
  employeeRest: ({ name, rest, next, needed }) =>
    `${name} rust ${hours(rest)} voor ${momentIn(words, next)}. Werknemers: ${hours(needed)}.`,
  employeeDay: (p) => `${p.name} werkt ${hours(p.hours)} in 24 uur vanaf ${momentIn(words, p.from)}. Werknemers: ${hours(p.most)}.`,
  employeeWeek: (p) => `${p.name} werkt ${hours(p.hours)} in de week van ${day(p.first)}. Werknemers: ${hours(p.most)}.`,
  employeeAverage: (p) =>
    `${p.name} werkt gemiddeld ${hours(p.hours)} per week, ${p.weeks} weken vanaf ${dateIn(words, p.first)}. ${p.nightly ? 'Nachtwerkers' : 'Werknemers'}: ${hours(p.most)}.`,
  employeeNights: ({ name, nights, weeks, first, most }) =>
    `${name} heeft ${nights} nachten in ${weeks} weken vanaf ${day(first)}. Werknemers: ${most}.`,
  employeeStandby: ({ name, days, first, most }) =>
    `${name} heeft ${days} dagen achterwacht in 4 weken vanaf ${day(first)}. Werknemers: ${most}.`,
}

export const nl: Language = {
  sentences,
  moments: words,
  not: (sentence) => `Kan niet. ${sentence}`,
  but: (sentence) => `Kan, maar ${sentence}`,
}
