import { describe, expect, test } from 'vitest'
import type { Practitioner } from '../../../api/domain/model/practitioner.ts'
import { gapsOfProblems, problemGaps, problemsOf } from '../../../api/domain/cover/problems.ts'
import { at, draftOf, makeMark, makePractitioner } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'

const october = { from: at('2026-10-01', '00:00'), until: at('2026-11-01', '00:00') }

const roster = picture(`
           Fri 23 Oct   Sat 24 Oct   Sun 25 Oct
  Visser   .            17-23        .
  Bakker   23-8         14-20        .
`)

const problems = (visser: Partial<Practitioner> = {}, interval = october) => {
  const region = regionOf(roster, { people: [makePractitioner('Visser', visser)] })
  return problemGaps(region, draftOf(roster), interval).map(
    ({ kind, practitioner, cause, from }) => `${kind} ${practitioner} ${cause} ${from}`,
  )
}

const saturday = [at('2026-10-24', '00:00'), at('2026-10-25', '00:00')] as const
const rest = 'rule Bakker rest 2026-10-24T12:00:00Z'

describe('problems on filled places', () => {
  test.each([
    ['a broken block is a rule', {}, [rest]],
    ['a role that is not theirs is unqualified', { roles: ['visit'] }, [rest, 'unqualified Visser role 2026-10-24T15:00:00Z']],
    ['a blocked time is a rule', { availability: [makeMark('blocked', ...saturday)] }, [rest, 'rule Visser blocked 2026-10-24T15:00:00Z']],
    ['a wish is a wish', { availability: [makeMark('rather_not', ...saturday)] }, [rest, 'wish Visser rather-not 2026-10-24T15:00:00Z']],
    [
      'who is sick is a risk',
      { sickness: [{ id: '1', from: saturday[0], until: null }] },
      [rest, 'at-risk Visser sick 2026-10-24T15:00:00Z'],
    ],
    ['who left is a risk', { until: '2026-10-01' }, [rest, 'at-risk Visser left 2026-10-24T15:00:00Z']],
  ])('%s', (_, visser, expected) => {
    expect(problems(visser)).toEqual(expected)
  })

  test('a wish is left out where something graver is', () => {
    const cannot = { roles: [], availability: [makeMark('rather_not' as const, ...saturday)] }
    expect(problems(cannot)).toEqual([rest, 'unqualified Visser role 2026-10-24T15:00:00Z'])
  })

  test('only those that touch the interval are told', () => {
    expect(problems({}, { from: at('2026-10-24', '20:00'), until: october.until })).toEqual([])
    expect(problems({}, { from: at('2026-10-24', '19:59'), until: october.until })).toEqual([rest])
  })

  test('each has the form of a gap, the same id on every call, and a sentence', () => {
    const region = regionOf(roster)
    const [gap, ...others] = problemGaps(region, draftOf(roster), october)
    expect(others).toEqual([])
    expect(gap).toEqual(problemGaps(region, draftOf(roster), { from: at('2026-10-24', '18:00'), until: at('2026-10-24', '19:00') })[0])
    expect(gap).toMatchObject({
      id: 'rule:A:consult:2026-10-24T12:00:00Z:A consult 2026-10-24 14:00-20:00:1',
      where: { post: 'A' },
      role: 'consult',
      needed: 1,
      present: 1,
      owner: 'coordinator',
      decideBefore: '2026-10-21T12:00:00Z',
      candidates: 0,
    })
    expect(gap!.says!.nl).toBe('Bakker rust 6 uur voor za 24 okt 14:00. Nodig is 6,5 uur.')
  })

  test('a whole roster also tells what only adds up over it', () => {
    const region = regionOf(roster, { people: [makePractitioner('Visser', { maxHours: 5 })] })
    const kinds = problemsOf(roster, region).map(({ kind, finding }) => `${kind} ${finding.rule} ${finding.who}`)
    expect(kinds.sort()).toEqual(['rule R02 Bakker', 'wish R10 Visser', 'wish R28 Bakker'])
    expect(problemsOf(roster, region, false).map(({ finding }) => finding.rule)).toEqual(['R02', 'R28'])
    const all = gapsOfProblems(region, draftOf(roster), problemsOf(roster, region)).map(({ kind, cause }) => `${kind} ${cause}`)
    expect(all).toEqual(['rule rest', 'wish hours'])
  })
})
