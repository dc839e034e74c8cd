import type { Says } from '../model/finding.ts'
import { dayOf, wallTimeOf, weekdayOfNumber } from '../time/instant.ts'
import type { Wall } from './moments.ts'

type Called = { readonly name: string; readonly phone: string | null }

/** What a text for an answering machine is said about; wall times are those of the practice. */
export type Machine = {
  readonly practice: string
  readonly from: Wall
  readonly until: Wall
  /** On whole days: from when until when somebody answers, in minutes since midnight, where every day has the same times. */
  readonly hours: { readonly from: number; readonly until: number } | null
  readonly cover: Called | null
  readonly post: Called | null
}

const weekdays = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const
const months = {
  nl: [
    ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli'],
    ...['augustus', 'september', 'oktober', 'november', 'december'],
  ],
  en: [...['January', 'February', 'March', 'April', 'May', 'June', 'July'], ...['August', 'September', 'October', 'November', 'December']],
} as const

type Tongue = 'nl' | 'en'

/** As somebody reads it aloud: `vrijdag 23 oktober`. */
function dateWords({ number }: Wall, tongue: Tongue): string {
  const day = dayOf(number)
  return `${weekdays[tongue][weekdayOfNumber(number) - 1]} ${Number(day.slice(8))} ${months[tongue][Number(day.slice(5, 7)) - 1]}`
}

/** `12 uur`, `12.30 uur`; in English `12:30`. */
function timeWords({ minutes }: Pick<Wall, 'minutes'>, tongue: Tongue): string {
  const [hours = '', rest = ''] = wallTimeOf(minutes).split(':')
  if (tongue === 'en') return `${hours}:${rest}`
  return rest === '00' ? `${Number(hours)} uur` : `${Number(hours)}.${rest} uur`
}

/** Digits in pairs from the end, as a voice says them: `030 000 21 18`. */
const spoken = (phone: string): string => {
  const digits = phone.replace(/\s/g, '')
  return /^0\d{9}$/.test(digits) ? digits.replace(/^(0\d{2})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4') : phone
}

const called = ({ name, phone }: Called): string => (phone === null ? name : `${name}: ${spoken(phone)}`)

/** The days and times in which the practice is closed; a single day names itself once. */
function closedWords({ from, until }: Machine, tongue: Tongue): string {
  const lastDay = until.minutes === 0 ? { number: until.number - 1, minutes: 0 } : until
  const isOneDay = from.number === lastDay.number
  const start = from.minutes === 0 ? '' : timeWords(from, tongue)
  if (tongue === 'nl') {
    const since = start ? ` vanaf ${start}` : ''
    if (isOneDay) return `${capital(dateWords(from, 'nl'))} zijn wij${since} dicht.`
    return `Van ${dateWords(from, 'nl')}${since} tot en met ${dateWords(lastDay, 'nl')} zijn wij dicht.`
  }
  const since = start ? ` from ${start}` : ''
  if (isOneDay) return `On ${dateWords(from, 'en')} we are closed${since}.`
  return `We are closed from ${dateWords(from, 'en')}${start ? ` ${start}` : ''} through ${dateWords(lastDay, 'en')}.`
}

/** Whom to call until when, and the post after that. */
function callWords(about: Machine, tongue: Tongue): string {
  const { from, until, cover, post } = about
  const isOneDay = from.number === until.number
  const end = timeWords(until, tongue)
  if (tongue === 'nl') {
    const during = isOneDay ? `Bel tot ${end} ` : `Bel ${duringWords(about, 'nl')} `
    const after = isOneDay ? `Na ${end} belt u ` : ''
    return [
      cover && `Kan het niet wachten? ${during}${called(cover)}.`,
      post &&
        (isOneDay && cover
          ? `${after}de huisartsenspoedpost: ${numberOf(post)}.`
          : `Buiten die tijd belt u de huisartsenspoedpost: ${numberOf(post)}.`),
    ]
      .filter(Boolean)
      .join(' ')
  }
  const during = isOneDay ? `Until ${end} call ` : `${capital(duringWords(about, 'en'))} call `
  return [
    cover && `Can it not wait? ${during}${called(cover)}.`,
    post &&
      (isOneDay && cover
        ? `After ${end} call the out-of-hours GP post: ${numberOf(post)}.`
        : `Outside those times call the out-of-hours GP post: ${numberOf(post)}.`),
  ]
    .filter(Boolean)
    .join(' ')
}

/** On days that are closed whole: between which times somebody answers. */
function duringWords({ from, until, hours }: Machine, tongue: Tongue): string {
  const isOneDay = until.number - from.number === 1 && until.minutes === 0
  const [start, end] = hours ? [timeWords({ minutes: hours.from }, tongue), timeWords({ minutes: hours.until }, tongue)] : ['', '']
  if (tongue === 'nl') return `${isOneDay ? '' : 'op werkdagen '}${hours ? `van ${start} tot ${end}` : 'overdag'}`
  return `${hours ? `from ${start} to ${end}` : 'during the day'}${isOneDay ? '' : ' on weekdays'}`
}

const numberOf = ({ name, phone }: Called): string => (phone === null ? name : spoken(phone))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The whole text, to be read aloud to patients: "u", no wishes, the numbers last in their sentence. */
export const sayMachine = (about: Machine): Says => ({
  nl: [`U belt met ${about.practice}.`, closedWords(about, 'nl'), callWords(about, 'nl'), 'Is er levensgevaar? Bel 112.']
    .filter(Boolean)
    .join(' '),
  en: [`You are calling ${about.practice}.`, closedWords(about, 'en'), callWords(about, 'en'), 'Is it life-threatening? Call 112.']
    .filter(Boolean)
    .join(' '),
})
