/** `npm run test:zones`: the domain tests on hosts in four time zones; a host's clock must never change an answer. */
import { spawnSync } from 'node:child_process'

const zones = ['UTC', 'Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland']
const failed = zones.filter((zone) => {
  console.log(`::: host zone ${zone}`)
  const env = { ...process.env, TZ: zone, TEST_ONLY: 'domain' }
  return spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], { env, stdio: 'inherit' }).status !== 0
})
console.log(failed.length ? `Failed in: ${failed.join(', ')}` : `Passed in: ${zones.join(', ')}`)
process.exit(failed.length ? 1 : 0)
