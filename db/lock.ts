import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, linesOf } from './ask-owner.ts'

/** Who holds a folder. */
export type Owner = { readonly pid: number; readonly address: string | null }

/** What the owner does with a request of a command that came to the socket; JSON in, JSON out. */
type CommandHandler = (request: unknown) => Promise<unknown>

export type FolderLock = {
  /** The address told to whoever is refused. */
  tell(address: string): void
  /** From now on requests are answered; until then they are told to come back. */
  listen(handler: CommandHandler): void
  release(): Promise<void>
}

/** Somebody else has the folder open. */
export class FolderHeldError extends Error {
  readonly folder: string
  readonly owner: Owner | null
  constructor(folder: string, owner: Owner | null) {
    const who = owner ? `process ${owner.pid}${owner.address ? `, ${owner.address}` : ''}` : 'a process that does not answer'
    super(`${folder} is in use by another Etmaal (${who}). Stop it first, or give this one a folder of its own with ETMAAL_DATA.`)
    this.folder = folder
    this.owner = owner
  }
}

/** The longest path a socket may have (sun_path), less what our own suffix needs. */
const longestPath = 107 - 12

/**
 * Where the socket of a folder is. A path too long for a socket goes to a folder of our own under the system's temporary
 * one, named by the hash of the path; a folder there that is not ours alone is never trusted.
 */
export function socketOf(folder: string): string {
  const path = join(realpathSync(folder), 'etmaal.sock')
  if (Buffer.byteLength(path) <= longestPath) return path
  const own = join(tmpdir(), `etmaal-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  const stat = lstatSync(own)
  if (!stat.isDirectory() || stat.uid !== process.getuid?.() || (stat.mode & 0o077) !== 0)
    throw new Error(`${own} must be a folder that only you can open`)
  return join(own, 'etmaal.sock')
}

/**
 * Takes a folder for this process. It is held as long as its socket answers: a process id says nothing across containers,
 * and a socket dies with its process. The socket is made aside and linked into place, so of two that start at once one wins.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = socketOf(folder)
  let address: string | null = null
  let handler: CommandHandler | null = null
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    linesOf(socket, async (line) => socket.write(`${JSON.stringify(await answer(line, address, handler))}\n`))
  })
  const aside = `${path}.${process.pid}`
  rmSync(aside, { force: true })
  await bind(server, aside)
  chmodSync(aside, 0o600)
  const mine = statSync(aside).ino
  try {
    await place(aside, path, folder)
    if (!isMine(path, mine)) throw new FolderHeldError(folder, null)
  } catch (error) {
    rmSync(aside, { force: true })
    server.close()
    throw error
  }
  server.unref()
  leaveWord(path, { pid: process.pid, address })
  return {
    tell: (known) => {
      address = known
      leaveWord(path, { pid: process.pid, address })
    },
    listen: (given) => {
      handler = given
    },
    async release() {
      if (isMine(path, mine)) {
        rmSync(path, { force: true })
        rmSync(wordAt(path), { force: true })
      }
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const isMine = (path: string, inode: number): boolean => existsSync(path) && statSync(path).ino === inode

const bind = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => resolve())
  })

/** Links our socket to the known path. A dead one there is moved away first, and looked at again: it may just have been replaced. */
async function place(aside: string, path: string, folder: string): Promise<void> {
  for (let tried = 0; tried < 5; tried++) {
    try {
      linkSync(aside, path)
      rmSync(aside, { force: true })
      return
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code !== 'EEXIST') {
        renameSync(aside, path)
        return
      }
    }
    const found = await whoHolds(path)
    if (found.held) throw new FolderHeldError(folder, found.owner)
    await moveAway(path, `${aside}.old`, folder)
  }
  throw new FolderHeldError(folder, null)
}

async function moveAway(path: string, old: string, folder: string): Promise<void> {
  try {
    renameSync(path, old)
  } catch {
    return
  }
  const found = await whoHolds(old)
  if (!found.held) {
    rmSync(old, { force: true })
    // Whoever moved our socket away by mistake puts it back within this time; only then do we look whether it is ours.
    await new Promise((resolve) => setTimeout(resolve, 100))
    return
  }
  try {
    linkSync(old, path)
  } catch {
    // a third one was first
  }
  rmSync(old, { force: true })
  throw new FolderHeldError(folder, found.owner)
}

async function whoHolds(path: string): Promise<{ held: boolean; owner: Owner | null }> {
  const reply = await ask(path, { ask: 'who' }, 2_000)
  if (reply.kind === 'nobody') return { held: false, owner: null }
  return { held: true, owner: reply.kind === 'answer' ? (reply.value as Owner) : readWord(path) }
}

const wordAt = (path: string): string => path.replace(/\.sock.*$/, '.owner')

/** Who we are, for whoever finds our socket while we are too busy to answer. It holds nothing: only the socket does. */
function leaveWord(path: string, owner: Owner): void {
  try {
    writeFileSync(wordAt(path), JSON.stringify(owner), { mode: 0o600 })
  } catch {
    // a full disk may keep others from knowing our name, not us from starting
  }
}

function readWord(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(wordAt(path), 'utf8')) as Owner
  } catch {
    return null
  }
}

async function answer(line: string, address: string | null, handler: CommandHandler | null): Promise<unknown> {
  try {
    const request = JSON.parse(line) as { ask?: string }
    if (request.ask === 'who') return { pid: process.pid, address } satisfies Owner
    if (!handler) return { error: 'starting' }
    return { value: await handler(request) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
