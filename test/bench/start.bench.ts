import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { median, type Report } from './figure.ts'

export const figures = ['start.first', 'start.later', 'start.bare'] as const

const root = fileURLToPath(new URL('../..', import.meta.url))
const runs = 5
/** Clock ticks of /proc per second, on every Linux that Node runs on. */
const ticks = 100

/**
 * CPU seconds of `npm start`'s program until it prints its address, the children it waited for included, in a clean copy of the
 * sources: on an empty folder after what `npm ci` prepares, on that folder again, and where nothing was prepared.
 */
export async function bench(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'etmaal-start-'))
  try {
    const app = copyOf(join(folder, 'app'))
    const bare = await cpuOfStart(app, join(folder, 'bare'))
    clear(app)
    execFileSync(process.execPath, ['api/start.js', 'prepare'], { cwd: app, stdio: ['ignore', 'inherit', 'ignore'] })
    const first: number[] = []
    const later: number[] = []
    for (let run = 0; run < runs; run++) {
      const data = join(folder, `data-${run}`)
      first.push(await cpuOfStart(app, data))
      later.push(await cpuOfStart(app, data))
    }
    const tell = (bench: string, metric: string, value: number) => report({ bench, metric, value, unit: 'CPU-s', cpu: value })
    tell('start.first', 'CPU until ready after npm ci, empty folder', median(first))
    tell('start.later', 'CPU until ready', median(later))
    tell('start.bare', 'CPU until ready after npm ci --ignore-scripts, empty folder, once', bare)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The sources as they are now, without what was built from them before; the packages are those of this folder. */
function copyOf(folder: string): string {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  for (const name of names.split('\0')) if (name !== '' && existsSync(join(root, name))) cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

function clear(app: string): void {
  for (const name of ['dist', '.cache']) rmSync(join(app, name), { recursive: true, force: true })
}

/** Starts the app on a folder, ends it, and gives what it took until it was ready. */
async function cpuOfStart(app: string, data: string): Promise<number> {
  const env = { ...process.env, PORT: '0', ETMAAL_DATA: data, DATABASE_URL: '' }
  const child = spawn(process.execPath, ['api/start.js', 'server'], { cwd: app, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const cpu = await untilReady(child)
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the app ended with ${code}`)
  return cpu
}

async function untilReady(child: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: child.stdout! })) if (/^https?:/.test(line)) return cpuOf(child.pid!)
  throw new Error('the app ended before it was ready')
}

/** Seconds of user and system time of a process, those of its ended children included. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / ticks
}
