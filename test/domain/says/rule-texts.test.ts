import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../api/domain/model/policy.ts'
import { ruleIds } from '../../../api/domain/rules/rule-id.ts'
import { policyFaults, policyRanges } from '../../../api/domain/region/check-policy.ts'
import { sayRegionChange } from '../../../api/domain/says/region-changes.ts'
import { keptOf, type NumberField, shownFault, shownOf } from '../../../api/domain/says/rule-numbers.ts'
import { partsOf, ruleTexts } from '../../../api/domain/says/rule-texts.ts'
import { makeRegion } from '../../make.ts'

const fieldsIn = (sentences: readonly string[]) => sentences.flatMap(partsOf).flatMap((part) => ('field' in part ? [part.field] : []))

test('every rule that says something is told in both languages, with the same numbers; elapsed time is no rule to set', () => {
  expect(ruleTexts.map(({ rule }) => rule).sort()).toEqual(ruleIds.filter((rule) => rule !== 'R36'))
  for (const { rule, nl, en } of ruleTexts) expect([rule, ...fieldsIn(nl)].sort()).toEqual([rule, ...fieldsIn(en)].sort())
})

test('every number of the policy stands in exactly one sentence', () => {
  expect(ruleTexts.flatMap(({ nl }) => fieldsIn(nl)).sort()).toEqual(Object.keys(policyRanges).sort())
})

test('a sentence of a rule has at most 20 words', () => {
  for (const sentence of ruleTexts.flatMap(({ nl, en }) => [...nl, ...en]))
    expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20)
})

test('a number that is shown and entered again is the same', () => {
  for (const field of Object.keys(policyRanges) as NumberField[]) {
    const value = defaultPolicy[field] ?? 660
    expect(keptOf(field, shownOf(field, value))).toBe(value)
  }
})

test('what is kept in minutes is said in hours, wrong or right', () => {
  const [fault] = policyFaults({ ...defaultPolicy, restMinutes: keptOf('restMinutes', 99) })
  expect(shownFault('restMinutes', fault!).nl).toBe('Vul een getal in van 0 tot en met 48.')
  const [other] = policyFaults({ ...defaultPolicy, mostNightsInRow: 20 })
  expect(shownFault('mostNightsInRow', other!)).toEqual(other!.says)
  const change = { entry: 'policy', was: { restMinutes: 390, mostNightsInRow: 3 }, now: { restMinutes: 660, mostNightsInRow: 4 } } as const
  expect(sayRegionChange(change, makeRegion()).nl).toBe(
    'Regels: rust tussen diensten (van 6,5 uur naar 11 uur) en nachten achter elkaar (van 3 naar 4) gewijzigd.',
  )
})
