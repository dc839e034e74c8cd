import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DutyFacts } from '../../api/domain/cover/duty-facts.ts'
import { type DutyReads, dutyFactsSource } from '../../api/http/duty-source.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const facts = { from: '2026-11-16T00:00:00Z', until: '2026-12-12T00:00:00Z', version: '1', asOf: '2026-11-22T12:00:00Z' } as DutyFacts
const inReach = '2026-11-22T20:00:00Z'
const outOfReach = '2027-05-01T20:00:00Z'

/** A database that takes `ms` to say anything. */
function slow(ms: number, snapshot: DutyFacts | null = facts) {
  const after = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms))
  const reads: DutyReads = {
    version: () => after('1'),
    facts: () => after(facts),
    snapshot: () => snapshot,
    now: () => '2026-11-22T12:00:00Z',
    ticks: () => Date.now(),
  }
  return dutyFactsSource(reads)
}

async function sourceOf(source: ReturnType<typeof slow>, at: string): Promise<string | null> {
  const asked = source.read('c', at)
  await vi.advanceTimersByTimeAsync(20_000)
  return (await asked)?.source ?? null
}

test('a database that is late is not waited for where the snapshot knows', async () => {
  expect(await sourceOf(slow(100), inReach)).toBe('live')
  expect(await sourceOf(slow(2_000), inReach)).toBe('snapshot')
})

test('it is waited for where nobody else knows: a busy database makes no published evening unknown', async () => {
  expect(await sourceOf(slow(2_000), outOfReach)).toBe('live')
  expect(await sourceOf(slow(2_000, null), inReach)).toBe('live')
})

test('who waits long is not cut off by who does not, and both come before long', async () => {
  const source = slow(2_000)
  const near = source.read('c', inReach)
  const far = source.read('c', outOfReach)
  await vi.advanceTimersByTimeAsync(900)
  expect((await near)?.source).toBe('snapshot')
  await vi.advanceTimersByTimeAsync(4_000)
  expect((await far)?.source).toBe('live')
})

test('a database that never answers is given up: unknown by the snapshot, or nothing at all', async () => {
  expect(await sourceOf(slow(60_000), outOfReach)).toBe('snapshot')
  expect(await sourceOf(slow(60_000, null), inReach)).toBe(null)
})
