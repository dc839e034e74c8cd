import type { JsonSchema } from './describe.ts'
import type { OpenApiDocument, OpenApiOperation } from './openapi.ts'
import { statusOf } from './refusals.ts'

const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

const code = (text: string) => `<code>${escaped(text)}</code>`

/** The reference of the API as one plain page: no script, no other host. */
export function docsPage(document: OpenApiDocument, css: string): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const contents = operations.map(
    ({ path, method, operation }) =>
      `<li><a href="#${operation.operationId}">${code(`${method} ${path}`)}</a> ${escaped(operation.summary)}</li>`,
  )
  const sections = operations.map(({ path, method, operation }) => section(path, method, operation))
  const refusals = Object.entries(statusOf).map(([name, status]) => `<tr id="${name}"><td>${code(name)}</td><td>${status}</td></tr>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Etmaal API</title><link rel="stylesheet" href="${css}"></head>
<body><main><h1>Etmaal API</h1><p>${escaped(document.info.description)}</p>
<p>Machine-readable: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<nav aria-label="Routes"><ul>${contents.join('')}</ul></nav>
${sections.join('\n')}
<section><h2>Problems</h2><p>Errors are RFC 9457 problem JSON with one of these codes.</p>
<table><thead><tr><th>Code</th><th>Status</th></tr></thead><tbody>${refusals.join('')}</tbody></table></section>
</main></body></html>`
}

function section(path: string, method: string, operation: OpenApiOperation): string {
  const parameters = (operation.parameters ?? []).map(
    (one) =>
      `<tr><td>${code(one.name)}</td><td>${one.in}</td><td>${one.required ? 'required' : 'optional'}</td><td>${code(shapeOf(one.schema as JsonSchema))}</td></tr>`,
  )
  const body = operation.requestBody?.content['application/json']?.schema
  const answers = Object.entries(operation.responses).map(([status, response]) => {
    const schema = Object.values(response.content ?? {})[0]?.schema
    const shape = schema && Number(status) < 300 ? `<pre>${escaped(shapeOf(schema as JsonSchema))}</pre>` : ''
    return `<dt>${status}</dt><dd>${escaped(response.description)}${shape}</dd>`
  })
  return `<section id="${operation.operationId}"><h2>${code(`${method} ${path}`)}</h2><p>${escaped(operation.summary)} <small>${escaped(operation['x-action'])}</small></p>
${parameters.length > 0 ? `<table><thead><tr><th>Name</th><th>In</th><th></th><th>Form</th></tr></thead><tbody>${parameters.join('')}</tbody></table>` : ''}
${body ? `<h3>Body</h3><pre>${escaped(shapeOf(body as JsonSchema))}</pre>` : ''}
<dl>${answers.join('')}</dl></section>`
}

/** A schema in one breath: `{from: date-time, by: "post" | "nobody", ...}`. */
function shapeOf(schema: JsonSchema, depth = 0): string {
  const { type, properties, items, prefixItems, enum: choices, const: fixed, anyOf, oneOf, format, $ref } = schema
  if (typeof $ref === 'string') return $ref.split('/').at(-1)!
  if (fixed !== undefined) return JSON.stringify(fixed)
  if (Array.isArray(choices)) return choices.map((one) => JSON.stringify(one)).join(' | ')
  const either = (anyOf ?? oneOf) as readonly JsonSchema[] | undefined
  if (either) return either.map((one) => shapeOf(one, depth)).join(' | ')
  if (prefixItems) return `[${(prefixItems as readonly JsonSchema[]).map((one) => shapeOf(one, depth)).join(', ')}]`
  if (type === 'array') return `${shapeOf((items ?? {}) as JsonSchema, depth)}[]`
  if (properties) {
    if (depth > 5) return '{...}'
    const required = new Set((schema['required'] as readonly string[] | undefined) ?? [])
    const fields = Object.entries(properties as Record<string, JsonSchema>)
    const pad = '  '.repeat(depth + 1)
    return `{\n${fields.map(([name, form]) => `${pad}${name}${required.has(name) ? '' : '?'}: ${shapeOf(form, depth + 1)}`).join('\n')}\n${'  '.repeat(depth)}}`
  }
  if (typeof format === 'string') return format
  if (Array.isArray(type)) return type.join(' | ')
  return typeof type === 'string' ? type : 'anything'
}

export const docsCss = `:root{color-scheme:light dark;--ink:#1c2430;--paper:#fff;--line:#d5dbe3;--soft:#f3f5f8}
@media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--paper:#12161c;--line:#343c48;--soft:#1b212a}}
body{margin:0;font:16px/1.5 Inter,system-ui,sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
a{color:inherit}h2{margin-top:2.5rem;font-size:1.15rem}small{opacity:.75}
pre,code{font:13px/1.5 ui-monospace,monospace}pre{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.75rem;overflow:auto}
table{border-collapse:collapse;width:100%}th,td{text-align:left;border-bottom:1px solid var(--line);padding:.25rem .75rem .25rem 0;vertical-align:top}
dt{font-weight:600}dd{margin:0 0 .5rem}nav ul{columns:2;padding-left:1.2rem}@media(max-width:40rem){nav ul{columns:1}}
`
