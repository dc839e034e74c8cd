import { defineConfig } from 'vitest/config'

const zones = process.env['TEST_ONLY'] === 'domain'

export default defineConfig({
  // Under Node solid-js resolves to its server build, in which nothing reacts; the page's `create...` functions are tested as they run.
  resolve: { alias: [{ find: /^solid-js$/, replacement: new URL('./node_modules/solid-js/dist/solid.js', import.meta.url).pathname }] },
  test: {
    environment: 'node',
    include: zones ? ['test/domain/**/*.test.ts', 'test/oracles/**/*.test.ts'] : ['test/**/*.test.ts'],
    // The planted faults say how sharp the oracle is; a host's zone has no say in that.
    exclude: ['test/browser/**', 'test/faults/**', 'test/bench/**', ...(zones ? ['test/oracles/faults.test.ts'] : [])],
    ...(zones ? {} : { globalSetup: ['test/global-setup.ts'] }),
    // The domain holds nothing between two questions, so its files need no world of their own.
    isolate: !zones,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
