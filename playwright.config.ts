import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** Journeys through the real app in a real Chromium. `npm run test:browser` starts this with a port and an empty folder. */
const port = process.env['BROWSER_TEST_PORT'] ?? '39470'
const data = process.env['BROWSER_TEST_DATA'] ?? mkdtempSync(join(tmpdir(), 'etmaal-browser-'))

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  // A slow machine takes longer and does not fail; in CI a journey that failed is made once more, and told as flaky.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
  webServer: {
    command: 'node api/start.js server',
    url: `http://localhost:${port}/api/health/ready`,
    env: { PORT: port, ETMAAL_DATA: data, LOG_LEVEL: 'info' },
    timeout: 240_000,
    reuseExistingServer: process.env['BROWSER_TEST_RUNNING'] === '1',
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
