import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../api/domain/model/finding.ts'
import { en } from '../../../api/domain/says/en.ts'
import { nl } from '../../../api/domain/says/nl.ts'
import { asAnswer, say } from '../../../api/domain/says/say.ts'
import type { AboutPlace } from '../../../api/domain/says/place-sentences.ts'
import { enPlaces } from '../../../api/domain/says/place-sentences.en.ts'
import { nlPlaces } from '../../../api/domain/says/place-sentences.nl.ts'
import type { About } from '../../../api/domain/says/sentences.ts'
import { dayNumber } from '../../../api/domain/time/instant.ts'

const name = 'Sanne van der Berg'
const practice = 'Praktijk De Oude Haven'
const wall = (day: string, hours: number) => ({ number: dayNumber(day), minutes: hours * 60 })
const from = wall('2027-01-16', 17)
const until = wall('2027-01-16', 23)
const other = { from, until }
const period = { from: wall('2027-01-16', 17), until: wall('2027-01-24', 8) }
const day = dayNumber('2027-01-16')
const planned = { post: 'ZaanstreekNoord', role: 'consult', day, start: '17:00', end: '23:00' }

/** The longest thing each sentence may be about. */
const examples: About & AboutPlace = {
  overlap: { name, other },
  rest: { name, rest: 405, next: from, needed: 840, afterNight: true },
  elsewhere: { name, other },
  restElsewhere: { name, other, needed: 390 },
  hours: { name, hours: 3990, most: 3600 },
  nights: { name, nights: 6, most: 5 },
  blocked: { name, period },
  cannot: { name, period },
  ratherNot: { name, period },
  exempt: { name, kind: 'holiday', last: day },
  sick: { name, period },
  nightRun: { name, nights: 4, first: day, most: 3 },
  bothWeekendDays: { name, saturday: day },
  weekends: { name, weekends: 3, window: 4, first: day, most: 2 },
  role: { name, role: 'lead' },
  credentialEnds: { name, kind: 'visit', last: day },
  credentialBegins: { name, kind: 'visit', first: day },
  left: { name, last: day },
  notYet: { name, first: day },
  surgery: { name, start: from, after: 30, needed: 480 },
  stretch: { name, length: 1450, from, most: 900 },
  employeeShift: { name, length: 780, from, most: 720, isNight: true },
  employeeRest: { name, rest: 405, next: from, needed: 660 },
  employeeDay: { name, hours: 930, from, most: 780 },
  employeeWeek: { name, hours: 3990, first: day, most: 3600 },
  employeeAverage: { name, hours: 2977.5, weeks: 16, first: day, most: 2880, nightly: true },
  employeeNights: { name, nights: 37, weeks: 16, first: day, most: 36 },
  employeeStandby: { name, days: 15, first: day, most: 14 },
  staffing: { post: 'Huisartsenspoedpost Het Oude Gasthuis', role: 'visit', present: 1, needed: 2, period: other },
  nobody: { practice, period },
  seam: { practice, period: other },
  coverClosed: { practice, cover: 'Praktijk Zuid', period: other },
  coverCircular: { practice, cover: 'Praktijk Zuid', period: other },
  coverLoad: { cover: practice, patients: 9120, most: 4190, period: other },
  coverLong: { practice, cover: 'Praktijk Zuid', days: 45, most: 30 },
  coverEnds: { practice, cover: 'Praktijk Zuid', ends: from },
  coverEnded: { practice, cover: 'Praktijk Zuid', ends: from },
  bothAway: { practice, period: other },
  clockJumps: planned,
  leftOutEmpty: planned,
  leftOutBackwards: planned,
  plannedLong: { ...planned, most: 960 },
}

type Key = keyof About | keyof AboutPlace

const told = (key: Key): Finding['says'] => {
  const [dutch, english] = [{ ...nl.sentences, ...nlPlaces }[key], { ...en.sentences, ...enPlaces }[key]] as readonly ((
    about: object,
  ) => string)[]
  return { nl: dutch!(examples[key]), en: english!(examples[key]) }
}

const finding = (says: Finding['says'], level: Finding['level']): Finding => ({
  rule: 'R01',
  level,
  mayOverride: false,
  who: 'V',
  from: '2027-01-16T16:00:00Z',
  until: '2027-01-16T22:00:00Z',
  shifts: [],
  says,
})

const words = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

describe('each sentence', () => {
  test.each(Object.keys(examples) as Key[])('%s is told in two languages, whole, and in at most 20 words', (key) => {
    const plain = told(key)
    const asked = (['block', 'warn', 'info'] as const).map((level) => asAnswer(finding(plain, level)).says)
    for (const { nl: dutch, en: english } of asked) {
      for (const sentence of [dutch, english]) {
        expect(sentence).not.toMatch(/undefined|null|NaN|\{|\}|\[object| {2}|\.\./)
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
        expect(words(sentence), sentence).toBeLessThanOrEqual(20)
      }
      expect(dutch).not.toBe(english)
    }
  })

  test('about a person begins with the name, so that "Kan, maar" fits before it', () => {
    const fixed = new Set<Key>(['credentialEnds', 'credentialBegins'])
    for (const key of (Object.keys(nl.sentences) as (keyof About)[]).filter((one) => !fixed.has(one))) {
      expect(say(key, examples[key]).nl.startsWith(`${name} `), key).toBe(true)
      expect(say(key, examples[key]).en.startsWith(`${name} `), key).toBe(true)
    }
  })
})

test('both languages know the same sentences', () => {
  expect(Object.keys(en.sentences)).toEqual(Object.keys(nl.sentences))
  expect(Object.keys(enPlaces)).toEqual(Object.keys(nlPlaces))
})

test('days, clock times and hours are written as people here write them', () => {
  expect(say('overlap', examples.overlap)).toEqual({
    nl: 'Sanne van der Berg heeft za 16 jan 17:00-23:00 al dienst. Twee diensten tegelijk kan niet.',
    en: 'Sanne van der Berg already works Sat 16 Jan 17:00-23:00. Nobody works two shifts at once.',
  })
  expect(say('rest', { ...examples.rest, afterNight: false, needed: 390 })).toEqual({
    nl: 'Sanne van der Berg rust 6,75 uur voor za 16 jan 17:00. Nodig is 6,5 uur.',
    en: 'Sanne van der Berg rests 6.75 hours before Sat 16 Jan 17:00. Needed: 6.5 hours.',
  })
  expect(say('hours', { name, hours: 60, most: 60 }).en).toBe('Sanne van der Berg reaches 1 hour in this roster. The maximum is 1 hour.')
})

test('a role of the cooperative itself is named as it is', () => {
  expect(say('role', { name: 'Visser', role: 'wijkpost' }).nl).toBe('Visser is niet bevoegd voor wijkpost.')
})

test('the answer to "can this be done" opens by how hard the rule speaks', () => {
  const says = say('role', { name: 'Visser', role: 'lead' })
  const opened = (level: Finding['level']) => asAnswer(finding(says, level)).says.nl
  expect(opened('block')).toBe('Kan niet. Visser is niet bevoegd voor regie.')
  expect(opened('warn')).toBe('Kan, maar Visser is niet bevoegd voor regie.')
  expect(opened('prefer')).toBe('Kan, maar Visser is niet bevoegd voor regie.')
  expect(opened('info')).toBe('Visser is niet bevoegd voor regie.')
})
