import type { CommandRequest } from './ask-running.ts'
import type { Command, CommandContext, Ran } from './command.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'
import { token } from './token.ts'

/** The commands that the app runs for others while it holds the folder. */
const commands: Readonly<Record<string, Command>> = { backup, restore, token }

/** Answers the socket: runs a command with the app's own database and gives back what it printed. */
export async function answerCommand(context: Omit<CommandContext, 'cwd' | 'say' | 'complain'>, request: unknown): Promise<Ran> {
  const { command: name, args, cwd } = request as CommandRequest
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw new Error(`this Etmaal does not know the command ${name}`)
  const out: string[] = []
  const err: string[] = []
  try {
    const exit = await command({ ...context, cwd, say: (line) => out.push(line), complain: (line) => err.push(line) }, args)
    return { out, err, exit }
  } catch (error) {
    return { out, err: [...err, error instanceof Error ? error.message : String(error)], exit: 1 }
  }
}
