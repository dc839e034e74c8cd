import { makeDemo } from '../demo/demo.ts'
import { demoSizes } from '../demo/sizes.ts'
import { toWall } from '../domain/time/zone.ts'
import { loadDemo } from '../usecases/demo/load-demo.ts'
import { readArguments } from './arguments.ts'
import { type Command, isMain, runCommand } from './command.ts'

const usage = `npm run demo -- --size ${demoSizes.join('|')} --seed N`

/** Makes an invented cooperative; the same size, seed and day make the same one. */
export const demo: Command = async ({ deps, say, complain }, args) => {
  const { options, rest } = readArguments(args, { options: ['size', 'seed'] })
  const size = demoSizes.find((one) => one === (options['size'] ?? 'mid'))
  const seed = Number(options['seed'] ?? 1)
  if (size === undefined || !Number.isSafeInteger(seed) || seed < 0 || rest.length > 0) {
    complain(usage)
    return 1
  }
  const today = toWall(deps.now(), 'Europe/Amsterdam').day
  const made = await loadDemo(deps, makeDemo({ size, seed, today }))
  say(`${made.code}: ${made.practitioners} people, ${made.shifts} shifts, ${made.days.from} until ${made.days.until}`)
  return 0
}

if (isMain(import.meta.url)) await runCommand('demo', demo)
