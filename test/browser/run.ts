import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `npm run test:browser [-- --all] [-- PLAYWRIGHT OPTIONS]`: every journey once, or in every language, theme, size and zone. */
const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
if (!existsSync(chromium)) {
  process.stderr.write(`There is no Chromium at ${chromium}. Install it, or say where it is with CHROMIUM_PATH.\n`)
  process.exit(1)
}

const all = process.argv.includes('--all')
const others = process.argv.slice(2).filter((argument) => argument !== '--all')
const data = mkdtempSync(join(tmpdir(), 'etmaal-browser-'))
const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...others], {
  stdio: 'inherit',
  env: { ...process.env, BROWSER_TEST_DATA: data, ...(all ? { BROWSER_TEST_ALL: '1' } : {}) },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true })
  process.exit(code ?? 1)
})
