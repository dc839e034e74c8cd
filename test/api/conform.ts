import type { App } from '../../api/app.ts'
import type { JsonSchema } from '../../api/http/describe.ts'
import type { OpenApiDocument, OpenApiOperation } from '../../api/http/openapi.ts'

export type Operation = { readonly path: string; readonly method: string; readonly operation: OpenApiOperation; readonly pattern: RegExp }

export async function documentOf(app: App): Promise<OpenApiDocument> {
  return (await app.request('/api/openapi.json')).json() as Promise<OpenApiDocument>
}

export function operationsOf(document: OpenApiDocument): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
      pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
    })),
  )
}

/** What an answer has that the document does not tell of: its status, its type or the form of its body (IOP-09). */
export async function undocumented(
  document: OpenApiDocument,
  { path, method, operation }: Operation,
  response: Response,
): Promise<string[]> {
  const where = `${method} ${path} ${response.status}`
  const told = operation.responses[String(response.status)]
  if (told === undefined) return [`${where}: status is not documented`]
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? null
  if (type === 'text/event-stream') {
    await response.body?.cancel()
    return type in (told.content ?? {}) ? [] : [`${where}: a stream is not documented`]
  }
  const text = await response.clone().text()
  if (told.content === undefined) return text === '' ? [] : [`${where}: has a body`]
  const media = type === null ? undefined : told.content[type]
  if (media === undefined) return [`${where}: type ${type} is not documented`]
  if (media.schema === undefined || !type!.endsWith('json')) return []
  return mismatches(media.schema as JsonSchema, JSON.parse(text), document).map((fault) => `${where}: ${fault}`)
}

/** Where a value is not of the form of a JSON Schema, for the words our schemas use. */
function mismatches(schema: JsonSchema, value: unknown, document: OpenApiDocument, at = '$'): string[] {
  const reference = schema['$ref']
  if (typeof reference === 'string') {
    const named = document.components.schemas[reference.split('/').at(-1)!]
    return mismatches(named as JsonSchema, value, document, at)
  }
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined
  if (choices) {
    const faults = choices.map((choice) => mismatches(choice, value, document, at))
    return faults.some((one) => one.length === 0) ? [] : faults.reduce((a, b) => (a.length <= b.length ? a : b))
  }
  if ('const' in schema && schema['const'] !== value) return [`${at} is not ${JSON.stringify(schema['const'])}`]
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) return [`${at} is ${JSON.stringify(value)}`]
  const types = schema['type'] === undefined ? null : [schema['type']].flat()
  if (types && !types.some((type) => isOf(type as string, value))) return [`${at} is ${JSON.stringify(value)}, not ${types}`]
  if (typeof value === 'string') return textFaults(schema, value, at)
  if (Array.isArray(value)) return arrayFaults(schema, value, document, at)
  if (typeof value === 'object' && value !== null) return objectFaults(schema, value as Record<string, unknown>, document, at)
  if (typeof value === 'number' && typeof schema['minimum'] === 'number' && value < schema['minimum'])
    return [`${at} is below ${schema['minimum']}`]
  return []
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}

function textFaults(schema: JsonSchema, value: string, at: string): string[] {
  const { pattern } = schema
  return typeof pattern === 'string' && !new RegExp(pattern, 'i').test(value) ? [`${at} is "${value}"`] : []
}

function arrayFaults(schema: JsonSchema, value: readonly unknown[], document: OpenApiDocument, at: string): string[] {
  const fixed = schema['prefixItems'] as readonly JsonSchema[] | undefined
  if (fixed) return fixed.flatMap((one, index) => mismatches(one, value[index], document, `${at}[${index}]`))
  const each = schema['items'] as JsonSchema | undefined
  return each ? value.flatMap((one, index) => mismatches(each, one, document, `${at}[${index}]`)) : []
}

function objectFaults(schema: JsonSchema, value: Record<string, unknown>, document: OpenApiDocument, at: string): string[] {
  const known = (schema['properties'] ?? {}) as Record<string, JsonSchema>
  const missing = ((schema['required'] ?? []) as readonly string[])
    .filter((name) => !(name in value))
    .map((name) => `${at}.${name} is missing`)
  const strangers =
    schema['additionalProperties'] === false
      ? Object.keys(value)
          .filter((name) => !(name in known))
          .map((name) => `${at}.${name} is unknown`)
      : []
  const wrong = Object.entries(known).flatMap(([name, one]) =>
    name in value ? mismatches(one, value[name], document, `${at}.${name}`) : [],
  )
  return [...missing, ...strangers, ...wrong]
}
