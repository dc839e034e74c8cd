import { describe, expect, test } from 'vitest'
import { faultAt } from '../../api/domain/refusal.ts'
import { statusOf } from '../../api/http/refusals.ts'
import type { Problem } from '../../web/problem.ts'
import { refusalText, refusalTexts } from '../../web/refusal-text.ts'

const problem = (more: Partial<Problem>): Problem => ({ code: 'failed', status: 500, detail: '', faults: [], findings: [], ...more })

describe('what a person reads when we will not do something', () => {
  test('is there for every code the server knows', () => {
    expect(Object.keys(statusOf).filter((code) => !(code in refusalTexts))).toEqual([])
  })

  test.each(Object.entries(refusalTexts))('%s is a short sentence in both languages', (_, text) => {
    for (const sentence of [text.nl, text.en]) {
      expect(sentence).toMatch(/^[A-Z{].*[.}]$/)
      for (const part of sentence.split('. ')) expect(part.split(' ').length).toBeLessThanOrEqual(20)
    }
  })

  test('says what a rule says in the language of the page', () => {
    const says = { nl: 'Vink heeft dan 5 uur rust. Nodig is 6,5 uur.', en: 'Vink then rests 5 hours. 6.5 hours are needed.' }
    const finding = { rule: 'R02', level: 'block', mayOverride: true, who: 'VNK', from: '', until: '', shifts: [], says } as const
    expect(refusalText(problem({ code: 'rule-broken', findings: [finding] }), 'nl')).toBe(`Kan niet. ${says.nl}`)
    expect(refusalText(problem({ code: 'rule-broken', findings: [finding] }), 'en')).toBe(`Not possible. ${says.en}`)
  })

  test('names every fault of what was sent, in the language of the page', () => {
    const faults = [
      faultAt('changes.0.was', { nl: 'Dit is nodig.', en: 'This is needed.' }),
      faultAt('', { nl: 'Veld x kennen we niet.', en: 'Field x is not known.' }),
    ]
    expect(refusalText(problem({ code: 'malformed', faults }), 'en')).toBe(
      'We cannot read this: changes.0.was: This is needed. Field x is not known.',
    )
    expect(refusalText(problem({ code: 'malformed', faults }), 'nl')).toBe(
      'Dit kunnen we niet lezen: changes.0.was: Dit is nodig. Veld x kennen we niet.',
    )
  })
})
