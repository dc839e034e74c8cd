import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the pages are made from. */
const sources = ['web', 'api/domain', 'vite.config.ts', 'package-lock.json']
const stamp = '.made-from'

/** The folder of the built pages, building them first where they are missing or older than their sources; null without sources. */
export async function buildSite(root: string, say: (line: string) => void): Promise<string | null> {
  const folder = join(root, 'dist')
  const made = join(folder, stamp)
  if (!existsSync(join(root, 'web/index.html'))) return existsSync(folder) ? folder : null
  const wanted = hashOf(root)
  if (existsSync(made) && readFileSync(made, 'utf8') === wanted) return folder
  say('Building the pages, about ten seconds ...')
  try {
    await runVite(root)
  } catch (error) {
    if (!existsSync(join(folder, 'index.html'))) throw error
    say(`${error instanceof Error ? error.message : error}\nServing the pages that were built before.`)
    return folder
  }
  writeFileSync(made, wanted)
  return folder
}

function hashOf(root: string): string {
  const hash = createHash('sha1')
  const add = (path: string) => hash.update(path).update(readFileSync(join(root, path)))
  for (const source of sources) {
    const path = join(root, source)
    if (!existsSync(path)) continue
    if (!statSync(path).isDirectory()) add(source)
    else
      for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort())
        if (statSync(join(path, name)).isFile()) add(join(source, name))
  }
  return hash.digest('hex')
}

/** Vite in a process of its own: what it holds in memory leaves with it. */
function runVite(root: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let told = ''
    child.stdout.on('data', (chunk) => (told += chunk))
    child.stderr.on('data', (chunk) => (told += chunk))
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the pages could not be built:\n${told}`))))
  })
}
