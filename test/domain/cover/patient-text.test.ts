import { expect, test } from 'vitest'
import { failingPart } from '../../../api/domain/cover/failing-part.ts'
import { machineText } from '../../../api/domain/cover/patient-text.ts'
import { at, makeClosure, makePost, makePractice, makeRegion } from '../../make.ts'

const friday = '2026-10-23'
const afternoon = { from: at(friday, '12:00'), until: at(friday, '17:00') }
const posts = [makePost('A', { name: 'Post Nieuwegein', phone: '030 000 90 00' })]
const sluis = makePractice('sluis', { name: 'De Sluiswachter' })
const kwik = makePractice('kwik', { name: 'De Kwikstaart', phone: '0300002118' })

test('an afternoon: who, until when, what number, the post after that, and 112', () => {
  const text = machineText(makeRegion({ posts, practices: [sluis, kwik] }), sluis, afternoon, kwik)
  expect(text.nl).toBe(
    'U belt met De Sluiswachter. Vrijdag 23 oktober zijn wij vanaf 12 uur dicht. Kan het niet wachten? Bel tot 17 uur De Kwikstaart: 030 000 21 18. Na 17 uur belt u de huisartsenspoedpost: 030 000 90 00. Is er levensgevaar? Bel 112.',
  )
  expect(text.en).toBe(
    'You are calling De Sluiswachter. On Friday 23 October we are closed from 12:00. Can it not wait? Until 17:00 call De Kwikstaart: 030 000 21 18. After 17:00 call the out-of-hours GP post: 030 000 90 00. Is it life-threatening? Call 112.',
  )
})

test('days name both ends, and a number that nobody entered is left out', () => {
  const days = { from: at('2026-10-19', '00:00'), until: at('2026-10-24', '00:00') }
  const text = machineText(makeRegion({ practices: [sluis, kwik] }), sluis, days, { ...kwik, phone: undefined as never })
  expect(text.nl).toContain('Van maandag 19 oktober tot en met vrijdag 23 oktober zijn wij dicht.')
  expect(text.nl).toContain('Bel op werkdagen van 8 uur tot 17 uur De Kwikstaart.')
  expect(text.en).toContain('From 08:00 to 17:00 on weekdays call De Kwikstaart.')
  expect(text.nl).toContain('Buiten die tijd belt u de huisartsenspoedpost: Post A.')
})

test('a whole day names the hours of that day, and days with other hours none', () => {
  const own = { ...sluis, hours: sluis.hours.map((one) => (one.weekday === 5 ? { ...one, close: '12:30' } : one)) }
  const region = makeRegion({ posts, practices: [own, kwik] })
  const day = machineText(region, own, { from: at(friday, '00:00'), until: at('2026-10-24', '00:00') }, kwik)
  expect(day.nl).toContain('Bel van 8 uur tot 12.30 uur De Kwikstaart: 030 000 21 18. Buiten die tijd belt u')
  expect(day.en).toContain('From 08:00 to 12:30 call De Kwikstaart: 030 000 21 18. Outside those times call')
  const week = machineText(region, own, { from: at('2026-10-19', '00:00'), until: at('2026-10-24', '00:00') }, kwik)
  expect(week.nl).toContain('Bel op werkdagen overdag De Kwikstaart')
  expect(week.en).toContain('During the day on weekdays call De Kwikstaart')
})

test('an agreement holds when the cover answers for every minute in which the practice would be open', () => {
  const holds = (closure: object, cover = kwik) => {
    const own = makePractice('sluis', { closures: [makeClosure(afternoon.from, afternoon.until, { coverPractice: 'kwik', ...closure })] })
    return failingPart(makeRegion({ posts, practices: [own, cover] }), own, own.closures[0]!)
  }
  expect(holds({})).toBeNull()
  expect(holds({ coverPractice: null })).toEqual({ part: afternoon, holes: [afternoon] })
  const late = { from: at(friday, '15:00'), until: at(friday, '17:00') }
  expect(holds({ agreementUntil: late.from })).toEqual({ part: late, holes: [late] })
  const early = makePractice('kwik', { closures: [makeClosure(at(friday, '12:00'), late.from)] })
  expect(holds({}, early)).toEqual({ part: { ...afternoon, until: late.from }, holes: [{ ...afternoon, until: late.from }] })
})
