import { appKilled } from './app-killed.ts'
import type { FaultCase } from './case.ts'
import { embeddedKilled } from './embedded-killed.ts'
import { migrationKilled } from './migration-killed.ts'
import { serverKilled } from './server-killed.ts'

/** `npm run test:faults -- --rounds N [ID...]`: breaks things on purpose, N times each, and looks what is left. */
const cases: readonly FaultCase[] = [serverKilled, appKilled, embeddedKilled, migrationKilled]
const defaultRounds = 5

function readArguments(args: readonly string[]): { rounds: number; ids: readonly string[] } {
  const at = args.indexOf('--rounds')
  const rounds = at < 0 ? defaultRounds : Number(args[at + 1])
  const ids = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds needs a whole number from 1')
  const unknown = ids.filter((id) => !cases.some((one) => one.id === id))
  if (unknown.length > 0) throw new Error(`no such case: ${unknown.join(', ')}; known are ${cases.map((one) => one.id).join(', ')}`)
  return { rounds, ids }
}

async function runCase(one: FaultCase, rounds: number): Promise<boolean> {
  console.log(`${one.id} ${one.says}`)
  const began = performance.now()
  let faults = 0
  const fault = (says: string) => {
    faults++
    console.log(`  FAULT ${says}`)
  }
  try {
    await one.run(rounds, { progress: (line) => console.log(`  ${line}`), fault })
  } catch (error) {
    fault(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  console.log(`${one.id} ${faults === 0 ? 'passed' : 'FAILED'} in ${Math.round((performance.now() - began) / 1_000)} s`)
  return faults === 0
}

async function main(): Promise<number> {
  const { rounds, ids } = readArguments(process.argv.slice(2))
  const results: boolean[] = []
  for (const one of cases) if (ids.length === 0 || ids.includes(one.id)) results.push(await runCase(one, rounds))
  const failed = results.filter((passed) => !passed).length
  console.log(`${results.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
