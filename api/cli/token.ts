import { accessRoles } from '../domain/access/actor.ts'
import { makeToken } from '../usecases/session/create-token.ts'
import { readArguments } from './arguments.ts'
import { type Command, isMain, runCommand } from './command.ts'

const usage = `npm run token -- --role ROLE [--practitioner CODE] [--post SLUG[,SLUG]] [--cooperative CODE]
  ROLE: ${accessRoles.join(' ')} (gp is accepted for practitioner)`

/** Prints a bearer token, once, as its last line. */
export const token: Command = async ({ deps, say, complain }, args) => {
  const { options, rest } = readArguments(args, { options: ['role', 'practitioner', 'post', 'cooperative'] })
  const asked = options['role'] === 'gp' ? 'practitioner' : options['role']
  const role = accessRoles.find((one) => one === asked)
  if (role === undefined || rest.length > 0) {
    complain(usage)
    return 1
  }
  const posts = (options['post'] ?? '').split(',').filter((one) => one !== '')
  const made = await makeToken(deps, { role, posts, practitioner: options['practitioner'], cooperative: options['cooperative'] })
  if (!made.ok) {
    if (made.refusal.code === 'malformed') for (const { path, message } of made.refusal.faults) complain(`--${path}: ${message}`)
    return 1
  }
  complain(`A token for ${made.value.actor.name}. It is shown only now:`)
  say(made.value.secret)
  return 0
}

if (isMain(import.meta.url)) await runCommand('token', token)
