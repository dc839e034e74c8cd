/**
 * `npm run test:zones`: the domain tests on hosts in four time zones; a host's clock must never change an answer. With
 * `-- --besides UTC` a zone is left out in which they have just run.
 */
import { spawnSync } from 'node:child_process'

const besides = process.argv[process.argv.indexOf('--besides') + 1]
const zones = ['UTC', 'Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland'].filter((zone) => zone !== besides)
const failed = zones.filter((zone) => {
  console.log(`::: host zone ${zone}`)
  const env = { ...process.env, TZ: zone, TEST_ONLY: 'domain' }
  return spawnSync('npx', ['vitest', 'run'], { env, stdio: 'inherit' }).status !== 0
})
console.log(failed.length ? `Failed in: ${failed.join(', ')}` : `Passed in: ${zones.join(', ')}`)
process.exit(failed.length ? 1 : 0)
