import { realpathSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { FolderHeldError } from '../../db/lock.ts'
import { openDatabase, type OpenDatabase } from '../../db/open.ts'
import { type Config, configOrExit } from '../config.ts'
import { createChance, type Deps, realNow } from '../deps.ts'
import { askRunning, type CommandRequest } from './ask-running.ts'
import type { Ran } from './ran.ts'

/** What a command has: the database of this process, or that of the app it is run in. */
export type CommandContext = {
  readonly deps: Deps
  readonly database: OpenDatabase
  readonly config: Config
  /** Where the command was typed: paths are meant from here. */
  readonly cwd: string
  /** A line of the answer, on standard output. */
  readonly say: (line: string) => void
  /** A line about trouble or progress, on standard error. */
  readonly complain: (line: string) => void
}

/** A command of package.json: does its work and gives its exit code. */
export type Command = (context: CommandContext, args: readonly string[]) => Promise<number>

/** Runs a command where the database is: inside the app that holds the folder, else here. Ends the process. */
export async function runCommand(name: string, command: Command): Promise<never> {
  const config = configOrExit(process.env)
  const args = process.argv.slice(2)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const complain = (line: string) => process.stderr.write(`${line}\n`)
  try {
    const reached = await reach(config, { command: name, args, cwd: process.cwd() }, complain)
    if ('exit' in reached) {
      reached.err.forEach(complain)
      reached.out.forEach(say)
      return end(reached.exit)
    }
    const database = reached
    try {
      const deps: Deps = { db: database.db, now: realNow, chance: createChance(), events: database.events }
      const exit = await command({ deps, database, config, cwd: process.cwd(), say, complain }, args)
      return end(exit, database)
    } catch (error) {
      await database.close().catch(() => {})
      throw error
    }
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
    return end(1)
  }
}

/** Two commands that start at one moment both find nobody: the one that comes second for the folder asks again. */
const mostTries = 3

/** What the app that holds the folder answered, else the database opened here. */
async function reach(config: Config, request: CommandRequest, complain: (line: string) => void): Promise<Ran | OpenDatabase> {
  for (let tried = 1; ; tried++) {
    const ran = config.databaseUrl === null ? await askRunning(config.dataFolder, request) : null
    if (ran !== null) return ran
    try {
      return await openDatabase(config, { say: complain })
    } catch (error) {
      if (!(error instanceof FolderHeldError) || tried === mostTries) throw error
    }
  }
}

/** Exits when all that was written has left: a pipe is slower than exit. */
async function end(code: number, database?: OpenDatabase): Promise<never> {
  await database?.close()
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))))
  process.exit(code)
}

/** True for the module that Node was started with. */
export const isMain = (moduleUrl: string): boolean =>
  process.argv[1] !== undefined && moduleUrl === pathToFileURL(realpathSync(process.argv[1])).href
