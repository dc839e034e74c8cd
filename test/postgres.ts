import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server of our own in a temporary folder. PostgreSQL refuses to run as root, so root lends it to the user postgres. */
export type Cluster = {
  /** The address of a database on it. */
  url(database: string): string
  readonly pid: () => number
  /** Starts it again after a kill; answers the milliseconds until it took connections. */
  start(): Promise<number>
  /** SIGKILL to the server and everything it started, at once. */
  kill(): Promise<void>
  /** Stops it in order and removes the folder. */
  remove(): Promise<void>
}

type Account = { readonly uid: number; readonly gid: number }

const howToInstall = `No PostgreSQL was found. Install one (Debian: apt-get install postgresql), name the folder of its programs in
POSTGRES_BIN, or give a server with TEST_DATABASE_URL=postgres://user@host/name_test (a database that tests may throw away).`

/** Makes and starts a cluster. `sync` keeps what a real server keeps on a power cut; tests that only want speed leave it off. */
export async function makeCluster({ sync = false } = {}): Promise<Cluster> {
  const bin = findPrograms()
  const account = process.getuid?.() === 0 ? postgresAccount() : undefined
  const folder = mkdtempSync(join(tmpdir(), 'etmaal-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const as = { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'] }
  execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), '-A', 'trust', '-U', 'etmaal', '-E', 'UTF8', '--no-locale', '-N'], as)
  const port = await freePort()
  const url = (database: string) => `postgres://etmaal@127.0.0.1:${port}/${database}`
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `fsync=${sync ? 'on' : 'off'}`, 'max_connections=60']
  let child: ChildProcess | undefined

  async function start(): Promise<number> {
    const began = performance.now()
    const args = ['-D', join(folder, 'data'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
    let log = ''
    child = spawn(join(bin, 'postgres'), args, as)
    child.stderr!.on('data', (text) => {
      log = (log + text).slice(-4_000)
    })
    while (!(await takesConnections(url('postgres')))) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${log}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return performance.now() - began
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = new Promise((resolve) => child!.once('exit', resolve))
    child.kill(signal)
    await exited
  }

  /** Whoever ends in a hurry leaves neither a server nor its folder. */
  const clearAway = () => {
    child?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', clearAway)
  await start()
  return {
    url,
    pid: () => child!.pid!,
    start,
    async kill() {
      child!.kill('SIGSTOP')
      const children = childrenOf(child!.pid!)
      for (const pid of children) killIfThere(pid)
      await end('SIGKILL')
      while (children.some((pid) => existsSync(`/proc/${pid}`))) await new Promise((resolve) => setTimeout(resolve, 10))
    },
    async remove() {
      await end('SIGINT')
      process.off('exit', clearAway)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The folder of the newest PostgreSQL programs on this machine. */
function findPrograms(): string {
  const root = '/usr/lib/postgresql'
  const debian = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const candidates = [
    process.env['POSTGRES_BIN'],
    ...debian.map((version) => join(root, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
    '/opt/homebrew/bin',
    '/usr/local/pgsql/bin',
  ]
  const found = candidates.find((folder) => folder && existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')))
  if (!found) throw new Error(howToInstall)
  return found
}

function postgresAccount(): Account {
  try {
    const number = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: number('-u'), gid: number('-g') }
  } catch {
    throw new Error('PostgreSQL does not run as root and there is no user postgres to run it as: add one (useradd --system postgres)')
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function takesConnections(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** The processes that a process started, by Linux's own list. */
function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => parentOf(candidate) === pid)
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // gone already
  }
}

/** Makes an empty database on a cluster and answers its address. */
export async function makeDatabase(cluster: Cluster, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return cluster.url(name)
}
