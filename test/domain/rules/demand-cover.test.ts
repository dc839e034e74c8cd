import { expect, test } from 'vitest'
import { findGaps } from '../../../api/domain/cover/gaps.ts'
import { checkGaps } from '../../../api/domain/rules/gap-rules.ts'
import { contextOf } from '../../../api/domain/rules/rule.ts'
import { at, draftOf } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'

const day = { from: at('2026-10-24', '00:00'), until: at('2026-10-26', '00:00') }

const roster = picture(`
           Sat 24 Oct
  open     17-23
  open     23-8
  Visser   17-23
  Bakker   8-17
`)

test('R22 tells every shift with fewer people than it needs, and a coordinator may publish with them listed', () => {
  const region = regionOf(roster)
  const findings = checkGaps(findGaps(region, draftOf(roster), day), contextOf(region))
  expect(findings.map(({ rule, level, mayOverride, who, says }) => ({ rule, level, mayOverride, who, nl: says.nl }))).toEqual([
    { rule: 'R22', level: 'block', mayOverride: true, who: 'A', nl: 'Post A heeft 1 van 2 voor consult op za 24 okt 17:00-23:00.' },
    { rule: 'R22', level: 'block', mayOverride: true, who: 'A', nl: 'Post A heeft 0 van 1 voor consult op za 24 okt 23:00-08:00.' },
  ])
})

test('a cooperative may make it warn', () => {
  const region = regionOf(roster, { policy: { settings: { R22: 'warn' } } })
  expect(checkGaps(findGaps(region, draftOf(roster), day), contextOf(region)).map(({ level }) => level)).toEqual(['warn', 'warn'])
})
