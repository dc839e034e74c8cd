import type { Env, Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import type { z } from 'zod'
import { jsonSchemaOf } from './describe.ts'

export type OpenApiDocument = {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

export type OpenApiOperation = {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly 'x-action': string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >
}

const description =
  'Who covers which minute of the week in a GP cooperative. Instants are UTC; intervals are half-open; sign in with a bearer token or a browser session.'

/** The document of every described route, made once. */
export function openApiOf<E extends Env>(app: Hono<E>, problem: z.ZodType): () => Promise<OpenApiDocument> {
  let made: Promise<OpenApiDocument> | undefined
  const make = async () =>
    (await generateSpecs(app, {
      defaultValidationErrorResponse: false,
      excludeStaticFile: false,
      documentation: {
        info: { title: 'Etmaal', version: '0.1.0', description },
        servers: [{ url: '/' }],
        security: [{ bearer: [] }, { session: [] }],
        components: {
          schemas: { Problem: jsonSchemaOf(problem, 'output') as object },
          securitySchemes: {
            bearer: { type: 'http', scheme: 'bearer' },
            session: { type: 'apiKey', in: 'cookie', name: 'session' },
          },
        },
      },
    })) as unknown as OpenApiDocument
  return () => {
    made ??= make()
    return made
  }
}
