import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What Vite makes of the sources: the pages, and the server as a few files (from source it takes eight times as long to load).
 * Plain JavaScript, since it runs before there is anything that reads TypeScript.
 * @typedef {'web' | 'server'} Part
 */

/** @type {Readonly<Record<Part, { readonly sources: readonly string[], readonly config: string, readonly doing: string }>>} */
const parts = {
  web: {
    sources: ['web', 'api/domain', 'package-lock.json'],
    config: 'vite.config.ts',
    doing: 'Building the pages, about ten seconds ...',
  },
  server: { sources: ['api', 'db', 'package-lock.json'], config: 'vite.server.config.js', doing: 'Building the server ...' },
}

/** A program that is running may still read its own files, so the last few builds stay. */
const kept = 3

/**
 * The folder with a part as its sources are now, built first where there is none yet; null where there is nothing to build from.
 * A folder is named by the hash of its sources and appears whole, so two that build at once do not meet.
 * @param {string} root
 * @param {Part} part
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>}
 */
export async function built(root, part, say) {
  const { sources, config, doing } = parts[part]
  const shelf = join(root, 'dist', part)
  if (!existsSync(join(root, config))) return newestIn(shelf)[0] ?? null
  const folder = join(shelf, hashOf(root, [...sources, config]))
  if (existsSync(folder)) return folder
  say(doing)
  const aside = `${folder}.${process.pid}`
  try {
    await runVite(root, ['--config', config, '--outDir', aside])
    renameSync(aside, folder)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  for (const old of newestIn(shelf).slice(kept)) rmSync(old, { recursive: true, force: true })
  return folder
}

/** @param {string} shelf */
function newestIn(shelf) {
  if (!existsSync(shelf)) return []
  const folders = readdirSync(shelf).map((name) => ({ path: join(shelf, name), at: statSync(join(shelf, name)).mtimeMs }))
  return folders.sort((a, b) => b.at - a.at).map(({ path }) => path)
}

/**
 * @param {string} root
 * @param {readonly string[]} sources
 */
function hashOf(root, sources) {
  const hash = createHash('sha256')
  for (const source of sources) {
    const files = statSync(join(root, source)).isDirectory() ? filesIn(root, source) : [source]
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !/^\.|~$/.test(name))
  return entries.flatMap((entry) => (entry.isDirectory() ? filesIn(root, `${folder}/${entry.name}`) : `${folder}/${entry.name}`)).sort()
}

/**
 * Vite in a process of its own: what it holds in memory leaves with it.
 * @param {string} root
 * @param {readonly string[]} options
 * @returns {Promise<void>}
 */
function runVite(root, options) {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const end = () => child.kill()
    process.once('exit', end)
    let told = ''
    child.stdout.on('data', (chunk) => {
      told += chunk
    })
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', end)
      if (code === 0) resolve()
      else reject(new Error(`the build failed:\n${told}`))
    })
  })
}
