import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** Journeys through the real app in a real Chromium. `npm run test:browser` starts this with a port and an empty folder. */
const firstPort = Number(process.env['BROWSER_TEST_PORT'] ?? '39470')
/** Each worker has a server and a cooperative of its own: what one journey does no other sees. */
const workers = 2
const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? '0')
const data = process.env['BROWSER_TEST_DATA'] ?? mkdtempSync(join(tmpdir(), 'etmaal-browser-'))

const screens = process.env['BROWSER_TEST_SCREENS']

export default defineConfig({
  testDir: 'test/browser',
  testMatch: screens === 'only' ? '**/screens/*.spec.ts' : '**/*.spec.ts',
  // Every screen in every state takes longer than the journeys together, and the whole flow is minutes of keys.
  testIgnore: [...(screens ? [] : ['**/screens/**']), ...(process.env['BROWSER_TEST_ALL'] === '1' ? [] : ['**/whole-flow.spec.ts'])],
  outputDir: 'test-results',
  workers,
  fullyParallel: false,
  // A slow machine takes longer and does not fail; in CI a journey that failed is made once more, and told as flaky.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${firstPort + worker}`,
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
  webServer: Array.from({ length: workers }, (_, index) => ({
    command: 'node --import ./test/browser/end-with.js api/start.js server',
    url: `http://localhost:${firstPort + index}/api/health/ready`,
    // The process that reads this is the one that starts them: what kills it ends them too.
    env: {
      PORT: String(firstPort + index),
      ETMAAL_DATA: join(data, String(index)),
      LOG_LEVEL: 'info',
      END_WITH: String(process.pid),
    },
    timeout: 240_000,
    reuseExistingServer: process.env['BROWSER_TEST_RUNNING'] === '1',
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  })),
})
