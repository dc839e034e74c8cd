import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { holdsTag } from './etag.ts'
import { refuseWith } from './problem.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

type StaticFile = {
  readonly bytes: Buffer
  /** Packed when it is first asked for; null where that saves nothing. */
  readonly gzip: (() => Buffer) | null
  readonly type: string
  readonly tag: string
  readonly forever: boolean
}

/** The built pages, read once into memory: by path, with `/` for the page that every screen starts from. */
export type Site = ReadonlyMap<string, StaticFile>

export function readSite(folder: string): Site {
  const site = new Map<string, StaticFile>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    const type = types[extname(name)]
    if (type === undefined || !statSync(file).isFile()) continue
    const path = `/${relative(folder, file).split(sep).join('/')}`
    site.set(path, fileOf(readFileSync(file), type, path))
  }
  return site
}

function fileOf(bytes: Buffer, type: string, path: string): StaticFile {
  const pays = bytes.length > 1_000 && /^(text|application|image\/svg)/.test(type)
  return {
    bytes,
    gzip: pays ? once(() => gzipSync(bytes, { level: 9 })) : null,
    type,
    tag: `"${createHash('sha1').update(bytes).digest('base64url')}"`,
    forever: path.startsWith('/assets/'),
  }
}

function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => (known ??= { value: work() }).value
}

/** Serves the pages; an address without a file ending is a screen of the app, whose own router knows whether it exists. */
export function serveSite(site: () => Site | null): MiddlewareHandler {
  return async (c) => {
    const files = site()
    const read = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!read) return refuseWith(c, { code: 'method-not-allowed' }, { Allow: 'GET, HEAD' })
    const path = c.req.path
    const file = files?.get(path) ?? (/\.[a-z0-9]{1,12}$/i.test(path) ? undefined : files?.get('/index.html'))
    return file === undefined ? refuseWith(c, { code: 'not-found' }) : send(c, file)
  }
}

function send(c: Context, file: StaticFile): Response {
  const caching = file.forever ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers: Record<string, string> = { ETag: file.tag, 'Cache-Control': caching, Vary: 'Accept-Encoding' }
  if (holdsTag(c.req.header('If-None-Match'), file.tag)) return new Response(null, { status: 304, headers })
  headers['Content-Type'] = file.type
  const zipped = file.gzip !== null && /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
  if (zipped) headers['Content-Encoding'] = 'gzip'
  const bytes = zipped ? file.gzip!() : file.bytes
  headers['Content-Length'] = String(bytes.length)
  return new Response(new Uint8Array(bytes), { headers })
}
