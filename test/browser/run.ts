import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Look, measuredOf } from './measured.ts'

/** `npm run test:browser [-- --all] [-- PLAYWRIGHT OPTIONS]`: every journey once, or in every language, theme, size and zone. A whole run in
 * all of them that ends well writes what axe saw for the page /accessibility. */
const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
if (!existsSync(chromium)) {
  process.stderr.write(`There is no Chromium at ${chromium}. Install it, or say where it is with CHROMIUM_PATH.\n`)
  process.exit(1)
}

const all = process.argv.includes('--all')
const others = process.argv.slice(2).filter((argument) => argument !== '--all')
const isWhole = all && others.length === 0
const data = mkdtempSync(join(tmpdir(), 'etmaal-browser-'))
const looks = join(data, 'looks.jsonl')
const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...others], {
  stdio: 'inherit',
  env: {
    ...process.env,
    BROWSER_TEST_DATA: data,
    ...(all ? { BROWSER_TEST_ALL: '1' } : {}),
    ...(isWhole ? { BROWSER_TEST_LOOKS: looks } : {}),
  },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
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
