import type { CommandRequest } from './ask-running.ts'
import type { Command, CommandContext } from './command.ts'
import type { Ran } from './ran.ts'

/** The commands that the app runs for others while it holds the folder; each is only read when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./backup.ts')).backup,
  demo: async () => (await import('./demo.ts')).demo,
  import: async () => (await import('./import.ts')).importFiles,
  restore: async () => (await import('./restore.ts')).restore,
  token: async () => (await import('./token.ts')).token,
}

/** Answers the socket: runs a command with the app's own database and gives back what it printed. */
export async function answerCommand(context: Omit<CommandContext, 'cwd' | 'say' | 'complain'>, request: unknown): Promise<Ran> {
  const { command: name, args, cwd } = request as CommandRequest
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) throw new Error(`this Etmaal does not know the command ${name}`)
  const out: string[] = []
  const err: string[] = []
  try {
    const command = await load()
    const exit = await command({ ...context, cwd, say: (line) => out.push(line), complain: (line) => err.push(line) }, args)
    return { out, err, exit }
  } catch (error) {
    return { out, err: [...err, error instanceof Error ? error.message : String(error)], exit: 1 }
  }
}
