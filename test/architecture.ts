/**
 * Who may import whom. A path allows what lies below it; `node:` any module of Node; `type ` only types.
 * A file may always import from its own row's folder. The most exact row counts.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'api/domain/time/zone.ts': ['api/domain', '@date-fns/tz'],
  'api/domain/time/recurrence.ts': ['api/domain', 'rrule'],
  'api/domain': [],
  'api/formats': ['api/domain', 'csv-parse', 'read-excel-file', 'node:zlib'],
  'api/usecases': ['api/domain', 'api/formats', 'db', 'type api/deps.ts', 'type api/demo', 'type kysely', 'node:crypto'],
  'api/routes': ['api/domain', 'api/usecases', 'api/http', 'hono', 'hono-openapi', 'zod', 'type api/deps.ts'],
  'api/http': ['api/domain', 'api/snapshot', 'hono', 'hono-openapi', 'zod', 'node:', '@hono/node-server'],
  'api/snapshot': ['api/domain', 'node:'],
  'api/demo': ['api/domain', 'api/formats'],
  'api/threads': ['api/domain', 'api/usecases', 'api/deps.ts', 'db', 'node:worker_threads'],
  'api/cli/prepare.ts': ['api/build.js', 'db', 'node:'],
  'api/cli': ['api/domain', 'api/usecases', 'api/threads', 'api/formats', 'api/demo', 'api/config.ts', 'api/deps.ts', 'db', 'node:'],
  'api/app.ts': ['api', 'db', 'hono', 'hono-openapi', '@hono/node-server', 'node:'],
  'api/server.ts': ['api', 'db', 'hono', '@hono/node-server', 'node:'],
  'api/deps.ts': ['api/domain', 'db', 'type kysely', 'node:'],
  'api/config.ts': ['node:'],
  'api/build.js': ['node:'],
  'api/start.js': ['api/build.js', 'node:', 'tsx'],
  'api/jobs': ['api/domain', 'api/usecases', 'api/snapshot', 'type api/deps.ts'],
  'db/embedded.ts': ['api/domain', 'db', 'kysely', 'pg', 'node:', '@electric-sql/pglite'],
  'db/migrations': ['kysely'],
  db: ['api/domain', 'kysely', 'pg', 'node:'],
  web: [
    'api/domain',
    'solid-js',
    '@solidjs/router',
    '@tanstack/solid-query',
    '@kobalte/core',
    'lucide-solid',
    '@fontsource-variable/inter',
  ],
}

/** Rows, most exact first. */
export const homes = Object.keys(mayImport).sort((a, b) => b.length - a.length)

/** What would let a clock, chance or the host's zone into the core. */
export const bannedCalls: readonly string[] = ['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues', 'performance.now']
