import { expect, test } from 'vitest'
import { regionAfter, swapFor, swapped, undoneBy } from '../../../api/domain/cover/closure-change.ts'
import { coverageOfAll } from '../../../api/domain/cover/coverage.ts'
import { newRemarks } from '../../../api/domain/cover/new-remarks.ts'
import type { CoverOrder } from '../../../api/domain/model/cover-order.ts'
import type { Closure } from '../../../api/domain/model/practice.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import { at, draftOf, makeClosure, makePractice, makeRegion } from '../../make.ts'

const monday = '2026-11-02'
const week = { from: at(monday, '00:00'), until: at('2026-11-09', '00:00') }
const closure = makeClosure(week.from, week.until, { id: 'c1', coverPractice: 'P2', agreementUntil: at('2026-11-04', '00:00') })
const region = makeRegion({
  practices: [makePractice('P1', { closures: [closure] }), makePractice('P2'), makePractice('P3')],
})
const was = { cover: 'P2', agreementUntil: closure.agreementUntil }
const ids = () => {
  let next = 1
  return () => `new${next++}`
}

function after(order: CoverOrder, from: Region = region): Region {
  const swap = swapFor(from, order, ids())
  if (!swap.ok) throw new Error(JSON.stringify(swap.refusal))
  return regionAfter(from, swap.value)!
}
const closuresOf = (one: Region): readonly Closure[] => one.practices[0]!.closures
const nobody = (one: Region): number =>
  coverageOfAll(one, draftOf(), week)
    .find(({ practice }) => practice.code === 'P1')!
    .segments.filter((segment) => segment.cause === 'cover-ended').length

test('another cover for the part in which the first does not hold leaves the rest of the closure as it was', () => {
  expect(nobody(region)).toBe(3)
  const part = { from: at('2026-11-04', '00:00'), until: week.until }
  const named = after({ do: 'name-cover', practice: 'p1', closure: 'c1', cover: 'p3', ...part, agreementUntil: null, was })
  expect(closuresOf(named)).toEqual([
    { ...closure, until: part.from },
    { ...closure, ...part, id: 'new1', coverPractice: 'P3', agreementUntil: null },
  ])
  expect(nobody(named)).toBe(0)
})

test('an agreement that is extended covers the rest of the closure', () => {
  const extended = after({ do: 'agree-until', practice: 'P1', closure: 'c1', until: null, was })
  expect(closuresOf(extended)).toEqual([{ ...closure, agreementUntil: null }])
  expect(nobody(extended)).toBe(0)
})

test('every order turned round gives back exactly what was there', () => {
  const orders: readonly CoverOrder[] = [
    { do: 'name-cover', practice: 'P1', closure: 'c1', cover: null, agreementUntil: null, was },
    {
      do: 'name-cover',
      practice: 'P1',
      closure: 'c1',
      cover: 'P3',
      from: at('2026-11-03', '12:00'),
      until: at('2026-11-03', '17:00'),
      agreementUntil: null,
      was,
    },
    { do: 'agree-until', practice: 'P1', closure: 'c1', until: at('2026-11-06', '00:00'), was },
    {
      do: 'add-closure',
      practice: 'P1',
      from: at('2026-11-10', '12:00'),
      until: at('2026-11-10', '17:00'),
      cover: 'P2',
      agreementUntil: null,
    },
    { do: 'remove-closure', practice: 'P1', closure: 'c1', was },
  ]
  for (const order of orders) {
    const swap = swapFor(region, order, ids())
    if (!swap.ok) throw new Error(order.do)
    const changed = regionAfter(region, swap.value)!
    expect(closuresOf(changed)).not.toEqual(closuresOf(region))
    expect(regionAfter(changed, undoneBy(swap.value))).toEqual(region)
    expect(swapped(changed.practices[0]!, swap.value), 'it does not apply twice').toBeNull()
  }
})

