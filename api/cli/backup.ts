import { resolve } from 'node:path'
import { backupTo } from '../../db/backup.ts'
import { readArguments } from './arguments.ts'
import { type Command, isMain, runCommand } from './command.ts'

/** Writes everything to one file. */
export const backup: Command = async ({ deps, cwd, say, complain }, args) => {
  const { rest } = readArguments(args, { options: [] })
  const [file] = rest
  if (file === undefined || rest.length > 1) {
    complain('npm run backup -- FILE')
    return 1
  }
  const path = resolve(cwd, file)
  const rows = await backupTo(deps.db, path, deps.now())
  say(`${rows} rows in ${path}`)
  return 0
}

if (isMain(import.meta.url)) await runCommand('backup', backup)
