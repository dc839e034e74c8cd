import { expect, test } from 'vitest'
import type { Exemption } from '../../../api/domain/model/practitioner.ts'
import { minimumRest } from '../../../api/domain/rules/minimum-rest.ts'
import { makePractitioner } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn } from './said.ts'

const roster = picture(`
           Fri 23 Oct   Sat 24 Oct   Sun 25 Oct
  Visser   17-23        08-17        .
`)

const restFor = (exemptions: readonly Pick<Exemption, 'of' | 'from' | 'until'>[]) => {
  const people = [makePractitioner('Visser', { exemptions: exemptions.map((one) => ({ ...one, reason: 'agreement' as const })) })]
  return findingsIn(roster, minimumRest, regionOf(roster, { people, policy: { restMinutes: 10 * 60 } }))
}

test('a rule says nothing of who is exempt from it on the date the last duty begins', () => {
  expect(restFor([])).toHaveLength(1)
  expect(restFor([{ of: 'R02', from: null, until: null }])).toEqual([])
  expect(restFor([{ of: 'R02', from: '2026-10-24', until: '2026-10-25' }])).toEqual([])
  expect(restFor([{ of: 'R02', from: null, until: '2026-10-24' }])).toHaveLength(1)
  expect(restFor([{ of: 'R02', from: '2026-10-25', until: null }])).toHaveLength(1)
  expect(restFor([{ of: 'R19', from: null, until: null }])).toHaveLength(1)
})
