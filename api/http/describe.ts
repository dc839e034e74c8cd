import type { MiddlewareHandler } from 'hono'
import { type DescribeRouteOptions, describeRoute } from 'hono-openapi'
import { z } from 'zod'
import type { Action } from '../domain/access/may.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import type { RequestRefusal } from '../domain/says/refusals.ts'
import { statusOf } from './refusals.ts'

type Code = RefusalCode | RequestRefusal

/** A route as the document tells it: what it takes, what it answers, who may ask, what it may refuse. */
export type Operation = {
  readonly id: string
  readonly summary: string
  readonly tag: string
  /** `open` needs no sign-in. */
  readonly action: Action | 'open'
  readonly query?: z.ZodObject
  readonly params?: Readonly<Record<string, string>>
  readonly body?: z.ZodType
  /** Besides JSON the body may be files. */
  readonly files?: boolean
  /** Honours Idempotency-Key. */
  readonly idempotent?: boolean
  readonly status?: 200 | 201 | 204
  /** Absent: an answer without a body. */
  readonly answer?: z.ZodType
  /** Another media type than JSON. */
  readonly media?: string
  /** Answers with a body of the same form and another status. */
  readonly also?: Readonly<Record<number, z.ZodType>>
  readonly refusals?: readonly Code[]
}

export type JsonSchema = Readonly<Record<string, unknown>>

/** What a schema accepts (`input`) or gives (`output`), in JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return rest
}

/**
 * Puts a route in `/api/openapi.json`; `x-action` says who may ask. The forms are worked out when the document is asked for:
 * those of all routes together would take a tenth of a second of every start.
 */
export function describe(operation: Operation): MiddlewareHandler {
  const { id, summary, tag, action, body, idempotent } = operation
  return describeRoute({
    operationId: id,
    summary,
    tags: [tag],
    ...(action === 'open' ? { security: [] } : {}),
    get parameters() {
      return [...pathParameters(operation), ...queryParameters(operation), ...(idempotent ? [idempotencyKey] : [])]
    },
    get requestBody() {
      return body && { required: true, content: bodyContent(operation, body) }
    },
    get responses() {
      return responsesOf(operation)
    },
    'x-action': action,
  } as unknown as DescribeRouteOptions)
}

const pathParameters = ({ params = {} }: Operation) =>
  Object.entries(params).map(([name, description]) => ({ name, in: 'path', required: true, description, schema: { type: 'string' } }))

function queryParameters({ query }: Operation) {
  if (!query) return []
  const schema = jsonSchemaOf(query, 'input') as { properties?: Record<string, JsonSchema>; required?: readonly string[] }
  return Object.entries(schema.properties ?? {}).map(([name, form]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: form,
  }))
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and body within 24 hours give the same answer, once done.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}

function bodyContent({ files }: Operation, body: z.ZodType) {
  const json = { 'application/json': { schema: jsonSchemaOf(body, 'input') } }
  return files ? { ...json, 'multipart/form-data': { schema: { type: 'object' } } } : json
}

function responsesOf(operation: Operation) {
  const { status = 200, answer, media = 'application/json', also = {} } = operation
  const responses: Record<string, unknown> = {
    [status]: { description: 'Done', ...(answer && { content: { [media]: { schema: jsonSchemaOf(answer, 'output') } } }) },
  }
  if (answer && status === 200 && !operation.body) responses['304'] = { description: 'What the client holds (If-None-Match) still stands' }
  for (const [other, schema] of Object.entries(also))
    responses[other] = { description: 'See the body', content: { [media]: { schema: jsonSchemaOf(schema, 'output') } } }
  for (const [code, names] of refusalsByStatus(operation)) {
    const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
    const known = responses[code] as { description: string; content?: object } | undefined
    responses[code] = { description: names.join(', '), content: { ...known?.content, ...content } }
  }
  return responses
}

function refusalsByStatus(operation: Operation): Map<number, Code[]> {
  const codes: Code[] = [...(operation.refusals ?? [])]
  if (operation.action !== 'open') codes.push('not-signed-in', 'not-allowed', 'unavailable')
  if (operation.query || operation.body || operation.idempotent) codes.push('malformed')
  if (operation.body) codes.push('too-large', 'unsupported', 'not-allowed', 'read-only')
  if (operation.params) codes.push('not-found')
  const found = new Map<number, Code[]>()
  for (const code of new Set(codes)) found.set(statusOf[code], [...(found.get(statusOf[code]) ?? []), code])
  return new Map([...found].sort(([a], [b]) => a - b))
}
