import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { traceCategories, type TraceEvent } from './trace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const browserPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** BENCH_RUNS says how many samples are taken where the bars ask for 300: fewer while somebody works on it. */
export const runs = (full: number): number => Math.max(1, Math.round((full * Number(process.env['BENCH_RUNS'] ?? 300)) / 300))

/** A month of the demo that lies ahead: what is past asks for a reason at each change. */
export const month = `${new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 7)}-01`

/** A page of the real app in a real Chromium, on the demo cooperative of a large region: 400 GPs, four posts, 165 practices. */
export type Screen = {
  readonly page: Page
  readonly address: string
  /** Runs `work` while Chromium notes what its threads do. */
  readonly traced: (work: () => Promise<void>) => Promise<readonly TraceEvent[]>
  /** Presses keys as a hand does; the mark stands in the trace where the page hears of it. Waits until the page rests again. */
  readonly press: (keys: string, mark?: string) => Promise<void>
  /** Until what was done last stands on the screen, with all that follows it. */
  readonly rest: () => Promise<void>
}

/** Milliseconds after which a bench ends, measured or not. */
const longest = 15 * 60_000

/** Runs a bench on the large region, signed in as coordinator; without a Chromium it says so and measures nothing. */
export async function onScreen(what: string, work: (screen: Screen) => Promise<void>): Promise<void> {
  if (!existsSync(browserPath)) {
    console.error(`${what}: NOT MEASURED. There is no Chromium at ${browserPath}; install it, or say where it is with CHROMIUM_PATH.`)
    return
  }
  const address = await (process.env['BENCH_ADDRESS'] ?? largeRegion())
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  const ends = setTimeout(() => void browser.close(), longest)
  try {
    await work(await openScreen(browser, address))
  } finally {
    clearTimeout(ends)
    await browser.close()
  }
}

let large: Promise<string> | undefined

/** The app with that region, for all benches of a run; it ends with the run. */
const largeRegion = (): Promise<string> => (large ??= startServer())

async function startServer(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'etmaal-screen-'))
  const env = { ...process.env, PORT: '0', ETMAAL_DATA: data, DATABASE_URL: '', LOG_LEVEL: 'warn' }
  execFileSync(process.execPath, ['api/start.js', 'demo', '--size', 'large'], { cwd: root, env, stdio: ['ignore', 'ignore', 'ignore'] })
  const server = spawn(process.execPath, ['api/start.js', 'server'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  process.on('exit', () => {
    server.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  })
  return addressOf(server)
}

async function addressOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stdout! })) if (/^https?:/.test(line)) return line.trim()
  throw new Error('the app ended before it was ready')
}

async function openScreen(browser: Browser, address: string): Promise<Screen> {
  const context = await browser.newContext({ viewport: { width: 1680, height: 1050 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.addInitScript(markInput)
  await page.goto(`${address}/demo`)
  await page.getByRole('button', { name: /^Roostermaker/ }).click()
  await page.getByRole('navigation').first().waitFor()

  const traced: Screen['traced'] = async (work) => {
    await browser.startTracing(page, { categories: traceCategories })
    await work()
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] }
    return traceEvents
  }
  const rest = async () => {
    await page.evaluate(async (pictures) => {
      for (let picture = 0; picture < pictures; picture++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 15)))
    }, settled)
  }
  const press: Screen['press'] = async (keys, mark) => {
    if (mark) await page.evaluate((name) => void ((window as Marked).benchMark = name), mark)
    await page.keyboard.press(keys)
    await rest()
  }
  return { page, address, traced, press, rest }
}

/** Pictures after which everything that follows a key stands: the cell, what the rules say of it, what is told beside it. */
const settled = 3

type Marked = typeof window & { benchMark?: string | undefined }

/** In the page: the next key that is no modifier sets the mark, before anything else hears of it. */
function markInput() {
  addEventListener(
    'keydown',
    (event) => {
      const here = window as Marked
      if (here.benchMark === undefined || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return
      performance.mark(here.benchMark)
      here.benchMark = undefined
    },
    { capture: true },
  )
}
