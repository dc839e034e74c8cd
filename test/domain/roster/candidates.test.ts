import { describe, expect, test } from 'vitest'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
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
               Sun 1 Nov      Mon 2 Nov    Sat 7 Nov
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
    expect(ranked(roster, regionOf(roster, { people }), '2026-11-07 17-23')).toEqual(order)
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
