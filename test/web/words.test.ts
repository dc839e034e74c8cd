import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gapKinds } from '../../api/domain/cover/gap.ts'
import { en } from '../../web/i18n/en.ts'
import { nl } from '../../web/i18n/nl.ts'
import { fillText, type Text } from '../../web/i18n/translate.ts'

const forms = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : [text.one, text.other])
const holesOf = (text: Text) => [...new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()

describe('texts of the page', () => {
  test('both languages have the same keys, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl))
  })

  test.each(Object.keys(nl) as (keyof typeof nl)[])('%s has the same holes in both languages', (key) => {
    expect(holesOf(en[key])).toEqual(holesOf(nl[key]))
  })

  test('every kind of gap has a name', () => {
    expect(gapKinds.filter((kind) => !(`kind.${kind}` in nl))).toEqual([])
  })

  test('words that people do not use are not used', () => {
    const banned = /fout opgetreden|succesvol|helaas|gelieve|\bresource\b|\bslot\b|\bassignment\b/i
    const all = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((name) => /(words|i18n\/(nl|en)).*\.ts$/.test(name))
    expect(all.filter((name) => banned.test(readFileSync(join('web', name), 'utf8')))).toEqual([])
  })
})

describe('a text with holes', () => {
  test('is filled, and keeps a hole that nothing fills', () => {
    expect(fillText('{a} en {b}', { a: 1 })).toBe('1 en {b}')
  })

  test('takes the form that its count asks for', () => {
    const gaps = { one: '{count} gat', other: '{count} gaten' }
    expect([0, 1, 2].map((count) => fillText(gaps, { count }))).toEqual(['0 gaten', '1 gat', '2 gaten'])
  })
})
