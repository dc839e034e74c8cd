import { openInMemory } from '../db/embedded.ts'
import { loadSnapshot } from '../db/snapshot.ts'
import { dropLeftOvers, makeTemplate, serverUrl } from './database.ts'

/** Once, before every run: the migrated database that each test file gets a copy of. */
export async function setup(): Promise<void> {
  if (serverUrl) return makeTemplate(serverUrl)
  if (!loadSnapshot()) await (await openInMemory({ say: console.log })).close()
}

export async function teardown(): Promise<void> {
  if (serverUrl) await dropLeftOvers(serverUrl)
  else console.log('\nskipped: the tests that need a PostgreSQL server (npm run test:server) and a browser (npm run test:browser)')
}
