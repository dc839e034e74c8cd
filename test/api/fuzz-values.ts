import fc from 'fast-check'
import type { JsonSchema } from '../../api/http/describe.ts'

/** A request as it is sent; `body` is text, so that it can also be no JSON at all. */
export type Call = {
  readonly method: string
  readonly path: string
  readonly query: readonly (readonly [string, string])[]
  readonly body: string | null
  readonly headers: Readonly<Record<string, string>>
}

const instants = fc
  .tuple(fc.integer({ min: 0, max: 60 * 24 * 3600 }), fc.constantFrom('Z', '+01:00', '-05:30', '+14:00'), fc.constantFrom('', '.5', '.000'))
  .map(([second, offset, fraction]) => `${new Date(Date.UTC(2026, 9, 20) + second * 1000).toISOString().slice(0, 19)}${fraction}${offset}`)

const strange = fc.constantFrom(
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'null',
  'true',
  '[]',
  '{}',
  '\u0000',
  '\u202e',
  '\ud800',
  '%00',
  '../..',
  "'; drop table roster; --",
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-02-30T00:00:00Z',
  '2026-10-25T24:00:00Z',
  '2026-10-25T02:30:60Z',
  '2026-W53-1',
  '\u{1f9d1}',
  'x'.repeat(3_000),
  '__proto__',
  '01a00000-0000-7000-8000-000000000000',
)

/** Any text that a client could send in place of another. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  strange,
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  instants,
)

/** Any value in place of another. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(null, 0, -1, 1.5, 1e308, 2 ** 53, true, [], {}, [[]], '2026-10-25', '02:30'),
)

/** A value that a schema accepts, as far as its words tell; `known` gives those that exist here. */
export function valueOf(schema: JsonSchema, known: Readonly<Record<string, readonly string[]>>, name = ''): fc.Arbitrary<unknown> {
  const named = known[name]
  if (named) return fc.constantFrom(...named)
  const { type, properties, items, prefixItems, enum: choices, const: fixed, anyOf, oneOf, format, pattern } = schema
  if (fixed !== undefined) return fc.constant(fixed)
  if (Array.isArray(choices)) return fc.constantFrom(...choices)
  const either = (anyOf ?? oneOf) as readonly JsonSchema[] | undefined
  if (either) return fc.oneof(...either.map((one) => valueOf(one, known, name)))
  if (prefixItems) return fc.tuple(...(prefixItems as readonly JsonSchema[]).map((one) => valueOf(one, known, name)))
  if (type === 'array') return fc.array(valueOf((items ?? {}) as JsonSchema, known, name), { minLength: 1, maxLength: 3 })
  if (type === 'object' || properties) return objectOf(schema, known)
  if (type === 'integer')
    return fc.integer({ min: (schema['minimum'] as number) ?? 0, max: Math.min((schema['maximum'] as number) ?? 5, 9) })
  if (type === 'boolean') return fc.boolean()
  if (format === 'uuid') return fc.uuid()
  if (format === 'date') return fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`)
  if (format === 'date-time') return instants
  if (typeof pattern === 'string' && pattern.includes(':')) return fc.constantFrom('00:00', '08:00', '17:00', '23:00')
  return fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '-'), minLength: 3, maxLength: 12 })
}

function objectOf(schema: JsonSchema, known: Parameters<typeof valueOf>[1]): fc.Arbitrary<object> {
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)
  const requiredKeys = (schema['required'] as string[] | undefined) ?? []
  return fc.record(Object.fromEntries(fields.map(([name, one]) => [name, valueOf(one, known, name)])), { requiredKeys })
}

/** The call with one thing made wrong, or at least different. */
export function mutated(call: Call): fc.Arbitrary<Call> {
  const query = fc.tuple(fc.nat(), anyText, fc.constantFrom('replace', 'drop', 'double', 'add')).map(([at, text, how]): Call => {
    const parts = call.query.map((one) => [...one] as [string, string])
    const part = parts[at % Math.max(parts.length, 1)]
    if (how === 'add' || part === undefined) parts.push([text.slice(0, 20) || 'x', text])
    else if (how === 'replace') part[1] = text
    else if (how === 'double') parts.push([...part])
    else parts.splice(parts.indexOf(part), 1)
    return { ...call, query: parts }
  })
  const path = anyText.map((text): Call => {
    const segments = call.path.split('/')
    const at = segments.findIndex((segment) => segment.length === 36)
    if (at > 0) segments[at] = encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '')) || 'x'
    return { ...call, path: segments.join('/') }
  })
  if (call.body === null) return fc.oneof(query, path)
  const parsed = JSON.parse(call.body) as unknown
  const whole = fc
    .oneof(
      anyText,
      anyValue.map((value) => JSON.stringify(value)),
    )
    .map((body): Call => ({ ...call, body }))
  const field = fc
    .tuple(fc.nat(), anyValue, fc.constantFrom('replace', 'drop', 'add'))
    .map(([at, value, how]): Call => ({ ...call, body: JSON.stringify(changed(parsed, at, value, how)) }))
  const type = fc
    .constantFrom('text/plain', 'application/xml', '', 'multipart/form-data')
    .map((name): Call => ({ ...call, headers: { ...call.headers, 'Content-Type': name } }))
  const key = anyText.map((text): Call => ({ ...call, headers: { ...call.headers, 'Idempotency-Key': text.replace(/[^\x20-\x7e]/g, '') } }))
  return fc.oneof({ arbitrary: field, weight: 4 }, whole, type, key, path, query)
}

/** A copy of a value in which one of its fields, however deep, is something else. */
function changed(value: unknown, at: number, other: unknown, how: 'replace' | 'drop' | 'add'): unknown {
  const copy = structuredClone(value)
  const places: { holder: Record<string, unknown>; name: string }[] = []
  const visit = (holder: unknown) => {
    if (typeof holder !== 'object' || holder === null) return
    for (const name of Object.keys(holder)) {
      places.push({ holder: holder as Record<string, unknown>, name })
      visit((holder as Record<string, unknown>)[name])
    }
  }
  visit(copy)
  const place = places[at % Math.max(places.length, 1)]
  if (place === undefined) return other
  if (how === 'add') place.holder['extra'] = other
  else if (how === 'drop' && !Array.isArray(place.holder)) delete place.holder[place.name]
  else place.holder[place.name] = other
  return copy
}
