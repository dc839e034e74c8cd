import { expect, test } from 'vitest'
import type { Assignment } from '../../../api/domain/model/roster.ts'
import { lookOf } from '../../../web/roster/grid/look.ts'
import { makeAssignment, makeShift } from '../../make.ts'

const evening = makeShift({ date: '2027-01-16', start: '17:00', end: '23:00' })
const eight = '2027-01-16T19:00:00Z'
const first = { ...makeAssignment(evening, 'VISS'), until: eight }
const second = { ...makeAssignment(evening, 'BAKK'), from: eight }
const look = (held: readonly Assignment[], whole?: readonly Assignment[]) =>
  lookOf({
    place: { shift: evening, position: 1 },
    held,
    ...(whole ? { whole } : {}),
    filled: 1,
    findings: [],
    published: undefined,
    isAbsent: () => false,
  })

test('a shift that two share is filled, and a narrow cell says that there is more than one', () => {
  expect(look([first, second])).toMatchObject({ kind: 'filled', isPartly: false, code: 'VIS+' })
})

test('where people are the rows, who holds a piece of a shared shift leaves nothing to nobody', () => {
  expect(look([first], [first, second])).toMatchObject({ kind: 'filled', isPartly: false })
})

test('a piece that nobody takes over is missed, in every view', () => {
  expect(look([first])).toMatchObject({ kind: 'short', isPartly: true })
  expect(look([first], [first])).toMatchObject({ kind: 'short', isPartly: true })
})
