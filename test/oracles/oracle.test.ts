import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../api/domain/cover/coverage.ts'
import { dutyAt } from '../../api/domain/cover/duty.ts'
import { findGaps } from '../../api/domain/cover/gaps.ts'
import { differencesAt } from './compare.ts'

const seeds = Number(process.env['ORACLE_SEEDS'] ?? 30)
const perBatch = 10

describe('coverage, gaps and duty agree with a walk over every minute of both clock-change weeks', () => {
  test.each(Array.from({ length: Math.ceil(seeds / perBatch) }, (_, batch) => batch * perBatch))(
    'for the rosters of seeds %i and on',
    (first) => {
      for (let seed = first; seed < Math.min(first + perBatch, seeds); seed++) {
        expect({ seed, differences: differencesAt(seed, { coverageOf, findGaps, dutyAt }) }).toEqual({ seed, differences: [] })
      }
    },
  )
})
