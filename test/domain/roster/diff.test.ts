import { expect, test } from 'vitest'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { applyChanges } from '../../../api/domain/roster/changes/index.ts'
import { diffRosters, effectsByPerson, effectsByPost } from '../../../api/domain/roster/diff.ts'
import { picture, shiftIn } from '../../picture.ts'

const published = picture(`
           Sat 24 Oct   Sun 25 Oct
  Visser   17-23        .
  Bakker   23-8         8-17 visit @B
  Smit     .            .
`)
const evening = shiftIn(published, '17-23')
const night = shiftIn(published, '23-8')
const after = (changes: Parameters<typeof applyChanges>[1]): Roster => {
  const result = applyChanges(published, changes)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

test('equal rosters differ in nothing, also when only a lock was turned', () => {
  expect(diffRosters(published, published)).toEqual([])
  expect(diffRosters(published, after([{ do: 'lock', shift: night.id, position: 1 }]))).toEqual([])
})

test('a change of holder is one difference, for the part it covers', () => {
  const from = '2026-10-25T02:00:00Z'
  const draft = after([{ do: 'place', shift: night.id, position: 1, practitioner: 'Smit', was: 'Bakker', from, id: 'new' }])
  const differences = diffRosters(published, draft)
  expect(differences).toEqual([{ kind: 'holder', shift: night, position: 1, from, until: night.until, before: 'Bakker', after: 'Smit' }])
  expect(effectsByPerson(differences, draft)).toEqual([
    { practitioner: 'Bakker', gains: 0, loses: 1, moved: 0 },
    { practitioner: 'Smit', gains: 1, loses: 0, moved: 0 },
  ])
  expect(effectsByPost(differences)).toEqual({ A: 1 })
})

test('a holder who follows new times is no difference of their own, and is told of the move', () => {
  const was = { start: '17:00', end: '23:00' }
  const draft = after([{ do: 'retime', shift: evening.id, start: '18:00', end: '23:00', was }])
  const differences = diffRosters(published, draft)
  expect(differences.map((one) => one.kind)).toEqual(['retimed'])
  expect(effectsByPerson(differences, draft)).toEqual([{ practitioner: 'Visser', gains: 0, loses: 0, moved: 1 }])
})

test('shifts that come and go count with those who hold them, and a new need counts once', () => {
  const draft = after([{ do: 'needed', shift: night.id, needed: 2, reason: 'druk', was: 1 }])
  expect(diffRosters(published, draft).map((one) => one.kind)).toEqual(['needed'])
  const without = {
    shifts: [evening, night],
    assignments: published.assignments.filter((held) => held.shift !== shiftIn(published, '8-17 visit @B').id),
  }
  expect(diffRosters(without, published).map((one) => one.kind)).toEqual(['shift-added', 'holder'])
  expect(diffRosters(published, without).map((one) => one.kind)).toEqual(['shift-removed', 'holder'])
})
