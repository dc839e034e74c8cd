import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { built } from './build.js'

/**
 * `node api/start.js server`, or the name of a command: runs it from the built server, building that first where it is missing or
 * older than its sources. It runs in this process, so that signals and exit codes are its own.
 */
const root = join(import.meta.dirname, '..')
const name = process.argv[2] ?? 'server'
const isQuiet = ['silent', 'error'].includes(process.env['LOG_LEVEL'] ?? '')

/** @param {string} line */
const say = (line) => {
  if (!isQuiet) process.stderr.write(`${line}\n`)
}

const quit = () => process.exit(name === 'server' ? 0 : 130)
process.on('SIGINT', quit).on('SIGTERM', quit)
const file = await programFile()
process.off('SIGINT', quit).off('SIGTERM', quit)
process.argv.splice(1, 2, file)
await import(pathToFileURL(file).href)

/** The file to run; that of the sources where they cannot be built: slower, and the same. */
async function programFile() {
  try {
    const folder = await built(root, 'server', say)
    if (folder !== null) return join(folder, `${name}.js`)
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}\nRunning from source.`)
  }
  const { register } = await import('tsx/esm/api')
  register()
  const command = join(root, 'api/cli', `${name}.ts`)
  return existsSync(command) ? command : join(root, 'api', `${name}.ts`)
}
