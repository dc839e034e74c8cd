import { expect, test } from 'vitest'
import { endingCredential, everybody, isAsked, type PersonState, statesOf } from '../../../web/practitioners/list-model.ts'
import { at, makePractitioner } from '../../make.ts'

const now = at('2027-01-15', '12:00')
const today = '2027-01-15'
const sick = (from: string, until: string | null) => ({
  id: 'x',
  from: at(from, '08:00'),
  until: until === null ? null : at(until, '08:00'),
})
const diploma = (kind: string, until: string | null) => ({ kind, from: null, until })

const states: readonly (readonly [string, Parameters<typeof makePractitioner>[1], readonly PersonState[]])[] = [
  ['nothing', {}, []],
  ['sick until further notice', { sickness: [sick('2027-01-10', null)] }, ['sick']],
  ['sick before', { sickness: [sick('2027-01-10', '2027-01-12')] }, []],
  ['a certificate that ends in 90 days', { credentials: [diploma('triage', '2027-04-15')] }, ['ends']],
  ['a certificate that ends in 91 days', { credentials: [diploma('triage', '2027-04-16')] }, []],
  ['one that was renewed', { credentials: [diploma('triage', '2027-02-01'), diploma('triage', '2030-01-01')] }, []],
  ['one that has ended', { credentials: [diploma('triage', '2026-12-01')] }, ['ends']],
  ['left today', { until: '2027-01-15' }, ['left']],
  ['last day today', { until: '2027-01-16' }, []],
  ['begins tomorrow', { from: '2027-01-16' }, ['soon']],
]
test.each(states)('who has %s is told so', (_, over, expected) => {
  expect(statesOf(makePractitioner('VIS', over), now, today)).toEqual(expected)
})

test('of several certificates that end the first is named', () => {
  const one = makePractitioner('VIS', { credentials: [diploma('BIG', '2027-03-01'), diploma('triage', '2027-02-01')] })
  expect(endingCredential(one, today)).toEqual({ kind: 'triage', until: '2027-02-01' })
})

const visser = makePractitioner('VIS', { name: 'Noor Vissér', contract: 'employed_gp', roles: ['lead'] })
const asked: readonly (readonly [object, boolean])[] = [
  [{}, true],
  [{ text: 'visser' }, true],
  [{ text: 'vis noor' }, true],
  [{ text: 'regie' }, true],
  [{ text: 'isser' }, false],
  [{ contract: 'employee' }, false],
  [{ role: 'lead' }, true],
  [{ role: 'visit' }, false],
  [{ state: 'sick' }, false],
  [{ state: '' }, true],
]
test.each(asked)('a list asked for %j', (filter, expected) => {
  expect(isAsked(visser, [], { ...everybody, ...filter }, () => 'Regie')).toBe(expected)
})

test('who left is shown only when asked for', () => {
  const names = (state: 'here' | 'left' | '') => isAsked(visser, ['left'], { ...everybody, state }, () => '')
  expect([names('here'), names('left'), names('')]).toEqual([false, true, true])
})
