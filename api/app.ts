import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { isUnavailable } from '../db/faults.ts'
import type { Deps } from './deps.ts'
import { heardBy } from './domain/access/heard-by.ts'
import type { HappenedEvent, PresenceEvent } from './domain/live/event.ts'
import { attemptLimit } from './http/attempts.ts'
import type { Asked } from './http/asks.ts'
import { compressed } from './http/compress.ts'
import { docsCss, docsPage } from './http/docs.ts'
import { createEventLines, type EventLines, type LineSource } from './http/event-lines.ts'
import { createDutyLane, type DutyLane } from './http/duty-lane.ts'
import { dutyFactsSource } from './http/duty-source.ts'
import { withTag } from './http/etag.ts'
import { withBaseline } from './http/headers.ts'
import { limits } from './http/limits.ts'
import { knownAddress } from './http/not-found.ts'
import { openApiOf } from './http/openapi.ts'
import { ownOrigin } from './http/origin.ts'
import { refuseWith } from './http/problem.ts'
import { forwarded, trusts } from './http/proxies.ts'
import { sessionSecretOf } from './http/session.ts'
import { type Site, serveSite } from './http/static.ts'
import { bearerOf, sha256, tokenMemo } from './http/tokens.ts'
import { comments } from './routes/comments.ts'
import { closures } from './routes/closures.ts'
import { cover } from './routes/cover.ts'
import { duty } from './routes/duty.ts'
import type { Env } from './routes/env.ts'
import { events, presence } from './routes/events.ts'
import { health } from './routes/health.ts'
import { problem } from './routes/problem.schema.ts'
import { imports } from './routes/imports.ts'
import { region } from './routes/region.ts'
import { rosters } from './routes/rosters.ts'
import { seasons } from './routes/seasons.ts'
import { session } from './routes/session.ts'
import { today } from './routes/today.ts'
import type { SnapshotStore } from './snapshot/store.ts'
import { dutyVersion, readDutyFacts } from './usecases/duty/read-duty-facts.ts'
import { importApart } from './threads/import-apart.ts'
import { endPresence, whoOf } from './usecases/presence/show-presence.ts'
import { whoIsHere } from './usecases/presence/who-is-here.ts'
import { actorOfSession, actorOfToken } from './usecases/session/find-actor.ts'

/** How this process is reached and what it has besides its database. Everything has an answer for tests. */
export type Around = {
  readonly publicUrl: string | null
  readonly embedded: boolean
  readonly trustedProxies: readonly string[]
  readonly snapshots: SnapshotStore | null
  readonly site: () => Site | null
  readonly isReady: () => Promise<boolean>
  readonly log: (line: string) => void
}

const alone: Around = {
  publicUrl: null,
  embedded: true,
  trustedProxies: [],
  snapshots: null,
  site: () => null,
  isReady: () => Promise.resolve(true),
  log: () => {},
}

/** The app with the short way in front of it, and the lines it keeps open. */
export type App = Hono<Env> & { readonly lane: DutyLane; readonly lines: EventLines }

const ticks = () => performance.now()

