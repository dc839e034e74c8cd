import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Look, measuredOf } from './measured.ts'

/**
 * `npm run test:browser [-- --all | --screens] [-- PLAYWRIGHT OPTIONS]`: every journey once, or with `--all` in every language,
 * theme, size and zone. `--screens` looks with axe at every screen in every state it has, in both languages and themes, on a
 * desk and a phone, which `--all` does too. Both write, when they end well and whole, what axe saw for the page /accessibility.
 */
const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
if (!existsSync(chromium)) {
  process.stderr.write(`There is no Chromium at ${chromium}. Install it, or say where it is with CHROMIUM_PATH.\n`)
  process.exit(1)
}

const all = process.argv.includes('--all')
const screens = process.argv.includes('--screens')
const asked = process.argv.slice(2).filter((argument) => argument !== '--all' && argument !== '--screens')
const isWhole = (all || screens) && asked.length === 0
const data = mkdtempSync(join(tmpdir(), 'etmaal-browser-'))
const looks = join(data, 'looks.jsonl')
const child = spawn(
  process.execPath,
  ['--import', './test/browser/end-with.js', 'node_modules/@playwright/test/cli.js', 'test', ...asked],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      BROWSER_TEST_DATA: data,
      END_WITH: String(process.pid),
      ...(all ? { BROWSER_TEST_ALL: '1' } : {}),
      ...(all || screens ? { BROWSER_TEST_SCREENS: all ? 'too' : 'only' } : {}),
      ...(isWhole ? { BROWSER_TEST_LOOKS: looks } : {}),
    },
  },
)
// Of the two only SIGINT lets it stop the servers it started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill('SIGINT'))
child.on('exit', (code) => {
  if (isWhole && code === 0) writeMeasured()
  rmSync(data, { recursive: true, force: true })
  process.exit(code ?? 1)
})

function writeMeasured(): void {
  const seen = readFileSync(looks, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Look)
  const today = new Date().toISOString().slice(0, 10)
  writeFileSync('web/accessibility/measured.json', `${JSON.stringify(measuredOf(seen, today), null, 2)}\n`)
}
