import { describe, expect, test } from 'vitest'
import { eveRepairs } from '../../../../api/domain/roster/repairs/eve-of-surgery.ts'
import { findRepairs } from '../../../../api/domain/roster/repairs/find-repairs.ts'
import { groundOf } from '../../../../api/domain/roster/repairs/ground.ts'
import type { Hole } from '../../../../api/domain/roster/repairs/repair.ts'
import type { Region } from '../../../../api/domain/model/region.ts'
import type { Roster } from '../../../../api/domain/model/roster.ts'
import { at, makeMark, makePractice, makePractitioner, makeSurgery } from '../../../make.ts'
import { picture, regionOf, shiftIn } from '../../../picture.ts'

const now = at('2026-10-01', '09:00')

const holeIn = (roster: Roster, words: string, position = 1, was: string | null = null): Hole => {
  const { id, from, until } = shiftIn(roster, words)
  return { shift: id, position, from, until, was }
}

const off = (day: string) => [makeMark('blocked', at(day, '00:00'), at(day, '24:00'))]

const told = (roster: Roster, region: Region, hole: Hole, moves: 2 | 3 = 2) =>
  findRepairs(groundOf(roster, region, now), hole, { moves, most: 20 }).map(({ says }) => says.nl)

describe('a repair', () => {
  test('moves somebody over and lets another take what they leave', () => {
    const roster = picture(`
                 Sat 24 Oct    Sun 25 Oct
      open       23-8          .
      Villerius  .             8-17
      Postma     .             .
    `)
    const region = regionOf(roster, { people: [makePractitioner('Postma', { availability: off('2026-10-24') })] })
    const [repair] = findRepairs(groundOf(roster, region, now), holeIn(roster, '23-8'), { moves: 2, most: 5 })
    expect(repair!.says).toEqual({
      nl: 'Zet Villerius van zo 25 okt 08:00–17:00 naar za 24 okt 23:00–08:00. Laat Postma zo 25 okt 08:00–17:00 doen.',
      en: 'Move Villerius from Sun 25 Oct 08:00–17:00 to Sat 24 Oct 23:00–08:00. Let Postma do Sun 25 Oct 08:00–17:00.',
    })
    expect(repair!.cells.map(({ before, after }) => [before, after])).toEqual([
      [null, 'Villerius'],
      ['Villerius', 'Postma'],
    ])
    expect(repair!.cost).toEqual({ people: 2, warnings: 0, wishes: 0, load: 0, days: 1 })
    expect(repair!.changes.map((change) => change.do)).toEqual(['place', 'place'])
  })

  test('trades a duty in the way for one of another day', () => {
    const roster = picture(`
                 Sat 24 Oct    Sun 25 Oct   Wed 28 Oct
      open       23-8          .            .
      Villerius  .             8-17         .
      Postma     .             .            8-17
    `)
    const region = regionOf(roster, {
      people: [
        makePractitioner('Postma', { availability: off('2026-10-24'), maxHours: 9 }),
        makePractitioner('Villerius', { maxHours: 99 }),
      ],
      policy: { settings: { R10: 'block' } },
    })
    expect(told(roster, region, holeIn(roster, '23-8'))).toEqual([
      'Laat Villerius za 24 okt 23:00–08:00 doen. Ruil zo 25 okt 08:00–17:00 van Villerius met wo 28 okt 08:00–17:00 van Postma.',
    ])
  })

  test('leaves alone what is locked, what has begun, and a place that is locked itself', () => {
    const roster = picture(`
                 Sat 24 Oct    Sun 25 Oct
      open       23-8          .
      Villerius  .             8-17
      Postma     .             .
    `)
    const region = regionOf(roster, { people: [makePractitioner('Postma', { availability: off('2026-10-24') })] })
    const locked = { ...roster, assignments: roster.assignments.map((one) => ({ ...one, locked: true })) }
    expect(told(locked, region, holeIn(locked, '23-8'))).toEqual([])
    const late = groundOf(roster, region, at('2026-10-24', '23:30'))
    expect(findRepairs(late, holeIn(roster, '23-8'), { moves: 2, most: 5 })).toEqual([])
  })

  test('with three moves hands two duties to two others, or goes through a third', () => {
    const roster = picture(`
                 Sat 24 Oct    Sun 25 Oct
      open       23-8          .
      Villerius  17-23         8-17
      Postma     .             .
      Bakker     .             .
    `)
    const away = (code: string, from: string, until: string) =>
      makePractitioner(code, { availability: [makeMark('blocked', at('2026-10-24', from), at('2026-10-25', until))] })
    const region = regionOf(roster, { people: [away('Postma', '23:00', '20:00'), away('Bakker', '12:00', '07:59')] })
    expect(told(roster, region, holeIn(roster, '23-8'))).toEqual([])
    expect(told(roster, region, holeIn(roster, '23-8'), 3)).toEqual([
      'Zet Villerius van za 24 okt 17:00–23:00 naar za 24 okt 23:00–08:00. Laat Postma za 24 okt 17:00–23:00 doen. Laat Bakker zo 25 okt 08:00–17:00 doen.',
    ])
  })
})

describe('a night before surgery', () => {
  const roster = picture(`
               Sun 25 Oct                      Wed 28 Oct
    Owner      23-8                            .
    Standby    23-8 standby                    .
    Evening    .                               17-23
    Locum      .                               .
  `)
  const owner = makePractitioner('Owner', { contract: 'practice_owner', practice: 'P', surgery: makeSurgery('P', '09:00', '17:00') })
  const region = regionOf(roster, { people: [owner], practices: [makePractice('P', { name: 'De Linde' })] })
  const ground = groundOf(roster, region, now)
  const eve = eveRepairs(ground, holeIn(roster, '23-8'))!

  test('is moved, becomes standby, or a locum holds the surgery of the morning', () => {
    expect(eve.move.map(({ says }) => says.nl)).toEqual([
      'Laat Locum zo 25 okt 23:00–08:00 doen.',
      'Laat Evening zo 25 okt 23:00–08:00 doen.',
      'Ruil zo 25 okt 23:00–08:00 van Owner met wo 28 okt 17:00–23:00 van Evening.',
    ])
    expect(eve.move.map(({ cost }) => cost.people)).toEqual([1, 1, 2])
    expect(eve.standby.map(({ says }) => says.nl)).toEqual([
      'Ruil zo 25 okt 23:00–08:00 (consult) van Owner met zo 25 okt 23:00–08:00 (achterwacht) van Standby.',
    ])
    expect(eve.locum).toMatchObject({ practice: 'P', from: at('2026-10-26', '09:00'), until: at('2026-10-26', '17:00') })
    expect(eve.locum.people).toEqual(['Locum', 'Evening'])
    expect(eve.locum.says.nl).toBe('Zoek een waarnemer voor het spreekuur van Owner, ma 26 okt 09:00–17:00, De Linde.')
  })

  test('is no question where there is no surgery after it', () => {
    expect(eveRepairs(ground, holeIn(roster, '17-23'))).toBeNull()
  })
})
