import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'etmaal-server-'))
const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', ETMAAL_DATA: join(folder, 'data'), DATABASE_URL: '', NODE_ENV: 'test' }
let server: ChildProcess
let address = ''
const lines: string[] = []
let complaints = ''

async function start(): Promise<void> {
  server = spawn(process.execPath, ['api/start.js', 'server'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  server.stderr!.on('data', (chunk) => (complaints += chunk))
  for await (const line of createInterface({ input: server.stdout! })) {
    lines.push(line)
    if (/^https?:/.test(line)) {
      address = line
      return
    }
  }
  throw new Error('the app ended before it was ready')
}

beforeAll(start, 180_000)
afterAll(async () => {
  if (server.exitCode === null) {
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

const command = (name: string, ...args: string[]) => commandOn(env.ETMAAL_DATA, name, ...args)

async function commandOn(data: string, name: string, ...args: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const around = { ...env, ETMAAL_DATA: data }
  const child = spawn(process.execPath, ['api/start.js', name, ...args], { env: around, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const [code] = (await once(child, 'close')) as [number]
  return { code, out: out.trimEnd().split('\n'), err }
}

test('prints its address last and is ready by then, with the demo cooperative', async () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${address}/api/health/live`)).status).toBe(200)
  expect((await fetch(`${address}/api/health/ready`)).status).toBe(200)
  expect((await (await fetch(`${address}/api/demo`)).json()) as object).toMatchObject({ available: true })
})

test('a command goes through the app that holds the folder, its token works at once', async () => {
  const made = await command('token', '--role', 'gp')
  expect(made.code).toBe(0)
  const me = await fetch(`${address}/api/me`, { headers: { Authorization: `Bearer ${made.out.at(-1)}` } })
  expect(await me.json()).toMatchObject({ role: 'practitioner', cooperative: { demo: true } })
  const wrong = await command('token', '--role', 'boss')
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('--role ROLE')])
})

test('duty comes by the short way over real HTTP with the same headers and the same bytes', async () => {
  const token = (await command('token', '--role', 'coordinator')).out.at(-1)
  const ask = (path: string) => fetch(`${address}${path}`, { headers: { Authorization: `Bearer ${token}` } })
  const { posts } = (await (await ask('/api/duty')).json()) as { posts: { post: string }[] }
  const path = `/api/duty?post=${posts[0]!.post}`
  const ordinary = await ask(path)
  const quick = await ask(path)
  expect(ordinary.headers.get('X-Request-Id')).not.toBeNull()
  expect(quick.headers.get('X-Request-Id')).toBeNull()
  for (const [name, value] of ordinary.headers.entries())
    if (!['x-request-id', 'date', 'content-length'].includes(name)) expect([name, quick.headers.get(name)]).toEqual([name, value])
  const { at: _a, asOf: _b, ageSeconds: _c, ...rest } = (await quick.json()) as Record<string, unknown>
  expect(await ordinary.json()).toMatchObject(rest)
})

test('whoever sends too much at once reads why, whatever they were still sending', async () => {
  const token = (await command('token', '--role', 'coordinator')).out.at(-1)
  const body = JSON.stringify({ basedOn: 1, changes: [], text: 'x'.repeat(12_000_000) })
  const send = async (path: string, type: string) =>
    (await fetch(`${address}${path}`, { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': type }, body })).status
  const path = '/api/rosters/0190a000-0000-7000-8000-000000000000/changes'
  for (let round = 0; round < 8; round++) {
    expect(await send(path, 'application/json')).toBe(413)
    expect(await send(path, 'text/plain')).toBe(415)
  }
})

test('a backup is written while the app runs, and the duty snapshot lies beside the database', async () => {
  const made = await command('backup', join(folder, 'all.gz'))
  expect([made.code, existsSync(join(folder, 'all.gz'))]).toEqual([0, true])
  const [snapshot] = readdirSync(join(env.ETMAAL_DATA, 'duty'))
  expect(JSON.parse(readFileSync(join(env.ETMAAL_DATA, 'duty', snapshot!), 'utf8'))).toMatchObject({ kind: 'etmaal-duty' })
})

test('says in both languages that the embedded database is for small use', () => {
  expect(lines.join('\n')).toMatch(/De ingebouwde database .*\n.*The embedded database /)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s while it starts ends it with exit 0, and the folder opens again', async (signal) => {
  const data = join(folder, signal)
  const child = spawn(process.execPath, ['api/start.js', 'server'], {
    env: { ...env, ETMAAL_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('Making the demo')) child.kill(signal)
  if (child.exitCode === null) await once(child, 'exit')
  expect(child.exitCode).toBe(0)
  expect((await commandOn(data, 'backup', join(folder, `${signal}.gz`))).code).toBe(0)
})

test('SIGTERM ends it with exit 0 and without a complaint, also with a client on the line, and the folder opens again', async () => {
  const token = (await command('token', '--role', 'viewer')).out.at(-1)
  const open = await fetch(`${address}/api/health/live`, { headers: { Connection: 'keep-alive' } })
  const line = await fetch(`${address}/api/events`, { headers: { Authorization: `Bearer ${token}` } })
  server.kill('SIGTERM')
  expect(await line.text()).toContain('hello')
  const [code] = (await once(server, 'close')) as [number]
  expect([code, complaints.replace(/^Building.*\n/gm, '')]).toEqual([0, ''])
  await open.text()
  expect((await command('token', '--role', 'viewer')).code).toBe(0)
})
