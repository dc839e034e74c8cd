import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask } from '../../db/ask-owner.ts'
import { FolderHeldError, lockFolder, socketOf } from '../../db/lock.ts'

const root = mkdtempSync(join(tmpdir(), 'etmaal-lock-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let sequence = 0
const newFolder = () => join(root, String(++sequence))

/** Another process that takes the folder and says so, or says who has it. */
const holder = `import { lockFolder } from ${JSON.stringify(join(process.cwd(), 'db/lock.ts'))}
  await new Promise((resolve) => setTimeout(resolve, Number(process.argv[3]) - Date.now()))
  lockFolder(process.argv[2]).then((lock) => { lock.tell('http://localhost:4400'); process.send('held') }, (error) => process.send(error.message))
  process.on('message', () => process.exit())`

function otherProcess(folder: string, startAt = 0) {
  const file = join(root, 'holder.mts')
  writeFileSync(file, holder)
  const child = fork(file, [folder, String(startAt)], { execArgv: ['--import', 'tsx'] })
  const said = new Promise<string>((resolve) => {
    child.once('message', (message) => resolve(String(message)))
    child.once('exit', (code) => resolve(`ended with ${code}`))
  })
  const end = (signal: NodeJS.Signals) =>
    new Promise((resolve) => {
      child.once('exit', resolve)
      child.kill(signal)
    })
  return { child, said, end }
}

test('a second opener is refused and told who has the folder', async () => {
  const folder = newFolder()
  const lock = await lockFolder(folder)
  lock.tell('http://localhost:3000')
  const refused = await lockFolder(folder).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(FolderHeldError)
  expect(String(refused)).toContain(`process ${process.pid}, http://localhost:3000`)
  await lock.release()
  await (await lockFolder(folder)).release()
})

test('the folder of a killed process opens, that of a living or a stopped one does not', async () => {
  const folder = newFolder()
  const { child, said, end } = otherProcess(folder)
  expect(await said).toBe('held')
  expect(String(await lockFolder(folder).catch((error: unknown) => error))).toContain(`process ${child.pid}, http://localhost:4400`)
  child.kill('SIGSTOP')
  expect(String(await lockFolder(folder).catch((error: unknown) => error))).toContain(`process ${child.pid}, http://localhost:4400`)
  await end('SIGKILL')
  await (await lockFolder(folder)).release()
})

test.each([1, 2, 3])('of several that start at once on the folder of a killed process one wins (round %i)', async () => {
  const folder = newFolder()
  const first = otherProcess(folder)
  expect(await first.said).toBe('held')
  await first.end('SIGKILL')
  const startAt = Date.now() + 2_500
  const others = [1, 2, 3].map(() => otherProcess(folder, startAt))
  const said = await Promise.all(others.map((other) => other.said))
  await Promise.all(others.map((other) => other.end('SIGKILL')))
  expect(said.filter((message) => message === 'held')).toHaveLength(1)
})

test('only the owner can open the socket, and it does not stay behind', async () => {
  const folder = newFolder()
  const lock = await lockFolder(folder)
  expect(statSync(folder).mode & 0o077).toBe(0)
  expect(statSync(socketOf(folder)).mode & 0o077).toBe(0)
  await lock.release()
  expect(existsSync(socketOf(folder))).toBe(false)
})

test('a path too long for a socket has it in a folder of ours alone', async () => {
  const folder = join(newFolder(), 'x'.repeat(120))
  const lock = await lockFolder(folder)
  expect(socketOf(folder)).toMatch(/etmaal-[0-9a-f]{16}.etmaal\.sock$/)
  expect(await lockFolder(folder).catch((error: unknown) => error)).toBeInstanceOf(FolderHeldError)
  await lock.release()
  rmSync(join(socketOf(folder), '..'), { recursive: true })
})

test('a folder for sockets that others can open is not trusted', async () => {
  const folder = join(newFolder(), 'y'.repeat(120))
  mkdirSync(folder, { recursive: true })
  const own = join(socketOf(folder), '..')
  rmSync(own, { recursive: true })
  mkdirSync(own, { mode: 0o777 })
  await expect(lockFolder(folder)).rejects.toThrow('only you can open')
  rmSync(own, { recursive: true })
})

test('the owner answers the commands that come to its socket', async () => {
  const folder = newFolder()
  const lock = await lockFolder(folder)
  const path = socketOf(folder)
  expect(await ask(path, { ask: 'backup' }, 1_000)).toEqual({ kind: 'answer', value: { error: 'starting' } })
  lock.listen(async (request) => ({ heard: request }))
  const said = { ask: 'backup', lines: 'one\ntwo', long: 'é'.repeat(200_000) }
  expect(await ask(path, said, 5_000)).toEqual({ kind: 'answer', value: { value: { heard: said } } })
  lock.listen(() => Promise.reject(new Error('no such command')))
  expect(await ask(path, said, 5_000)).toEqual({ kind: 'answer', value: { error: 'no such command' } })
  await lock.release()
  expect(await ask(path, said, 1_000)).toEqual({ kind: 'nobody' })
})
