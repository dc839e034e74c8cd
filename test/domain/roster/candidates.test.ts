import { describe, expect, test } from 'vitest'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { findGaps } from '../../../api/domain/cover/gaps.ts'
import { possibleIf, reasonsFor } from '../../../api/domain/roster/candidate-reasons.ts'
import { candidatesFor, openPart, whyNot } from '../../../api/domain/roster/candidates.ts'
import { at, makeMark, makePractitioner } from '../../make.ts'
import { picture, regionOf, shiftIn } from '../../picture.ts'

const evening = [at('2026-11-07', '17:00'), at('2026-11-07', '23:00')] as const

const ranked = (roster: Roster, region: Region, words: string) =>
  candidatesFor(roster, region, shiftIn(roster, words)).map(({ practitioner, group }) => `${practitioner.code} ${group}`)

describe('candidates for an open place', () => {
  test('who is allowed goes before who is warned about, before who is blocked', () => {
    const roster = picture(`
                Fri 6 Nov    Sat 7 Nov
      open      .            17-23
      Night     23-8         .
      Early     .            10-15
      Full      8-17         .
      Free      .            .
    `)
    const region = regionOf(roster, {
      people: [makePractitioner('Full', { maxHours: 12 }), makePractitioner('Nurse', { roles: ['triage'] })],
    })
    expect(ranked(roster, region, '2026-11-07 17-23')).toEqual(['Free can', 'Night can', 'Full can-but', 'Early cannot', 'Nurse cannot'])
    const candidates = candidatesFor(roster, region, shiftIn(roster, '2026-11-07 17-23'))
    expect(candidates.slice(2).map(({ findings }) => findings[0]!.says.nl)).toEqual([
      'Kan, maar Full komt op 15 uur in dit rooster. Het maximum is 12 uur.',
      'Kan niet. Early rust 2 uur voor za 7 nov 17:00. Nodig is 6,5 uur.',
      'Kan niet. Nurse is niet bevoegd voor consult.',
    ])
    expect(whyNot(candidates)).toEqual([
      { cause: 'rest', people: ['Early'] },
      { cause: 'role', people: ['Nurse'] },
    ])
  })

  test('gladly goes before can, before no word, before rather not', () => {
    const roster = picture(`
               Sat 7 Nov
      open     17-23
      Anna     .
      Bert     .
      Cees     .
      Dirk     .
      Emma     .
    `)
    const said = { Anna: 'rather_not', Cees: 'can', Dirk: 'gladly', Emma: 'cannot' } as const
    const people = Object.entries(said).map(([code, mark]) => makePractitioner(code, { availability: [makeMark(mark, ...evening)] }))
    expect(ranked(roster, regionOf(roster, { people }), '17-23')).toEqual(['Dirk can', 'Cees can', 'Bert can', 'Anna can', 'Emma can-but'])
  })

  test('who has done least of their own maximum goes first, then whose last such duty is longest ago, then the code', () => {
    const roster = picture(`
               Sun 1 Nov      Mon 2 Nov    Fri 6 Nov
      open     .              .            17-23
      Past     17-23          .            .
      Tenth    17-23          .            .
      Late     .              17-23        .
      Idle     .              .            .
      Able     .              .            .
    `)
    const most = { Past: 12, Tenth: 60, Late: 12 }
    const people = Object.entries(most).map(([code, maxHours]) => makePractitioner(code, { maxHours }))
    const order = ['Able can', 'Idle can', 'Tenth can', 'Past can', 'Late can']
    expect(ranked(roster, regionOf(roster, { people }), '2026-11-06 17-23')).toEqual(order)
  })

  test('who is below their own minimum goes before who is not, then who had fewer such weekends, then who leaves no gap harder', () => {
    const roster = picture(`
               Mon 2 Nov    Sat 7 Nov    Sun 8 Nov
      open     .            17-23        8-17
      Weekend  .            8-10         .
      Monday   8-10         .            .
      Harmful  8-10         .            .
      Below    8-10         .            .
    `)
    const people = ['Weekend', 'Monday', 'Harmful', 'Below'].map((code) =>
      makePractitioner(code, {
        maxHours: 40,
        ...(code === 'Below' ? { minHours: 20 } : {}),
        ...(code === 'Harmful' ? {} : { availability: [makeMark('blocked', at('2026-11-08', '08:00'), at('2026-11-08', '17:00'))] }),
      }),
    )
    const region = regionOf(roster, { people, policy: { restMinutes: 600, oneDutyMinutes: 0 } })
    const gaps = findGaps(
      region,
      { ...roster, source: 'draft', published: {} },
      { from: roster.shifts[0]!.from, until: '2026-11-09T12:00:00Z' },
    )
    const candidates = candidatesFor(roster, region, shiftIn(roster, '2026-11-07 17-23'), 1, { gaps })
    expect(candidates.map(({ practitioner, group }) => `${practitioner.code} ${group}`)).toEqual([
      'Below can',
      'Monday can',
      'Harmful can',
      'Weekend cannot',
    ])
    const harmful = candidates.find(({ practitioner }) => practitioner.code === 'Harmful')!
    expect(harmful.harms.map(({ left }) => left)).toEqual([0])
    expect(reasonsFor(harmful, roster, region, shiftIn(roster, '2026-11-07 17-23')).map(({ isGood, says }) => [isGood, says.nl])).toEqual([
      [false, 'Gaf niets op voor deze tijd'],
      [true, '38 uur onder het eigen maximum (2 van 40)'],
      [false, 'Kan dan niet meer op zo 8 nov 08:00–17:00; daar blijven er 0 over'],
      [true, 'Nog geen weekenddienst in dit rooster'],
    ])
    const part = { from: at('2026-11-07', '17:00'), until: at('2026-11-07', '23:00') }
    expect(possibleIf(roster, region, shiftIn(roster, '2026-11-07 17-23'), part, 'Weekend')?.says).toEqual({
      nl: 'Zou kunnen als za 7 nov 08:00–10:00 vrij is.',
      en: 'Could, if Sat 7 Nov 08:00–10:00 was free.',
    })
  })

  test('of a place held in part the open stretch counts, and its holder may take the rest', () => {
    const roster = picture(`
               Sat 7 Nov
      Early    17-23[17-20]
      Busy     17-20 visit @B
    `)
    const shift = shiftIn(roster, '17-23')
    expect(openPart(roster, shift, 1)).toEqual({ from: at('2026-11-07', '20:00'), until: at('2026-11-07', '23:00') })
    expect(ranked(roster, regionOf(roster), '17-23')).toEqual(['Early can', 'Busy cannot'])
  })

  test('the holder of a whole place is no candidate for it', () => {
    const roster = picture(`
               Sat 7 Nov
      Visser   17-23
      Bakker   .
    `)
    expect(ranked(roster, regionOf(roster), '17-23')).toEqual(['Bakker can'])
  })
})
