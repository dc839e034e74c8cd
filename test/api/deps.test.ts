import { expect, test } from 'vitest'
import { createChance, realNow } from '../../api/deps.ts'

test('ids are UUIDv7, in order, also within a millisecond and when the clock goes back', () => {
  const times = [5, 5, 5, 3, 3, 9]
  const chance = createChance(() => 1_790_000_000_000 + (times.shift() ?? 9))
  const ids = Array.from({ length: 10_000 }, () => chance.id())
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('secrets have the bytes that were asked for', () => {
  expect(Buffer.from(createChance().secret(32), 'base64url')).toHaveLength(32)
})

test('now is an instant in whole seconds', () => {
  expect(realNow()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
})
