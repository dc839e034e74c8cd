import { describe, expect, test } from 'vitest'
import type { RegionChange } from '../../../api/domain/model/region-change.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import { applyRegionChange, applyRegionChanges, invertRegionChange, onlyChanged, settled } from '../../../api/domain/region/apply.ts'
import { regionConflicts, regionFaults } from '../../../api/domain/says/region-faults.ts'
import { sayRegionChange } from '../../../api/domain/says/region-changes.ts'
import { shapeFaults } from '../../../api/domain/says/shape-faults.ts'
import { at, makeClosure, makeMark, makePost, makePractice, makePractitioner, makeRegion, makeSurgery, makeTemplate } from '../../make.ts'

const region = makeRegion({
  posts: [makePost('A'), makePost('B')],
  practices: [makePractice('P1'), makePractice('P2')],
  practitioners: [
    makePractitioner('VD', { name: 'Van Dijk', phone: '0600 000001', practice: 'P1' }),
    makePractitioner('VIS', { name: 'Visser' }),
  ],
  templates: [makeTemplate('AV1')],
  holidays: [{ date: '2027-05-05', name: 'Bevrijdingsdag', post: null, postOpen: true, tariff: true, counts: true, confirmed: true }],
})

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const after = (done: ReturnType<typeof applyRegionChange>): Region => {
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

const sick = { id: '0190c1de-0000-7000-8000-000000000001', from: at('2027-01-04', '08:00'), until: null }

const kinds: readonly (readonly [string, RegionChange, string])[] = [
  [
    'a field',
    { entry: 'practitioner', code: 'VD', was: { maxHours: undefined }, now: { maxHours: 60 } },
    'Van Dijk (VD): maximum uren (nu 60) gewijzigd.',
  ],
  [
    'a field that goes',
    { entry: 'practitioner', code: 'VD', was: { phone: '0600 000001' }, now: {} },
    'Van Dijk (VD): telefoon gewijzigd.',
  ],
  [
    'lists inside a value',
    {
      entry: 'practitioner',
      code: 'VIS',
      was: { availability: [], surgery: [], sickness: [] },
      now: {
        availability: [makeMark('blocked', at('2027-01-04', '00:00'), at('2027-01-05', '00:00'))],
        surgery: makeSurgery('P1', '08:00', '12:00', [1]),
        sickness: [sick],
      },
    },
    'Visser (VIS): beschikbaarheid, spreekuren en ziekte gewijzigd.',
  ],
  [
    'somebody new',
    { entry: 'practitioner', code: 'BAK', was: null, now: makePractitioner('BAK', { name: 'Bakker' }) },
    'Bakker (BAK) is nieuw.',
  ],
  ['somebody who goes', { entry: 'practitioner', code: 'VIS', was: region.practitioners[1]!, now: null }, 'Visser (VIS) is verwijderd.'],
  [
    'a post',
    {
      entry: 'post',
      code: 'A',
      was: { contacts: [], leadHours: undefined },
      now: { contacts: [{ order: 1, label: 'Achterwacht', phone: '0600 000042' }], leadHours: 24 },
    },
    'Post A (A): bellijst en uren vooraf beslissen (nu 24) gewijzigd.',
  ],
  [
    'a practice',
    { entry: 'practice', code: 'P1', was: { patients: 2095 }, now: { patients: 2100 } },
    'Praktijk P1 (P1): patiënten (van 2095 naar 2100) gewijzigd.',
  ],
  [
    'a template',
    { entry: 'template', code: 'AV1', was: { needed: 1 }, now: { needed: 2 } },
    'sjabloon AV1: aantal nodig (van 1 naar 2) gewijzigd.',
  ],
  ['holidays', { entry: 'holidays', was: region.holidays, now: [] }, 'Feestdagen gewijzigd: 2027-05-05.'],
  [
    'the rules',
    { entry: 'policy', was: { restMinutes: 390 }, now: { restMinutes: 480 } },
    'Regels: rust tussen diensten (van 6,5 uur naar 8 uur) gewijzigd.',
  ],
]

describe.each(kinds)('a change of %s', (_, change, says) => {
  test('applies, survives JSON, undoes to the same region, and says what it did in both languages', () => {
    const frozen = copy(region)
    const changed = after(applyRegionChange(region, copy(change)))
    expect(region).toEqual(frozen)
    expect(changed).not.toEqual(region)
    const kept = settled(region, change)
    expect(after(applyRegionChange(changed, copy(invertRegionChange(kept))))).toEqual(region)
    expect(after(applyRegionChange(region, onlyChanged(change)))).toEqual(changed)
    expect(sayRegionChange(change, region).nl).toBe(says)
    expect(sayRegionChange(change, region).en).not.toBe(says)
  })

  test('is a conflict once it has been done', () => {
    const changed = after(applyRegionChange(region, change))
    const again = applyRegionChange(changed, change)
    expect(again.ok).toBe(false)
  })
})

test('what somebody else changed beside it stays, also when it is undone', () => {
  const mine: RegionChange = { entry: 'practitioner', code: 'VD', was: { phone: '0600 000001' }, now: { phone: '0600 000009' } }
  const theirs: RegionChange = { entry: 'practitioner', code: 'VD', was: { maxNights: undefined }, now: { maxNights: 2 } }
  const both = after(applyRegionChange(after(applyRegionChange(region, mine)), theirs))
  const undone = after(applyRegionChange(both, invertRegionChange(mine)))
  expect(undone.practitioners[0]).toMatchObject({ phone: '0600 000001', maxNights: 2 })
})

test('whole values may stand for the fields: only what differs between them counts', () => {
  const [vd] = region.practitioners
  const mine: RegionChange = { entry: 'practitioner', code: 'VD', was: vd!, now: { ...vd!, maxHours: 40 } }
  const newer = after(
    applyRegionChange(region, { entry: 'practitioner', code: 'VD', was: { name: 'Van Dijk' }, now: { name: 'Van Dijck' } }),
  )
  expect(after(applyRegionChange(newer, mine)).practitioners[0]).toMatchObject({ name: 'Van Dijck', maxHours: 40 })
})

test('an order is judged as it stands together: a new practice and its people come at once, and go at once', () => {
  const practice: RegionChange = { entry: 'practice', code: 'P3', was: null, now: makePractice('P3') }
  const moves: RegionChange = { entry: 'practitioner', code: 'VD', was: { practice: 'P1' }, now: { practice: 'P3' } }
  const moved = after(applyRegionChanges(region, [moves, practice]))
  const back = [practice, moves].map(invertRegionChange)
  expect(applyRegionChange(moved, back[0]!)).toMatchObject({
    refusal: { faults: [{ path: 'changes.0.now', says: regionFaults.stillUsed({ nl: 'collega Van Dijk', en: 'colleague Van Dijk' }) }] },
  })
  expect(after(applyRegionChanges(moved, back))).toEqual(region)
})

const conflicts: readonly (readonly [string, RegionChange, object])[] = [
  ['a field that was changed', { entry: 'practitioner', code: 'VD', was: { phone: '1' }, now: { phone: '2' } }, regionConflicts.changed],
  ['somebody who is gone', { entry: 'practitioner', code: 'XX', was: { phone: '1' }, now: { phone: '2' } }, regionConflicts.gone],
  ['rules that were changed', { entry: 'policy', was: { restMinutes: 60 }, now: { restMinutes: 90 } }, regionConflicts.changed],
  ['holidays that were changed', { entry: 'holidays', was: [], now: [] }, regionConflicts.changed],
]
test.each(conflicts)('a change of %s is a conflict', (_, change, says) => {
  expect(applyRegionChange(region, change)).toEqual({ ok: false, refusal: { code: 'change-conflict', head: 1, says } })
})

const of = (now: object, was: object = {}): RegionChange => ({ entry: 'practitioner', code: 'VD', was, now }) as RegionChange
const faults: readonly (readonly [RegionChange, string, object])[] = [
  [of({ name: ' ' }, { name: 'Van Dijk' }), 'name', regionFaults.missing],
  [of({}, { name: 'Van Dijk' }), 'name', regionFaults.missing],
  [of({ phone: 'bel me' }, { phone: '0600 000001' }), 'phone', shapeFaults.phone('bel me')],
  [of({ email: 'x' }), 'email', shapeFaults.email('x')],
  [of({ practice: 'P9' }, { practice: 'P1' }), 'practice', regionFaults.unknownPractice('P9')],
  [of({ roles: [] }, { roles: region.practitioners[0]!.roles }), 'roles', regionFaults.noRole],
  [of({ maxNights: 1.5 }), 'maxNights', regionFaults.wholeRange(0, 400)],
  [of({ minHours: 50, maxHours: 40 }), 'minHours', regionFaults.leastAboveMost],
  [of({ from: '2027-01-02', until: '2027-01-02' }, { from: null, until: null }), 'until', regionFaults.backwards],
  [of({ sickness: [{ ...sick, until: sick.from }] }, { sickness: [] }), 'sickness.0.until', regionFaults.backwards],
  [
    of({ surgery: [...makeSurgery('P1', '08:00', '12:00', [1]), ...makeSurgery('P2', '11:00', '13:00', [1])] }, { surgery: [] }),
    'surgery.1',
    regionFaults.overlap,
  ],
  [of({ code: 'VE' }, { code: 'VD' }), 'code', regionFaults.codeStays],
  [of({ name: 'Van Dijk' }, { name: 'Van Dijk' }), '', regionFaults.nothing],
  [{ entry: 'practitioner', code: 'vd', was: null, now: makePractitioner('vd') }, 'code', regionFaults.codeTaken('Van Dijk')],
  [{ entry: 'practitioner', code: 'a b', was: null, now: makePractitioner('a b') }, 'code', shapeFaults.code('a b')],
  [{ entry: 'template', code: 'AV1', was: { everyWeeks: 1 }, now: { everyWeeks: 2 } }, 'from', regionFaults.everyFrom],
  [{ entry: 'template', code: 'AV1', was: { end: '23:00' }, now: { end: '17:00' } }, 'end', shapeFaults.startIsEnd],
  [{ entry: 'template', code: 'AV1', was: { post: 'A' }, now: { post: 'Z' } }, 'post', regionFaults.unknownPost('Z')],
  [
    {
      entry: 'practice',
      code: 'P1',
      was: { closures: [] },
      now: { closures: [makeClosure(at('2027-01-04', '08:00'), at('2027-01-04', '08:00'))] },
    },
    'closures.0.until',
    regionFaults.backwards,
  ],
  [{ entry: 'policy', was: { mostNightsInRow: 3 }, now: { mostNightsInRow: 0 } }, 'mostNightsInRow', regionFaults.wholeRange(1, 14)],
  [{ entry: 'policy', was: { settings: {} }, now: { settings: { R21: 'off' } } }, 'settings.R21', regionFaults.fixedRule],
  [{ entry: 'holidays', was: region.holidays, now: [...region.holidays, ...region.holidays] }, '1', regionFaults.twice],
]
test.each(faults)('what is not right is told at its field: %j', (change, path, says) => {
  const refused = applyRegionChange(region, change)
  if (refused.ok || refused.refusal.code !== 'malformed') throw new Error(JSON.stringify(refused))
  expect(refused.refusal.faults.map((fault) => [fault.path, fault.says])).toContainEqual([`changes.0.now${path && `.${path}`}`, says])
})

test('what is wrong already, from before, does not stop a change of something else', () => {
  const old = { ...region, practitioners: [makePractitioner('VD', { phone: 'bel me' })] }
  expect(applyRegionChange(old, of({ maxHours: 40 })).ok).toBe(true)
  expect(applyRegionChange(old, of({ phone: 'nog steeds' }, { phone: 'bel me' })).ok).toBe(false)
})

test('an order changes one entry once', () => {
  const twice = applyRegionChanges(region, [of({ maxHours: 40 }), of({ maxNights: 4 })])
  expect(twice).toMatchObject({ refusal: { faults: [{ path: 'changes.1', says: regionFaults.twoEntries }] } })
})
