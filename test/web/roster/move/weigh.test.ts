import { describe, expect, test } from 'vitest'
import type { Roster } from '../../../../api/domain/model/roster.ts'
import { canonicalRoster } from '../../../../api/domain/roster/roster.ts'
import { weighGive, weighMove } from '../../../../web/roster/move/weigh.ts'
import { at, makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift } from '../../../make.ts'

const evening = makeShift({ date: '2027-01-16', start: '17:00', end: '23:00' })
const night = makeShift({ date: '2027-01-16', start: '23:00', end: '08:00' })
const lead = makeShift({ date: '2027-01-20', start: '17:00', end: '23:00', role: 'lead' })
const later = makeShift({ date: '2027-01-20', start: '17:00', end: '23:00' })
const region = makeRegion({
  practitioners: [makePractitioner('BAK'), makePractitioner('VIS'), makePractitioner('NEW', { roles: ['consult'] })],
})
const practitioners = region.practitioners.map(({ code, name, discipline }) => ({ code, name, discipline }))
const roster = (assignments: Roster['assignments']) =>
  canonicalRoster(makeRoster({ shifts: [evening, night, lead, later], practitioners, assignments }))
const place = (shift: typeof evening) => ({ shift, position: 1 })
const carried = (shift: typeof evening, who: string) => ({ from: place(shift), who })

describe('what letting go somewhere would come to', () => {
  test('an empty place is taken; the shift that is left stands in nobody’s way', () => {
    const ground = { roster: roster([makeAssignment(evening, 'VIS')]), region }
    expect(weighMove(ground, carried(evening, 'VIS'), place(night))).toMatchObject({ act: 'move', group: 'can' })
  })

  test('what no rule allows is not, with the rule', () => {
    const ground = { roster: roster([makeAssignment(evening, 'NEW')]), region }
    expect(weighMove(ground, carried(evening, 'NEW'), place(lead))).toMatchObject({ group: 'cannot', findings: [{ rule: 'R21' }] })
  })

  test('what asks a reason says so', () => {
    const ground = { roster: roster([makeAssignment(evening, 'BAK'), makeAssignment(later, 'BAK')]), region }
    const verdict = weighMove(ground, carried(later, 'BAK'), place(night))
    expect(verdict.act).toBe('move')
    expect(verdict.group).not.toBe('can')
    expect(verdict.findings.map(({ rule }) => rule)).toContain('R02')
  })

  test('a held place is exchanged, and both are asked of the rules', () => {
    const ground = { roster: roster([makeAssignment(evening, 'VIS'), makeAssignment(later, 'BAK')]), region }
    expect(weighMove(ground, carried(evening, 'VIS'), place(later))).toMatchObject({ act: 'exchange', group: 'can', other: 'BAK' })
  })

  test('who cannot take the other shift would be left without: that is asked, not done', () => {
    const ground = { roster: roster([makeAssignment(lead, 'VIS'), makeAssignment(evening, 'NEW')]), region }
    expect(weighMove(ground, carried(lead, 'VIS'), place(evening))).toMatchObject({ act: 'replace', other: 'NEW' })
  })

  test('a place in parts, no shift at all, and the place itself', () => {
    const half = { from: evening.from, until: at('2027-01-16', '20:00') }
    const ground = { roster: roster([makeAssignment(evening, 'VIS', half), makeAssignment(later, 'BAK')]), region }
    expect(weighMove(ground, carried(later, 'BAK'), place(evening))).toMatchObject({ act: 'nothing', why: 'in-parts' })
    expect(weighMove(ground, carried(later, 'BAK'), null)).toMatchObject({ act: 'nothing', why: 'no-shift', group: 'cannot' })
    expect(weighMove(ground, carried(later, 'BAK'), place(later)).act).toBe('stay')
  })

  test('a shift given to somebody who has one at that time cannot be', () => {
    const ground = { roster: roster([makeAssignment(lead, 'VIS'), makeAssignment(later, 'BAK')]), region }
    expect(weighGive(ground, carried(later, 'BAK'), 'VIS')).toMatchObject({ act: 'give', group: 'cannot', findings: [{ rule: 'R01' }] })
    expect(weighGive(ground, carried(later, 'BAK'), 'NEW')).toMatchObject({ act: 'give', group: 'can' })
  })
})
