import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../api/domain/model/policy.ts'
import { policyRanges } from '../../../api/domain/region/check-policy.ts'
import { ruleIds } from '../../../api/domain/rules/rule-id.ts'
import { keptOf, type NumberField, partsOf, ruleTexts, shownOf } from '../../../api/domain/says/rule-texts.ts'

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
