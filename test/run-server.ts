import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { makeCluster, makeDatabase } from './postgres.ts'

/**
 * `npm run test:server`: the whole suite on native PostgreSQL, the tests that only a server can run included.
 * Uses TEST_DATABASE_URL, else starts a server of its own and stops it afterwards. Arguments go to vitest.
 */
async function main(): Promise<number> {
  const given = process.env['TEST_DATABASE_URL']
  const cluster = given ? null : await makeCluster()
  try {
    return await runSuite(given ?? (await makeDatabase(cluster!, 'etmaal_test')))
  } finally {
    await cluster?.remove()
  }
}

function runSuite(url: string): Promise<number> {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: url },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 1
})