test('an order about what somebody else changed since is a conflict, one about itself or the past order of times a fault', () => {
  const codeOf = (order: CoverOrder) => {
    const swap = swapFor(region, order, ids())
    return swap.ok ? 'ok' : swap.refusal.code
  }
  const name = { do: 'name-cover', practice: 'P1', closure: 'c1', cover: 'P3', agreementUntil: null, was } as const
  expect(codeOf(name)).toBe('ok')
  expect(codeOf({ ...name, was: { ...was, cover: 'P3' } })).toBe('change-conflict')
  expect(codeOf({ ...name, was: { ...was, agreementUntil: null } })).toBe('change-conflict')
  expect(codeOf({ ...name, closure: 'other' })).toBe('change-conflict')
  expect(codeOf({ ...name, practice: 'P9' })).toBe('not-found')
  expect(codeOf({ ...name, cover: 'P1' })).toBe('malformed')
  expect(codeOf({ ...name, cover: 'P9' })).toBe('malformed')
  expect(codeOf({ ...name, from: week.until })).toBe('malformed')
  expect(codeOf({ ...name, until: at('2026-11-20', '00:00') })).toBe('malformed')
})

test('a closure of three years is kept, a longer one is a slip in a year', () => {
  const closed = (until: string) =>
    ({ do: 'add-closure', practice: 'p1', from: at('2026-10-09', '12:00'), until, cover: null, agreementUntil: null }) as const
  expect(swapFor(region, closed(at('2029-10-09', '12:00')), () => 'new').ok).toBe(true)
  expect(swapFor(region, closed(at('2062-10-09', '12:00')), () => 'new')).toMatchObject({
    refusal: {
      code: 'malformed',
      faults: [{ path: 'until', says: { nl: 'Een sluiting duurt hoogstens 3 jaar. Kies een eerder einde.' } }],
    },
  })
})

test('only what the rules did not say before is new', () => {
  const swap = swapFor(region, { do: 'name-cover', practice: 'P1', closure: 'c1', cover: 'P3', agreementUntil: null, was }, ids())
  const small = { ...region, practices: region.practices.map((one) => (one.code === 'P3' ? { ...one, patients: 500 } : one)) }
  const remarks = (from: Region) => (swap.ok ? newRemarks(from, regionAfter(from, swap.value)!, swap.value, at(monday, '09:00')) : [])
  expect(remarks(region)).toEqual([])
  expect(remarks(small).map(({ rule, cause, mayOverride }) => [rule, cause, mayOverride])).toEqual([['R25', 'cover-load', true]])
})

test('of two that name each other one is mended, for the other is no worse off', () => {
  const closedFor = (id: string, cover: string) => makeClosure(week.from, week.until, { id, coverPractice: cover })
  const circle = makeRegion({
    practices: [
      makePractice('P1', { closures: [closedFor('c1', 'P2')] }),
      makePractice('P2', { closures: [closedFor('c2', 'P1')] }),
      makePractice('P3'),
    ],
  })
  const order = { do: 'name-cover', practice: 'P1', closure: 'c1', cover: 'P3', agreementUntil: null } as const
  const swap = swapFor(circle, { ...order, was: { cover: 'P2', agreementUntil: null } }, ids())
  if (!swap.ok) throw new Error(JSON.stringify(swap.refusal))
  expect(newRemarks(circle, regionAfter(circle, swap.value)!, swap.value, at(monday, '09:00'))).toEqual([])
  const toClosed = swapFor(
    region,
    { do: 'add-closure', practice: 'P3', from: week.from, until: week.until, cover: 'P1', agreementUntil: null },
    ids(),
  )
  if (!toClosed.ok) throw new Error(JSON.stringify(toClosed.refusal))
  const causes = newRemarks(region, regionAfter(region, toClosed.value)!, toClosed.value, at(monday, '09:00')).map(({ cause }) => cause)
  expect(causes).toContain('cover-closed')
})
