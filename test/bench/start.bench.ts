import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { median, type Report } from './figure.ts'

export const figures = ['start.first', 'start.later'] as const

const root = fileURLToPath(new URL('../..', import.meta.url))
const runs = 5
/** Clock ticks of /proc per second, on every Linux that Node runs on. */
const ticks = 100

/** CPU seconds of the app until it prints its address: on an empty folder (database and demo made), and on that folder again. */
export async function bench(report: Report): Promise<void> {
  const first: number[] = []
  const later: number[] = []
  await ended(await start(join(mkdtempSync(join(tmpdir(), 'etmaal-start-')), 'data')))
  for (let run = 0; run < runs; run++) {
    const folder = mkdtempSync(join(tmpdir(), 'etmaal-start-'))
    const data = join(folder, 'data')
    first.push(await ended(await start(data)))
    later.push(await ended(await start(data)))
    rmSync(folder, { recursive: true, force: true })
  }
  report({ bench: 'start.first', metric: 'CPU until ready, empty folder', value: median(first), unit: 'CPU-s', cpu: median(first) })
  report({ bench: 'start.later', metric: 'CPU until ready', value: median(later), unit: 'CPU-s', cpu: median(later) })
}

type Started = { readonly child: ChildProcess; readonly cpu: number }

async function start(data: string): Promise<Started> {
  const env = { ...process.env, PORT: '0', ETMAAL_DATA: data, DATABASE_URL: '' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/server.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout! })) if (/^https?:/.test(line)) return { child, cpu: cpuOf(child.pid!) }
  throw new Error('the app ended before it was ready')
}

/** Seconds of user and system time of a process, those of its ended children included. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / ticks
}

/** Ends the app and gives what it took. */
async function ended({ child, cpu }: Started): Promise<number> {
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the app ended with ${code}`)
  return cpu
}
