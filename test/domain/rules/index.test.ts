import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkPlacement, checkRow, checkShift, rowRules, ruleFiles } from '../../../api/domain/rules/index.ts'
import { gapRules } from '../../../api/domain/rules/gap-rules.ts'
import { contextOf } from '../../../api/domain/rules/rule.ts'
import { ruleIds } from '../../../api/domain/rules/rule-id.ts'
import { rowOf } from '../../../api/domain/roster/lenses.ts'
import { at, makePractitioner } from '../../make.ts'
import { picture, regionOf, shiftIn } from '../../picture.ts'

describe('the list of rules', () => {
  test.each(Object.entries(ruleFiles))('%s is written in a file of its name and has a test file of that name', (_, file) => {
    expect(existsSync(`api/domain/${file}`)).toBe(true)
    expect(existsSync(`test/domain/${file.replace('.ts', '.test.ts')}`)).toBe(true)
  })

  test('every rule is in exactly one place', () => {
    const listed = new Set([...rowRules, ...gapRules].map((rule) => rule.id))
    expect([...listed, 'R25', 'R26', 'R36'].sort()).toEqual([...ruleIds])
    expect(new Set([...rowRules, ...gapRules]).size).toBe(rowRules.length + gapRules.length)
  })
})

const roster = picture(`
           Sat 24 Oct            Sun 25 Oct
  open     .                     17-23
  Visser   17-23                 .
  Bakker   23-8                  8-17
`)
const region = regionOf(roster)
const context = contextOf(region)
const wanted = shiftIn(roster, '2026-10-25 17-23')
const answers = (code: string, leaving: string[] = []) =>
  checkPlacement(context, roster, wanted, {}, code, leaving).map(({ rule, level, says }) => `${rule} ${level} ${says.nl}`)

describe('what would be said if somebody were placed', () => {
  test('nothing but wishes of who is free', () => {
    expect(answers('Visser')).toEqual(['R20 prefer Kan, maar Visser werkt op za 24 okt en zo 25 okt. Liever één dag per weekend.'])
  })

  test('only what the new duty takes part in, the old clash is not repeated', () => {
    expect(answers('Bakker').filter((said) => said.startsWith('R02'))).toEqual([
      'R02 block Kan niet. Bakker rust 0 uur voor zo 25 okt 17:00. Nodig is 6,5 uur.',
    ])
  })

  test('a shift left by the same act no longer counts', () => {
    expect(answers('Bakker', [shiftIn(roster, '2026-10-25 8-17').id])).toHaveLength(1)
  })

  test('a part of the shift is judged as that part', () => {
    const part = { from: at('2026-10-25', '22:00') }
    expect(checkPlacement(context, roster, wanted, part, 'bakker').filter(({ rule }) => rule === 'R02')).toHaveLength(1)
    const late = { from: at('2026-10-25', '22:00') }
    const early = picture(`
               Sun 25 Oct
      open     17-24
      Bakker   8-15:30
    `)
    expect(checkPlacement(contextOf(regionOf(early)), early, shiftIn(early, '17-24'), late, 'Bakker')).toEqual([])
  })

  test('the sentence names the other duty, not the one asked about', () => {
    const double = picture(`
               Sat 24 Oct
      Visser   17-23
      open     12-18 visit
    `)
    const [finding] = checkPlacement(contextOf(regionOf(double)), double, shiftIn(double, '12-18 visit'), {}, 'Visser')
    expect(finding!.says.en).toBe('Not possible. Visser already works Sat 24 Oct 17:00-23:00. Nobody works two shifts at once.')
  })

  test('nobody the region does not know', () => {
    expect(checkPlacement(context, roster, wanted, {}, 'Nobody')).toEqual([])
  })
})

test('a row says as it stands what its rules object to, and a shift what concerns its holders', () => {
  const said = checkRow(rowOf(roster, region, 'Bakker')!, context).map(({ rule }) => rule)
  expect(said).toEqual(['R02', 'R28', 'R20'])
  expect(checkShift(roster, region, shiftIn(roster, '23-8').id).map(({ who, rule }) => `${who} ${rule}`)).toEqual([
    'Bakker R02',
    'Bakker R28',
    'Bakker R20',
  ])
})

test('a role somebody may not work stops them whatever the cooperative set', () => {
  const people = [makePractitioner('Visser', { roles: ['visit'] })]
  const strict = regionOf(roster, { people, policy: { settings: { R21: 'off', R20: 'off' } } })
  const said = checkPlacement(contextOf(strict), roster, wanted, {}, 'Visser').map(({ rule, mayOverride }) => ({ rule, mayOverride }))
  expect(said).toEqual([{ rule: 'R21', mayOverride: false }])
})
