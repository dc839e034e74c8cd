import { expect, test } from 'vitest'
import { findGaps } from '../../../api/domain/cover/gaps.ts'
import type { Practice } from '../../../api/domain/model/practice.ts'
import { checkGaps } from '../../../api/domain/rules/gap-rules.ts'
import { contextOf } from '../../../api/domain/rules/rule.ts'
import { at, draftOf, makeClosure, makePractice } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'

const roster = picture(`
           Mon 2 Nov      Tue 3 Nov
  open     17-23          .
  Visser   .              17-23
  Bakker   23-8           23-8
`)

function heard(practice: Partial<Practice> = {}) {
  const region = regionOf(roster, { practices: [makePractice('P1', practice)] })
  const gaps = findGaps(region, draftOf(roster), { from: at('2026-11-02', '08:00'), until: at('2026-11-04', '08:00') })
  const findings = checkGaps(
    gaps.filter(({ kind }) => kind === 'uncovered'),
    contextOf(region),
  )
  expect(findings.every(({ rule }) => rule === 'R23')).toBe(true)
  return findings.map(({ level, who, from, until, says }) => ({ level, who, from, until, nl: says.nl }))
}

test('R23 tells each stretch in which nobody answers for a practice', () => {
  const evening = { from: at('2026-11-02', '17:00'), until: at('2026-11-02', '23:00') }
  expect(heard()).toEqual([{ level: 'block', who: 'P1', ...evening, nl: 'Praktijk P1 heeft niemand op ma 2 nov 17:00-23:00.' }])
})

test('a closure without cover in the daytime of a practice only warns', () => {
  const closed = { from: at('2026-11-03', '12:00'), until: at('2026-11-03', '17:00') }
  const [, daytime] = heard({ closures: [makeClosure(at('2026-11-03', '12:00'), at('2026-11-04', '00:00'))] })
  expect(daytime).toEqual({ level: 'warn', who: 'P1', ...closed, nl: 'Praktijk P1 heeft niemand op di 3 nov 12:00-17:00.' })
})
