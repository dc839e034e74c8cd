import { resolve } from 'node:path'
import { restoreFrom } from '../../db/restore.ts'
import { readArguments } from './arguments.ts'
import { type Command, isMain, runCommand } from './command.ts'

/** Brings back what a backup holds, into an empty database. */
export const restore: Command = async ({ deps, cwd, say, complain }, args) => {
  const { rest } = readArguments(args, { options: [] })
  const [file] = rest
  if (file === undefined || rest.length > 1) {
    complain('npm run restore -- FILE')
    return 1
  }
  const path = resolve(cwd, file)
  const rows = await restoreFrom(deps.db, path)
  say(`${rows} rows from ${path}`)
  return 0
}

if (isMain(import.meta.url)) await runCommand('restore', restore)