/** Everything that answers HTTP, as one function from request to response. */
export function createApp(deps: Deps, given: Partial<Around> = {}): App {
  const around: Around = { ...alone, ...given }
  const holders = tokenMemo(
    (hash) => actorOfToken(deps, hash),
    ticks,
    isUnavailable,
    (hash) => around.snapshots?.holder(hash) ?? null,
  )
  const lane = createDutyLane(dutyFacts(deps, around), holders, deps.now)
  const lines = createEventLines(eventSource(deps))
  const proxied = trusts(around.trustedProxies)
  const app = new Hono<Env>()
  app.use(withBaseline, forwarded(proxied, peerOf), ownOrigin(around.publicUrl))
  app.onError((error, c) => failed(c, error, around.log))
  app.use('/api/*', zipped, withTag, knownAddress(app), limits(isImport), async (c, next) => {
    c.set('deps', deps)
    c.set('failed', (error) => failed(c, error, around.log))
    c.set('findActor', actorFinder(deps, c, holders))
    await next()
  })
  app.route('/api/duty', duty(lane))
  app.route('/api/events', events(lines))
  app.route('/api/health', health(around.isReady))
  app.route('/api', cover)
  app.route('/api/comments', comments)
  app.route('/api/imports', imports(importApart))
  app.route('/api/closures', closures)
  app.route('/api/region', region)
  app.route('/api/seasons', seasons)
  app.route('/api/today', today)
  app.route('/api/rosters', rosters)
  app.route('/api/rosters', presence)
  app.route(
    '/api',
    session({
      embedded: around.embedded,
      isSecure: (c) => (around.publicUrl ?? c.get('address') ?? c.req.url).startsWith('https:'),
      addressOf: (c) => c.get('peer') ?? peerOf(c),
      attempts: attemptLimit(ticks),
      signedOut(holder) {
        holders.forget()
        lines.end(holder)
      },
    }),
  )
  document(app)
  app.all('/api', knownAddress(app))
  app.all('*', serveSite(around.site))
  return Object.assign(app, { lane, lines })
}

/** The description of the API, for machines and for people. */
function document(app: Hono<Env>): void {
  const read = openApiOf(app, problem)
  app.get('/api/openapi.json', async (c) => c.json(await read()))
  app.get('/api/docs', async (c) => c.html(docsPage(await read(), '/api/docs.css')))
  app.get('/api/docs.css', (c) => c.body(docsCss, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
}

/** What readers hear: what was committed, and who works in which roster. */
function eventSource(deps: Deps): LineSource {
  const here = whoIsHere(deps)
  return {
    subscribe(tell) {
      const pass = (event: HappenedEvent | PresenceEvent) => tell({ cooperative: event.cooperative, as: (actor) => heardBy(event, actor) })
      deps.events.subscribe(pass)
      deps.events.presence.subscribe(pass)
    },
    hello: (actor, line) => [
      { kind: 'hello', you: whoOf(actor, line) },
      ...here.among(actor.cooperative).flatMap((one) => heardBy(one, actor) ?? []),
    ],
    left: (actor, line) => endPresence(deps, actor, line),
  }
}

function dutyFacts(deps: Deps, { snapshots }: Around) {
  const facts = dutyFactsSource({
    version: (cooperative) => dutyVersion(deps, cooperative),
    facts: (cooperative, window) => readDutyFacts(deps, cooperative, window),
    snapshot: (cooperative) => snapshots?.of(cooperative)?.facts ?? null,
    now: deps.now,
    ticks,
  })
  deps.events.subscribe((event) => facts.stale(event.cooperative))
  return facts
}

/** A bearer token goes before a session; a wrong one is nobody, whatever the cookie says. */
function actorFinder(deps: Deps, c: Context, holders: ReturnType<typeof tokenMemo>): Asked['findActor'] {
  return async () => {
    const authorization = c.req.header('Authorization')
    if (authorization !== undefined) {
      const secret = bearerOf(authorization)
      return secret === null ? null : holders.find(secret)
    }
    const secret = sessionSecretOf(c)
    return secret === null ? null : actorOfSession(deps, sha256(secret))
  }
}

/** Duty goes as it is: its answers are short, and its two ways write the same bytes. */
const zipped: typeof compressed = (c, next) => (c.req.path === '/api/duty' ? next() : compressed(c, next))

const isImport = (path: string) => path === '/api/imports'

/** A database that is away is 503; anything else that was thrown is a fault of ours, told in the log and nowhere else. */
function failed(c: Context, error: unknown, log: (line: string) => void): Response {
  if (isUnavailable(error)) {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    return refuseWith(c, { code: reads ? 'unavailable' : 'read-only' })
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const id = c.get('requestId')
  log(`${id} ${c.req.method} ${c.req.path} failed: ${text}`)
  return refuseWith(c, { code: 'failed' })
}

function peerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}
